using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>What to place and when to send: the answer for a network under a scenario and a rule.</summary>
/// <param name="Table">The costs of every placement.</param>
/// <param name="PlacedStages">The best number of placed stages that fits (N*), the smallest on a tie.</param>
/// <param name="PlacementCost">The cost of placing them, once per update, Σ_{m≤N*} φ_m.</param>
/// <param name="Thresholds">The airtimes up to which to send at cuts 0..N*−1 (ξ or ξ̂); not positive: never send.</param>
/// <param name="Usage">The expected time and energy of an inference, edge time included, placement excluded.</param>
/// <param name="Latency">The law of an inference's latency, and where inferences stop.</param>
public sealed record PlacementPlan(
    PlacementTable Table,
    int PlacedStages,
    double PlacementCost,
    ImmutableArray<double> Thresholds,
    ExpectedUsage Usage,
    LatencyDistribution Latency
)
{
    /// <summary>The frame cost of the plan, T(N*).</summary>
    public double FrameCost => Table.FrameCost[PlacedStages];

    /// <summary>The cost of an inference, C(N*).</summary>
    public double CostPerInference => Table.CostPerInference[PlacedStages];

    /// <summary>Makes the plan; <see langword="false"/> where every placement that fits costs +∞ (R2).</summary>
    public static bool TryMake(CoInference inference, SplittingRule rule, [NotNullWhen(true)] out PlacementPlan? plan)
    {
        var table = PlacementTable.Of(inference.Problem, rule);
        plan = table.TryFindBest(out var placed)
            ? new(
                table,
                placed,
                inference.Problem.PlacementCost(placed),
                rule.Thresholds(inference.Problem, placed),
                ExpectedUsage.Of(inference, rule, placed),
                LatencyDistribution.Of(inference, rule, placed)
            )
            : null;
        return plan is not null;
    }
}
