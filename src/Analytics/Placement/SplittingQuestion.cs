using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>What is asked: what to place, and when to send, for a network under a scenario and a rule.</summary>
/// <param name="chain">The network.</param>
/// <param name="scenario">The scenario; its processors must be stated where the network's work is counted.</param>
/// <param name="rule">The rule.</param>
/// <exception cref="InvalidOperationException">
/// The work is counted and the scenario states no processors, or its uplink cannot set the precision of the features
/// (<see cref="Uplink.AsSent"/>).
/// </exception>
public sealed class SplittingQuestion(StageChain chain, Scenario scenario, SplittingRule rule)
{
    /// <summary>The network.</summary>
    public StageChain Chain { get; } = chain;

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <summary>The rule.</summary>
    public SplittingRule Rule { get; } = rule;

    /// <summary>What the network costs under the scenario.</summary>
    public InferenceCosts Costs { get; } = InferenceCosts.Of(chain, scenario);

    /// <summary>How the signal-to-noise ratio varies from stage to stage, seen through the airtimes at the uplink's rate.</summary>
    public Fading Fading { get; } = scenario.Uplink.Airtimes.Over(InferenceCosts.DeviceTimes(chain, scenario));

    /// <summary>What each number of placed stages costs.</summary>
    public PlacementTable Table() =>
        Fading.Match(
            independent: draws => PlacementTable.Of(new CoInference(Costs, draws.Channel).Problem, Rule),
            withMemory: memory => PlacementTable.Of(Costs, memory.Channel.Chain, Rule)
        );

    /// <summary>The decisions with N = <paramref name="placedStages"/> stages placed.</summary>
    public SplittingDecisions Decide(int placedStages) =>
        Fading.Match<SplittingDecisions>(
            independent: draws =>
                new CoInference(Costs, draws.Channel).Decide(Rule, placedStages) with
                {
                    Rate = Scenario.Uplink.RateLaw,
                },
            withMemory: memory => Rule.SendingStates(Costs.Weighted, memory.Channel.Chain, placedStages)
        );
}
