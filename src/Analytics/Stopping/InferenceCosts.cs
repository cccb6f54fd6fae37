using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The costs of a network under a scenario, which do not depend on its fading.</summary>
/// <param name="Weighted">
/// The dimensionless cost of an inference, β_T × <paramref name="Time"/> + β_E × <paramref name="Energy"/>.
/// </param>
/// <param name="Time">The time of an inference [s].</param>
/// <param name="Energy">The device's energy for an inference [J].</param>
/// <param name="Placement">The cost of placing each of the stages 1..M, once per update (φ).</param>
/// <param name="Inferences">The number of inferences per update (K).</param>
/// <param name="HorizonLimit">The largest number of stages that the device's memory holds (N_mem).</param>
public sealed record InferenceCosts(
    SplittingCosts Weighted,
    SplittingCosts Time,
    SplittingCosts Energy,
    ImmutableArray<double> Placement,
    double Inferences,
    int HorizonLimit
)
{
    /// <summary>Which inferences are sent at the cut where they end; the costs above are means over both outcomes.</summary>
    public UploadFilter Filter { get; init; } = new UploadFilter.None();

    /// <summary>The number of stages (M).</summary>
    public int Stages => Weighted.Stages;

    /// <summary>Computes the costs of a network under a scenario.</summary>
    /// <param name="chain">The network.</param>
    /// <param name="scenario">The scenario; its processors must be stated where the network's work is counted.</param>
    /// <exception cref="InvalidOperationException">
    /// The work is counted and the scenario states no processors, or its uplink cannot set the precision of the features, or the network
    /// lacks parameters that it updates (<see cref="Scenario.AsRun"/>).
    /// </exception>
    public static InferenceCosts Of(StageChain chain, Scenario scenario)
    {
        var rates = new WeightedRates(scenario with { UploadedShare = 1 });
        var run = scenario.AsRun(chain);
        ImmutableArray<Work.Measured> work = [.. chain.Stages.Select(stage => rates.Measured(stage.Cost.Work))];
        ImmutableArray<Bits> data = [.. Enumerable.Range(0, chain.Count).Select(run.CutData)];
        ImmutableArray<double> airtime = [.. data.Select(cut => (cut / scenario.Uplink.UsedBandwidth).Value)];

        var time = new SplittingCosts(
            [.. work.Select(stage => (stage.DeviceTime - stage.EdgeTime).Value)],
            airtime,
            work.Sum(stage => stage.EdgeTime.Value),
            SplittingCosts.ComputingOf(
                [.. work.Select(stage => stage.DeviceTime.Value)],
                [.. work.Select(stage => stage.EdgeTime.Value)]
            )
        );
        var energy = new SplittingCosts(
            [.. work.Select(stage => stage.DeviceEnergy.Value)],
            [.. airtime.Select(seconds => scenario.Uplink.TransmitPower.Value * seconds)],
            0
        );
        var weighted = new SplittingCosts(
            [.. work.Select(rates.Extra)],
            [.. data.Select(rates.Offload)],
            scenario.Weights.Time * new Seconds(time.Edge),
            SplittingCosts.ComputingOf([.. work.Select(rates.Device)], [.. work.Select(rates.Edge)])
        );
        var sent = new InferenceOutcome(
            weighted.WithLatency(rates.Latency),
            time.WithLatency(scenario.Latency.Value),
            energy
        );
        var (filter, mean) = Filtered(scenario, work, sent);
        return new(
            mean.Weighted,
            mean.Time,
            mean.Energy,
            [.. run.Stages.Select(stage => rates.Placement(stage.Cost.Updated))],
            scenario.InferencesPerUpdate,
            scenario.Memory.LargestPlacement(chain)
        )
        {
            Filter = filter,
        };
    }

    private static (UploadFilter Filter, InferenceOutcome Mean) Filtered(
        Scenario scenario,
        ImmutableArray<Work.Measured> work,
        InferenceOutcome sent
    )
    {
        if (scenario.UploadedShare == 1)
        {
            return (new UploadFilter.None(), sent);
        }

        var rates = new WeightedRates(scenario);
        var dropped = new InferenceOutcome(
            SplittingCosts.OnDevice([.. work.Select(rates.Device)]),
            SplittingCosts.OnDevice([.. work.Select(stage => stage.DeviceTime.Value)]),
            SplittingCosts.OnDevice([.. work.Select(stage => stage.DeviceEnergy.Value)])
        );
        return (
            new UploadFilter.Share(scenario.UploadedShare, sent, dropped),
            InferenceOutcome.Mean(scenario.UploadedShare, sent, dropped)
        );
    }

    /// <summary>The law of an inference's latency, and where inferences stop.</summary>
    /// <param name="decisions">When to send.</param>
    public ILatencyLaw Latency(SplittingDecisions decisions) =>
        Filter.Match(
            none: () => decisions.Latency(Time),
            share: filter => new FilteredLatency(
                decisions.Latency(filter.Sent.Time),
                filter.Dropped.Time.Computing,
                filter.Uploaded
            )
        );

    /// <summary>The mean time of a stage on the device.</summary>
    public Seconds MeanDeviceTime => new(Time.Computing[Stages] / Stages);

    /// <summary>The time of each stage on the device.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <exception cref="InvalidOperationException">The work is counted and the scenario states no processors.</exception>
    public static ImmutableArray<Seconds> DeviceTimes(StageChain chain, Scenario scenario)
    {
        var rates = new WeightedRates(scenario);
        return [.. chain.Stages.Select(stage => rates.Measured(stage.Cost.Work).DeviceTime)];
    }

    /// <summary>The cost of placing the first N = 0..M stages, Σ_{m≤N} φ_m.</summary>
    public double PlacementCost(int placedStages) => Placement.Take(placedStages).Sum();
}
