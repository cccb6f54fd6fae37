using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>The costs of each number of placed stages N = 0..M under a rule, regardless of the memory.</summary>
/// <param name="CostPerInference">The expected absolute cost of an inference, C(N) = Σe + J(N); +∞ where infinite.</param>
/// <param name="FrameCost">The cost of a whole frame, T(N) = Σ_{m≤N} φ_m + K·C(N); +∞ where infinite.</param>
/// <param name="HorizonLimit">The largest N that the memory allows.</param>
public sealed record PlacementTable(
    ImmutableArray<double> CostPerInference,
    ImmutableArray<double> FrameCost,
    int HorizonLimit
)
{
    /// <summary>Computes every horizon under a rule.</summary>
    public static PlacementTable Of(StoppingProblem problem, SplittingRule rule) =>
        Of(
            problem.Costs.Edge,
            rule.ExpectedCosts(problem),
            placed => Total(problem, rule, placed),
            problem.Placement,
            problem.Inferences,
            problem.HorizonLimit
        );

    /// <summary>Computes every horizon under a rule on a channel with memory.</summary>
    public static PlacementTable Of(InferenceCosts costs, MarkovChannel channel, SplittingRule rule) =>
        Of(
            costs.Weighted.Edge,
            rule.ExpectedCosts(costs.Weighted, channel),
            placed => rule.SendingStates(costs.Weighted, channel, placed).ExpectedTotal(costs.Weighted),
            costs.Placement,
            costs.Inferences,
            costs.HorizonLimit
        );

    /// <summary>The costs of each number of placed stages for a genie who sees the channel in advance (R5).</summary>
    public static PlacementTable OfGenie(StoppingProblem problem) =>
        Of(
            GenieBound.Of(problem.Costs, problem.Channel).Cost,
            problem.Placement,
            problem.Inferences,
            problem.HorizonLimit
        );

    /// <summary>The table of the same inference with another number of inferences per update.</summary>
    /// <param name="costs">The costs of the network, with that number of inferences per update.</param>
    public PlacementTable For(InferenceCosts costs) =>
        Of(CostPerInference, costs.Placement, costs.Inferences, costs.HorizonLimit);

    /// <summary>Adds the cost of placing to the cost of inferences, for each number of placed stages.</summary>
    /// <param name="edge">The cost of running every stage on the edge server (Σe).</param>
    /// <param name="expected">The expected cost relative to that: element N is J(N), N = 0..M.</param>
    /// <param name="total">The expected cost with N stages and the edge server's computing included, summed without subtraction.</param>
    /// <param name="placement">The cost of placing each of the stages 1..M (φ).</param>
    /// <param name="inferences">The number of inferences per update (K).</param>
    /// <param name="horizonLimit">The largest N that the memory allows.</param>
    private static PlacementTable Of(
        double edge,
        ImmutableArray<double> expected,
        Func<int, double> total,
        ImmutableArray<double> placement,
        double inferences,
        int horizonLimit
    )
    {
        ImmutableArray<double> perInference =
        [
            .. expected.Select((cost, placed) => IsLost(edge, cost) ? total(placed) : edge + cost),
        ];
        return Of(perInference, placement, inferences, horizonLimit);
    }

    private static PlacementTable Of(
        ImmutableArray<double> perInference,
        ImmutableArray<double> placement,
        double inferences,
        int horizonLimit
    )
    {
        var frames = new double[perInference.Length];
        FrameCosts(placement, inferences, perInference.AsSpan(), frames);
        return new(perInference, ImmutableCollectionsMarshal.AsImmutableArray(frames), horizonLimit);
    }

    /// <summary>
    /// The placement of least frame cost that fits the memory (N*), the smallest on a tie; <see langword="false"/> if
    /// every placement that fits costs +∞ (R2).
    /// </summary>
    public bool TryFindBest(out int placedStages)
    {
        var best = BestPlacement.Of(FrameCost.AsSpan(0, HorizonLimit + 1));
        placedStages = best.PlacedStages;
        return double.IsFinite(best.FrameCost);
    }

    /// <summary>
    /// Whether the edge server's cost and a negative expected cost nearly cancel: their sum is then mostly rounding. This happens where
    /// the device is far faster than the edge server.
    /// </summary>
    internal static bool IsLost(double edge, double expected) => edge > 0 && Math.Abs(edge + expected) < edge / 1024;

    /// <summary>C(N), summed without subtraction.</summary>
    internal static double Total(StoppingProblem problem, SplittingRule rule, int placedStages) =>
        ThresholdRule.ExpectedTotal(problem.Costs, rule.Thresholds(problem, placedStages), problem.Channel);

    /// <summary>T(N) = Σ_{m≤N} φ_m + K·C(N) for N = 0..M.</summary>
    /// <param name="placement">The cost of placing each of the stages 1..M (φ).</param>
    /// <param name="inferences">The number of inferences per update (K).</param>
    /// <param name="perInference">C(N).</param>
    /// <param name="frames">Receives T(N); may be the same span.</param>
    internal static void FrameCosts(
        ImmutableArray<double> placement,
        double inferences,
        ReadOnlySpan<double> perInference,
        Span<double> frames
    )
    {
        var placing = 0.0;
        for (var placed = 0; placed < perInference.Length; placed++)
        {
            frames[placed] = CostOfFrame.Of<Number>(new(placing), new(inferences), new(perInference[placed])).Value;
            placing += placed < placement.Length ? placement[placed] : 0;
        }
    }
}
