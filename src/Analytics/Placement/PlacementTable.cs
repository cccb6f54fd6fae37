using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>What each number of placed stages N = 0..M costs under a rule, whatever the memory allows.</summary>
/// <param name="CostPerInference">The expected absolute cost of an inference, C(N) = Σe + J(N); +∞ where infinite.</param>
/// <param name="FrameCost">The cost of a whole frame, T(N) = Σ_{m≤N} φ_m + K·C(N); +∞ where infinite.</param>
/// <param name="HorizonLimit">The largest N that the memory allows.</param>
public sealed record PlacementTable(
    ImmutableArray<double> CostPerInference,
    ImmutableArray<double> FrameCost,
    int HorizonLimit
)
{
    /// <summary>
    /// Costs this close, relatively, count as equal, so that no decision hangs on a last bit: well above the rounding
    /// errors of the solvers, well below any difference that matters.
    /// </summary>
    private const double Tie = 1e-12;

    /// <summary>Computes every horizon under a rule.</summary>
    public static PlacementTable Of(StoppingProblem problem, SplittingRule rule)
    {
        ImmutableArray<double> perInference =
        [
            .. rule.ExpectedCosts(problem).Select(expected => problem.Costs.Edge + expected),
        ];
        var frames = ImmutableArray.CreateBuilder<double>(perInference.Length);
        var placement = 0.0;
        for (var placed = 0; placed < perInference.Length; placed++)
        {
            frames.Add(placement + (problem.Inferences * perInference[placed]));
            placement += placed < problem.Stages ? problem.Placement[placed] : 0;
        }

        return new(perInference, frames.MoveToImmutable(), problem.HorizonLimit);
    }

    /// <summary>
    /// The placement of least frame cost that fits the memory (N*), the smallest on a tie; <see langword="false"/> where
    /// every placement that fits costs +∞ (R2).
    /// </summary>
    public bool TryFindBest(out int placedStages)
    {
        var fitting = FrameCost.AsSpan(0, HorizonLimit + 1);
        var least = double.PositiveInfinity;
        foreach (var cost in fitting)
        {
            least = Math.Min(least, cost);
        }

        placedStages = 0;
        while (fitting[placedStages] > least + (Tie * Math.Abs(least)))
        {
            placedStages++;
        }

        return double.IsFinite(least);
    }
}
