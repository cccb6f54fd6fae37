using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>A question: which stages to place, and when to send, for a network under a scenario and a rule.</summary>
public sealed class SplittingQuestion
{
    /// <summary>Asks.</summary>
    /// <param name="chain">The network.</param>
    /// <param name="scenario">The scenario; its processors must be stated where the network's work is counted.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="InvalidOperationException">
    /// The work is counted and the scenario states no processors, or its uplink cannot set the precision of the features
    /// (<see cref="Uplink.AsSent"/>).
    /// </exception>
    public SplittingQuestion(StageChain chain, Scenario scenario, SplittingRule rule)
        : this(
            chain,
            scenario,
            rule,
            InferenceCosts.Of(chain, scenario),
            scenario.Uplink.Airtimes.Over(() => InferenceCosts.DeviceTimes(chain, scenario))
        ) { }

    private SplittingQuestion(
        StageChain chain,
        Scenario scenario,
        SplittingRule rule,
        InferenceCosts costs,
        Fading fading
    ) => (Chain, Scenario, Rule, Costs, Fading) = (chain, scenario, rule, costs, fading);

    /// <summary>The network.</summary>
    public StageChain Chain { get; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The rule.</summary>
    public SplittingRule Rule { get; }

    /// <summary>The costs of the network under the scenario.</summary>
    public InferenceCosts Costs { get; }

    /// <summary>How the signal-to-noise ratio varies from stage to stage, seen through the airtimes at the uplink's rate.</summary>
    public Fading Fading { get; }

    /// <summary>The same network under the same scenario and another rule, with the same costs and channel.</summary>
    public SplittingQuestion Under(SplittingRule rule) => new(Chain, Scenario, rule, Costs, Fading);

    /// <summary>The same with another number of inferences per update (K ≥ 1), which changes no inference and not the channel.</summary>
    public SplittingQuestion With(long inferencesPerUpdate) =>
        new(
            Chain,
            Scenario with
            {
                InferencesPerUpdate = inferencesPerUpdate,
            },
            Rule,
            Costs with
            {
                Inferences = inferencesPerUpdate,
            },
            Fading
        );

    /// <summary>The costs of each number of placed stages.</summary>
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
