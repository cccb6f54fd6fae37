using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// <summary>Computes every horizon under a rule.</summary>
    public static PlacementTable Of(StoppingProblem problem, SplittingRule rule)
    {
        ImmutableArray<double> perInference =
        [
            .. rule.ExpectedCosts(problem).Select(expected => problem.Costs.Edge + expected),
        ];
        var frames = new double[perInference.Length];
        FrameCosts(problem, perInference.AsSpan(), frames);
        return new(perInference, ImmutableCollectionsMarshal.AsImmutableArray(frames), problem.HorizonLimit);
    }

    /// <summary>
    /// The placement of least frame cost that fits the memory (N*), the smallest on a tie; <see langword="false"/> where
    /// every placement that fits costs +∞ (R2).
    /// </summary>
    public bool TryFindBest(out int placedStages)
    {
        var best = BestPlacement.Of(FrameCost.AsSpan(0, HorizonLimit + 1));
        placedStages = best.PlacedStages;
        return double.IsFinite(best.FrameCost);
    }

    /// <summary>T(N) = Σ_{m≤N} φ_m + K·C(N) for N = 0..M.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="perInference">C(N).</param>
    /// <param name="frames">Receives T(N); may be the same span.</param>
    internal static void FrameCosts(StoppingProblem problem, ReadOnlySpan<double> perInference, Span<double> frames)
    {
        var placement = 0.0;
        for (var placed = 0; placed < perInference.Length; placed++)
        {
            frames[placed] = placement + (problem.Inferences * perInference[placed]);
            placement += placed < problem.Stages ? problem.Placement[placed] : 0;
        }
    }
}
