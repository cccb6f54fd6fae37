using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Correlated;

/// <summary>What to place and when to send, for a network over a channel that remembers.</summary>
/// <param name="Table">The costs of every placement.</param>
/// <param name="PlacedStages">The best number of placed stages that fits (N*), the smallest on a tie.</param>
/// <param name="PlacementCost">The cost of placing them, once per update, Σ_{m≤N*} φ_m.</param>
/// <param name="Rule">In which states to send at cuts 0..N*−1.</param>
/// <param name="Usage">The expected time and energy of an inference, edge time included, placement excluded.</param>
/// <param name="Latency">The law of an inference's latency, and where inferences stop.</param>
public sealed record StatewisePlan(
    PlacementTable Table,
    int PlacedStages,
    double PlacementCost,
    StatewiseRule Rule,
    ExpectedUsage Usage,
    StatewiseLatency Latency
)
{
    /// <summary>The frame cost of the plan, T(N*).</summary>
    public double FrameCost => Table.FrameCost[PlacedStages];

    /// <summary>The cost of an inference, C(N*).</summary>
    public double CostPerInference => Table.CostPerInference[PlacedStages];

    /// <summary>What each number of placed stages costs.</summary>
    public static PlacementTable TableOf(InferenceCosts costs, MarkovChannel channel, SplittingRule rule) =>
        PlacementTable.Of(
            costs.Weighted.Edge,
            [
                .. Enumerable
                    .Range(0, costs.Stages + 1)
                    .Select(placed =>
                        StatewiseRule.Of(rule, costs.Weighted, channel, placed).ExpectedCost(costs.Weighted)
                    ),
            ],
            costs.Placement,
            costs.Inferences,
            costs.HorizonLimit
        );

    /// <summary>The plan with a number of stages placed, whether or not it is the best.</summary>
    public static StatewisePlan Of(
        InferenceCosts costs,
        MarkovChannel channel,
        SplittingRule rule,
        PlacementTable table,
        int placedStages
    )
    {
        var decisions = StatewiseRule.Of(rule, costs.Weighted, channel, placedStages);
        return new(
            table,
            placedStages,
            costs.PlacementCost(placedStages),
            decisions,
            new(
                new Seconds(costs.Time.Edge + decisions.ExpectedCost(costs.Time)),
                new Joules(costs.Energy.Edge + decisions.ExpectedCost(costs.Energy))
            ),
            StatewiseLatency.Of(costs.Time, decisions)
        );
    }

    /// <summary>The frame costs of deciding nothing online.</summary>
    public static Baselines BaselinesOf(InferenceCosts costs, MarkovChannel channel)
    {
        var means = channel.MeanAirtimes(costs.Stages - 1);
        return Baselines.Of(costs.Weighted, costs.Placement, costs.Inferences, costs.HorizonLimit, cut => means[cut]);
    }
}
