using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Registry;

/// <summary>
/// The claims of an assembly: every public static property or field of type <see cref="Claim"/>. Adding a claim is adding
/// one file.
/// </summary>
public static class ClaimRegistry
{
    /// <summary>The claims of an assembly: true ones first, each series by its number.</summary>
    /// <param name="assembly">The assembly, as <c>typeof(MyClaim).Assembly</c>.</param>
    /// <exception cref="ClaimDefinitionException">
    /// There is no claim in it, one is not stated in full, or two have the same number.
    /// </exception>
    public static ImmutableArray<Claim> In(Assembly assembly) => In(assembly, _ => true);

    /// <summary>The claims of those classes of an assembly that are included; the claims of other classes are not created.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="isIncluded">Whether the claims of a class count.</param>
    /// <inheritdoc cref="In(Assembly)"/>
    public static ImmutableArray<Claim> In(Assembly assembly, Func<Type, bool> isIncluded)
    {
        ImmutableArray<DeclaredClaim> declared =
        [
            .. assembly.GetTypes().Where(isIncluded).SelectMany(DeclaredClaim.In),
        ];
        ImmutableArray<Fault> faults =
        [
            .. declared.SelectMany(claim => claim.Faults),
            .. declared
                .Where(claim => claim.Id.Number.Length > 0)
                .GroupBy(claim => $"{claim.Id}", StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() > 1)
                .Select(same => new Fault(
                    new Place.Claim(same.First().Id.Number),
                    $"{string.Join(" and ", same.Select(claim => claim.Member))} have this number",
                    "Give each its own."
                )),
            .. declared.IsEmpty ? [NoClaim(assembly)] : Array.Empty<Fault>(),
        ];
        return faults.IsEmpty
            ? InOrder(declared.Select(claim => claim.Claim))
            : throw new ClaimDefinitionException(faults);
    }

    private static ImmutableArray<Claim> InOrder(IEnumerable<Claim> claims) =>
        [
            .. claims
                .Select(claim => (Claim: claim, Number: ClaimNumber.Of(claim)))
                .OrderBy(claim => claim.Claim.Stance)
                .ThenBy(claim => claim.Number.Rank)
                .ThenBy(claim => claim.Number.Series, StringComparer.Ordinal)
                .ThenBy(claim => claim.Number.Number)
                .ThenBy(claim => claim.Number.Rest, StringComparer.Ordinal)
                .ThenBy(claim => claim.Claim.Id.Collection, StringComparer.Ordinal)
                .Select(claim => claim.Claim),
        ];

    private static Fault NoClaim(Assembly assembly) =>
        new(
            new Place.Claim(assembly.GetName().Name ?? "the assembly"),
            "there is no claim in it",
            "A claim is a public static property of a class: public static Claim Claim { get; } = new Claim<…> { … };"
        );
}
