using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Reports.Plans;

/// <summary>A plan with the question that it answers.</summary>
/// <param name="Network">The network.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Rule">The splitting rule.</param>
/// <param name="Plan">The plan.</param>
public sealed record Answer(Network Network, Scenario Scenario, SplittingRule Rule, PlacementPlan Plan);
