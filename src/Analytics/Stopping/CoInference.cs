using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// A network under a scenario with independent draws: the stopping problem, and the costs of an inference in seconds and in joules.
/// </summary>
/// <param name="Costs">The costs of the network under the scenario.</param>
/// <param name="Channel">The law of each draw (X).</param>
public sealed record CoInference(InferenceCosts Costs, Channel Channel)
{
    /// <summary>The dimensionless problem, β_T × <see cref="Time"/> + β_E × <see cref="Energy"/>.</summary>
    public StoppingProblem Problem { get; } =
        new(Costs.Weighted, Costs.Placement, Costs.Inferences, Channel, Costs.HorizonLimit);

    /// <summary>The time of an inference [s].</summary>
    public SplittingCosts Time => Costs.Time;

    /// <summary>The device's energy for an inference [J].</summary>
    public SplittingCosts Energy => Costs.Energy;

    /// <summary>Makes the problem of a network under a scenario.</summary>
    /// <param name="chain">The network.</param>
    /// <param name="scenario">The scenario; its processors must be stated where the network's work is counted.</param>
    /// <exception cref="InvalidOperationException">
    /// The work is counted and the scenario states no processors, or its channel has memory (see <see cref="InferenceCosts"/>).
    /// </exception>
    public static CoInference Of(StageChain chain, Scenario scenario) =>
        new(InferenceCosts.Of(chain, scenario), scenario.Uplink.Airtimes.RequireIndependent());

    /// <summary>The decisions of a rule for N = <paramref name="placedStages"/> placed stages.</summary>
    public SplittingDecisions.Thresholds Decide(SplittingRule rule, int placedStages) =>
        new(rule.Thresholds(Problem, placedStages), Channel);
}
