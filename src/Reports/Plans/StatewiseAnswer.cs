using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Reports.Plans;

/// <summary>A plan for a channel that remembers, with the question that it answers.</summary>
/// <param name="Network">The network.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Rule">The splitting rule.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Costs">The network under the scenario.</param>
/// <param name="Plan">The plan.</param>
public sealed record StatewiseAnswer(
    Network Network,
    Scenario Scenario,
    SplittingRule Rule,
    RememberingChannel Channel,
    InferenceCosts Costs,
    StatewisePlan Plan
);
