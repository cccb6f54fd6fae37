using System.Collections.Immutable;
using System.Reflection;

namespace SplitProofs.Claims;

/// <summary>The claims of an assembly: every public static property of type <see cref="Claim"/>. Adding a claim is adding one file.</summary>
public static class ClaimRegistry
{
    /// <summary>The claims of SplitProofs: true ones first, each kind by its number.</summary>
    public static ImmutableArray<Claim> All { get; } =
    [
        .. typeof(ClaimRegistry)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Claim)))
            .Select(property => (Claim)property.GetValue(null)!)
            .OrderBy(claim => claim.Stance)
            .ThenBy(claim => claim.Id[0])
            .ThenBy(claim => int.Parse(claim.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
