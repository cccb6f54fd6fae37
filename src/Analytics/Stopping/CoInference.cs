using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

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
    /// The work is counted and the scenario states no processors, or its uplink cannot set the precision of the features
    /// (<see cref="Uplink.AsSent"/>).
    /// </exception>
    public static CoInference Of(StageChain chain, Scenario scenario)
    {
        var rates = new WeightedRates(scenario);
        ImmutableArray<Work.Measured> work = [.. chain.Stages.Select(stage => rates.Measured(stage.Cost.Work))];
        ImmutableArray<Bits> data = [.. Enumerable.Range(0, chain.Count).Select(scenario.Uplink.AsSent(chain).CutData)];
        ImmutableArray<double> airtime = [.. data.Select(cut => (cut / scenario.Uplink.Bandwidth).Value)];

        var time = new SplittingCosts(
            [.. work.Select(stage => (stage.DeviceTime - stage.EdgeTime).Value)],
            airtime,
            work.Sum(stage => stage.EdgeTime.Value)
        );
        var energy = new SplittingCosts(
            [.. work.Select(stage => stage.DeviceEnergy.Value)],
            [.. airtime.Select(seconds => scenario.Uplink.TransmitPower.Value * seconds)],
            0
        );
        var costs = new SplittingCosts(
            [.. work.Select(rates.Extra)],
            [.. data.Select(rates.Offload)],
            scenario.Weights.Time * new Seconds(time.Edge)
        );

        var problem = new StoppingProblem(
            costs,
            [.. chain.Stages.Select(stage => rates.Placement(stage.Cost.Parameters))],
            scenario.InferencesPerUpdate,
            scenario.Uplink.Channel,
            scenario.Memory.LargestPlacement(chain)
        );
        return new(problem, time, energy);
    }
}
