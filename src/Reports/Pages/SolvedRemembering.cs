using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>A shipped network under a shipped scenario whose channel remembers, solved under each rule.</summary>
/// <param name="Model">The network.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Costs">The network under the scenario.</param>
/// <param name="Optimal">The plan under the optimal rule.</param>
/// <param name="StaticLookAhead">The plan under static look-ahead with conditional means.</param>
/// <param name="LookAhead">The plan under one-stage look-ahead with conditional means.</param>
/// <param name="Baselines">What deciding nothing online costs.</param>
public sealed record SolvedRemembering(
    INetworkModel Model,
    RememberingChannel Channel,
    InferenceCosts Costs,
    StatewisePlan Optimal,
    StatewisePlan StaticLookAhead,
    StatewisePlan LookAhead,
    Baselines Baselines
)
{
    /// <summary>Solves; costs may be +∞ (R2).</summary>
    public static SolvedRemembering Solve(INetworkModel model, ScenarioFile scenario, RememberingChannel channel)
    {
        var costs = InferenceCosts.Of(model.Chain, scenario.Scenario);
        return new(
            model,
            channel,
            costs,
            Plan(new SplittingRule.Optimal()),
            Plan(new SplittingRule.StaticLookAhead()),
            Plan(new SplittingRule.LookAhead()),
            StatewisePlan.BaselinesOf(costs, channel.Chain)
        );

        StatewisePlan Plan(SplittingRule rule)
        {
            var table = StatewisePlan.TableOf(costs, channel.Chain, rule);
            table.TryFindBest(out var placed);
            return StatewisePlan.Of(costs, channel.Chain, rule, table, placed);
        }
    }
}
