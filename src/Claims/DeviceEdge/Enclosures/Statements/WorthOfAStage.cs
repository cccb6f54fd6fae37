using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R8: one more placed stage is never a loss under the look-ahead rule.</summary>
internal static class WorthOfAStage
{
    /// <summary>R8.</summary>
    public static Enclosure Enclosure { get; } =
        new()
        {
            Statement = "J_LA(N) ≥ J_LA(N + 1) for N = 0, 1, 2 in a chain of three stages.",
            Method = "The difference of the two costs, walked cut by cut, and as S_N·t_N·E[(X − ξ̂_N)⁺].",
            Parameters = EnclosedChain.Parameters,
            Differences = box => Gains(EnclosedChain.Read(box), cut => cut),
            Mutants =
            [
                new(
                    "every stage is worth at least a tenth of its offload cost",
                    box =>
                    {
                        var chain = EnclosedChain.Read(box);
                        return chain
                            .LookAheadGains()
                            .Select(
                                (gain, cut) => EnclosedDifference.Of(gain - (Interval.Point(0.1) * chain.Offload(cut)))
                            );
                    }
                ),
                new(
                    "the threshold of the cut before",
                    box => Gains(EnclosedChain.Read(box), cut => Math.Max(0, cut - 1))
                ),
            ],
        };

    private static IEnumerable<EnclosedDifference> Gains(EnclosedChain chain, Func<int, int> thresholdOf)
    {
        var reached = Interval.Integer(1);
        foreach (var (cut, gain) in chain.LookAheadGains().Index())
        {
            yield return EnclosedDifference.Of(
                gain,
                PlacementGain.PerInference(
                    reached,
                    chain.Offload(cut),
                    chain.LookAheadThreshold(thresholdOf(cut)),
                    chain.Law.Airtime
                )
            );
            reached *= chain.Law.Airtime.ProbabilityAbove(chain.LookAheadThreshold(cut));
        }
    }
}
