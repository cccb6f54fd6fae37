using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R8 over equal layers: each further placed stage is worth no more than the one before.</summary>
internal static class ShrinkingGains
{
    private static readonly Interval _one = Interval.Integer(1);

    /// <summary>R8 over equal layers.</summary>
    public static Enclosure Enclosure { get; } =
        new()
        {
            Statement =
                "With four equal layers, each further placed stage is worth no more than the one before: "
                + "J_LA(N) − J_LA(N + 1) is non-increasing in N on 0..2.",
            Method = "Costs walked cut by cut, and p^N·t·g·(1 − p) with p = P(X > ξ̂) and g = E[(X − ξ̂)⁺].",
            Parameters = EnclosedChain.EqualLayerParameters(leastExtra: -2),
            Differences = box => Shrinking(EnclosedChain.ReadEqualLayers(box, stages: 4), last: 2),
            Mutants =
            [
                new(
                    "the last stage, too, whose output is not sent",
                    box => Shrinking(EnclosedChain.ReadEqualLayers(box, stages: 4), last: 3)
                ),
            ],
        };

    private static IEnumerable<EnclosedDifference> Shrinking(EnclosedChain chain, int last)
    {
        var costs = chain.LookAheadCosts();
        var threshold = chain.LookAheadThreshold(0);
        var above = chain.Law.Airtime.ProbabilityAbove(threshold);
        var gain = chain.Offload(0) * chain.Law.Airtime.ExpectedExcess(threshold);
        for (var placed = 0; placed < last; placed++)
        {
            var direct = costs[placed] - costs[placed + 1] - (costs[placed + 1] - costs[placed + 2]);
            yield return placed + 2 < chain.Stages
                ? EnclosedDifference.Of(direct, gain * (_one - above))
                : EnclosedDifference.Of(direct);
            gain *= above;
        }
    }
}
