using System.Collections.Immutable;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims;

/// <summary>The claims of SplitProofs: on the paper's device-edge problem, and on the library itself.</summary>
public static class ShippedClaims
{
    /// <summary>All of them: true statements first, each series by its number.</summary>
    public static ImmutableArray<Claim> All { get; } = ClaimRegistry.In(typeof(ShippedClaims).Assembly);
}
