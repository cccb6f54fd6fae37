using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R7: the look-ahead threshold is never below the optimal one.</summary>
internal static class ThresholdOrder
{
    /// <summary>R7.</summary>
    public static Enclosure Enclosure { get; } =
        new()
        {
            Statement = "For horizons N = 1, 2 and 3 of a chain of three stages, ξ_n ≤ ξ̂_n at each cut.",
            Method =
                "ξ̂_n − ξ_n = t_{n+1}·E[(X − ξ_{n+1})⁺]/t_n before the last cut (R1), where both are one expression.",
            Parameters = EnclosedChain.Parameters,
            Differences = box => Thresholds(EnclosedChain.Read(box), reversed: false),
            Mutants = [new("look-ahead stops later", box => Thresholds(EnclosedChain.Read(box), reversed: true))],
        };

    private static IEnumerable<EnclosedDifference> Thresholds(EnclosedChain chain, bool reversed) =>
        chain.Horizons.SelectMany(horizon =>
        {
            var thresholds = chain.Optimal(horizon).Thresholds;
            return Enumerable
                .Range(0, horizon - 1)
                .Select(cut =>
                {
                    var direct = chain.LookAheadThreshold(cut) - thresholds[cut];
                    return reversed
                        ? EnclosedDifference.Of(-direct)
                        : EnclosedDifference.Of(
                            direct,
                            chain.Offload(cut + 1)
                                * chain.Law.Airtime.ExpectedExcess(thresholds[cut + 1])
                                / chain.Offload(cut)
                        );
                });
        });
}
