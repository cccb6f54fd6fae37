using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Stopping;

/// <summary>A network under a scenario: the stopping problem, and the same inference in seconds and in joules.</summary>
/// <param name="Problem">The dimensionless problem, β_T × <paramref name="Time"/> + β_E × <paramref name="Energy"/>.</param>
/// <param name="Time">The time of an inference [s].</param>
/// <param name="Energy">The device's energy for an inference [J].</param>
public sealed record CoInference(StoppingProblem Problem, SplittingCosts Time, SplittingCosts Energy)
{
    /// <summary>Puts a network under a scenario.</summary>
    /// <param name="chain">The network.</param>
    /// <param name="scenario">The scenario; its processors must be stated where the network's work is counted.</param>
    /// <exception cref="InvalidOperationException">
    /// The work is counted and the scenario states no processors, or its fading remembers (see <see cref="InferenceCosts"/>).
    /// </exception>
    public static CoInference Of(StageChain chain, Scenario scenario)
    {
        var costs = InferenceCosts.Of(chain, scenario);
        var problem = new StoppingProblem(
            costs.Weighted,
            costs.Placement,
            costs.Inferences,
            scenario.Uplink.Fading.RequireIndependent(),
            costs.HorizonLimit
        );
        return new(problem, costs.Time, costs.Energy);
    }
}
