using System.Collections.Immutable;
using System.Reflection;

namespace SplitProofs.Claims;

/// <summary>The claims of an assembly: every public static property of type <see cref="Claim"/>. Adding a claim is adding one file.</summary>
public static class ClaimRegistry
{
    /// <summary>
    /// What claims are numbered in, in order: results, results on channels that remember, agreement of the simulation with them, what the library says of itself, and false statements.
    /// </summary>
    private const string Series = "RMSVF";

    /// <summary>The claims of SplitProofs: true ones first, each series by its number.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        .. typeof(ClaimRegistry)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Claim)))
            .Select(property => (Claim)property.GetValue(null)!)
            .OrderBy(claim => claim.Stance)
            .ThenBy(claim => Series.IndexOf(claim.Id[0]))
            .ThenBy(claim => int.Parse(claim.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
