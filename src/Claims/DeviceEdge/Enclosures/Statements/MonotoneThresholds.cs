using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R14: over equal layers the optimal thresholds are monotone from cut to cut.</summary>
internal static class MonotoneThresholds
{
    /// <summary>R14 where the last output must be sent.</summary>
    public static Enclosure Rising { get; } =
        new()
        {
            Statement = "With equal layers, ξ_n ≤ ξ_{n+1} for a horizon N = 4 < M, whatever the sign of δ.",
            Method =
                "v_N − v_{N−1} = t·E[(X − ξ̂)⁺], and by the mean-value theorem each earlier difference is the next one times a "
                + "derivative of v ↦ t·Ψ((δ + v)/t), which the dual reading over intervals encloses.",
            Parameters = EnclosedChain.EqualLayerParameters(leastExtra: -2),
            Differences = box => Monotone(EnclosedChain.ReadEqualLayers(box, stages: 5), rises: true),
            Mutants =
            [
                new(
                    "they fall",
                    box =>
                        Monotone(EnclosedChain.ReadEqualLayers(box, stages: 5), rises: true)
                            .Select(difference => EnclosedDifference.Of(-difference.Direct))
                ),
            ],
        };

    /// <summary>R14 where all stages are placed.</summary>
    public static Enclosure Falling { get; } =
        new()
        {
            Statement = "With four equal layers, ξ_n ≥ ξ_{n+1} for the horizon N = M = 4 and δ ≥ 0.",
            Method =
                "v_{M−1} − v_M = t·Ψ(δ/t), and each earlier difference is the next one times a derivative, as for N < M.",
            Parameters = EnclosedChain.EqualLayerParameters(leastExtra: 0),
            Differences = box => Monotone(EnclosedChain.ReadEqualLayers(box, stages: 4), rises: false),
            Mutants =
            [
                new(
                    "whatever the sign of δ",
                    box =>
                        Monotone(EnclosedChain.ReadEqualLayers(box, stages: 4), rises: false)
                            .Select(difference => EnclosedDifference.Of(difference.Direct))
                )
                {
                    Elsewhere = EnclosedChain.EqualLayerParameters(leastExtra: -2),
                },
            ],
        };

    private static IEnumerable<EnclosedDifference> Monotone(EnclosedChain chain, bool rises)
    {
        const int horizon = 4;
        var (extra, offload) = (chain.Extra(0), chain.Offload(0));
        var (values, thresholds) = chain.Optimal(horizon);
        var change = rises
            ? offload * chain.Law.Airtime.ExpectedExcess(chain.LookAheadThreshold(0))
            : offload * chain.Law.Airtime.ExpectedMinimum(extra / offload);
        for (var cut = horizon - 2; cut >= 0; cut--)
        {
            // Here change is |v_{cut+2} − v_{cut+1}|.
            var direct = rises ? thresholds[cut + 1] - thresholds[cut] : thresholds[cut] - thresholds[cut + 1];
            yield return EnclosedDifference.Of(direct, change / offload);
            var between = Interval.Hull(values[cut + 1], values[cut + 2]);
            change *= EqualLayerStep
                .Value(
                    Dual<Interval>.Constant(extra),
                    Dual<Interval>.Constant(offload),
                    Dual<Interval>.Variable(between),
                    chain.Law.Differentiated
                )
                .Slope;
        }
    }
}
