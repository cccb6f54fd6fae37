using System.Collections.Frozen;
using System.Collections.Immutable;
using SplitProofs.Claims;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Claims;

/// <summary>The verdict on each shipped claim, checked by itself and once for all tests.</summary>
internal static class CheckedAlone
{
    private static readonly FrozenDictionary<ClaimId, Lazy<Verdict>> _verdicts = ShippedClaims.All.ToFrozenDictionary(
        claim => claim.Id,
        claim => new Lazy<Verdict>(() => claim.Check(Budget.Quick, CancellationToken.None))
    );

    /// <summary>The verdict on a claim.</summary>
    public static Verdict Of(Claim claim) => _verdicts[claim.Id].Value;

    /// <summary>All of them, in the claims' order.</summary>
    public static ImmutableArray<Verdict> All => [.. ShippedClaims.All.Select(Of)];
}
