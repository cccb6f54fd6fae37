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
    /// <exception cref="InvalidOperationException">The work is counted and the scenario states no processors.</exception>
    public static CoInference Of(StageChain chain, Scenario scenario)
    {
        var (uplink, downlink, weights) = (scenario.Uplink, scenario.Downlink, scenario.Weights);
        ImmutableArray<Work.Measured> work =
        [
            .. chain.Stages.Select(stage => Measured(stage.Cost.Work, scenario.Processors)),
        ];
        ImmutableArray<double> airtime =
        [
            .. Enumerable.Range(0, chain.Count).Select(cut => (chain.CutData(cut) / uplink.Bandwidth).Value),
        ];

        var time = new SplittingCosts(
            [.. work.Select(stage => (stage.DeviceTime - stage.EdgeTime).Value)],
            airtime,
            work.Sum(stage => stage.EdgeTime.Value)
        );
        var energy = new SplittingCosts(
            [.. work.Select(stage => stage.DeviceEnergy.Value)],
            [.. airtime.Select(seconds => uplink.TransmitPower.Value * seconds)],
            0
        );
        var offload = weights.Time + (weights.Energy * uplink.TransmitPower);
        var costs = new SplittingCosts(
            [
                .. work.Select(stage =>
                    (weights.Time * (stage.DeviceTime - stage.EdgeTime)) + (weights.Energy * stage.DeviceEnergy)
                ),
            ],
            [.. airtime.Select(seconds => offload * new Seconds(seconds))],
            weights.Time * new Seconds(time.Edge)
        );
        var download = weights.Time + (weights.Energy * downlink.ReceivePower);
        ImmutableArray<double> placement =
        [
            .. chain.Stages.Select(stage => download * (stage.Cost.Parameters / downlink.Rate)),
        ];

        var problem = new StoppingProblem(
            costs,
            placement,
            scenario.InferencesPerUpdate,
            uplink.Channel,
            scenario.Memory.LargestPlacement(chain)
        );
        return new(problem, time, energy);
    }

    private static Work.Measured Measured(Work work, Processors processors) =>
        work.Match(
            counted: counted =>
                processors.Match(
                    stated: speeds => new Work.Measured(
                        counted.Workload / speeds.DeviceSpeed,
                        counted.Workload * speeds.DeviceEnergy,
                        counted.Workload / speeds.EdgeSpeed
                    ),
                    unstated: () =>
                        throw new InvalidOperationException("Counted work needs the speeds of device and edge server.")
                ),
            measured: measured => measured
        );
}
