using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Text.Faults;

namespace SplitProofs.Verification;

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
    public static ImmutableArray<Claim> In(Assembly assembly)
    {
        ImmutableArray<DeclaredClaim> declared = [.. assembly.GetTypes().SelectMany(DeclaredClaim.In)];
        ImmutableArray<Fault> faults =
        [
            .. declared.SelectMany(claim => claim.Faults),
            .. declared
                .GroupBy(claim => claim.Id, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Key.Length > 0 && same.Count() > 1)
                .Select(same => new Fault(
                    new Place.Claim(same.Key),
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
                .Select(claim => claim.Claim),
        ];

    private static Fault NoClaim(Assembly assembly) =>
        new(
            new Place.Claim(assembly.GetName().Name ?? "the assembly"),
            "there is no claim in it",
            "A claim is a public static property of a class: public static Claim Claim { get; } = new Claim<…> { … };"
        );
}
