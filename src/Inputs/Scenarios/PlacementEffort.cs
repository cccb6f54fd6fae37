using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>Estimates, before the search over all placements begins, whether it would take too long.</summary>
public static class PlacementEffort
{
    private const double MostHours = 24;

    /// <summary>
    /// The longest time of a step on a usual processor [s]. A step is an expectation over draws, or a product with one probability of a
    /// transition.
    /// </summary>
    private const double SecondsPerExpectation = 1e-7;
    private const double SecondsPerTransition = 1e-9;

    /// <summary>Returns the network, or a fault if the search may take more than a day.</summary>
    /// <param name="name">The network's name in print.</param>
    /// <param name="chain">The network.</param>
    /// <param name="scenario">The scenario, whose uplink fades.</param>
    public static Result<StageChain> Require(string name, StageChain chain, ScenarioFile scenario)
    {
        var (states, secondsPerStep) = scenario.Scenario.Uplink.Fading.Match(
            independent: _ => ("", SecondsPerExpectation),
            withMemory: memory =>
                (
                    string.Create(CultureInfo.InvariantCulture, $" on a channel of {memory.Channel.States} states"),
                    SecondsPerTransition * memory.Channel.States * memory.Channel.States
                )
        );
        var hours = secondsPerStep * chain.Count * (chain.Count + 1.0) / 2 / 3600;
        return hours <= MostHours
            ? Results.Success(chain)
            : Results.Failure<StageChain>(
                scenario.Source.Whole,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"every placement of the {chain.Count} stages of {name}{states} may take {hours:N0} hours to compute, and the "
                        + $"limit is {MostHours}"
                ),
                "Join stages of the network, or describe the channel by fewer states."
            );
    }
}
