using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// What the parts of an inference cost on average under a scenario, weighted: β_T × time + β_E × the device's energy. Costs after the
/// stages on the device are multiplied by the probability that the inference is sent.
/// </summary>
/// <param name="scenario">The scenario; its processors must be stated where work is counted.</param>
internal sealed class WeightedRates(Scenario scenario)
{
    private readonly Weights _weights = scenario.Weights;
    private readonly Number _time = new(scenario.Weights.Time.Value);
    private readonly double _sent = scenario.UploadedShare;
    private readonly Number _energy = new(scenario.Weights.Energy.Value);

    /// <summary>Counted work in times and energies; one delegate for all stages.</summary>
    private readonly Func<Work.Counted, Work.Measured> _count = counted =>
        scenario.Processors.Match(
            stated: speeds => new Work.Measured(
                counted.Workload / speeds.DeviceSpeed,
                counted.Workload * speeds.DeviceEnergy,
                counted.Workload / speeds.EdgeSpeed
            ),
            unstated: () =>
                throw new InvalidOperationException("Counted work needs the speeds of device and edge server.")
        );

    /// <summary>The extra cost of a stage on the device (δ).</summary>
    public double Extra(Work work)
    {
        var measured = Measured(work);
        return WeightedCosts
            .Extra(
                _time,
                _energy,
                new(measured.DeviceTime.Value),
                new(measured.DeviceEnergy.Value),
                new(_sent * measured.EdgeTime.Value)
            )
            .Value;
    }

    /// <summary>The cost of a stage on the device (e + δ).</summary>
    public double Device(Work work)
    {
        var measured = Measured(work);
        return WeightedCosts
            .Device(_time, _energy, new(measured.DeviceTime.Value), new(measured.DeviceEnergy.Value))
            .Value;
    }

    /// <summary>The cost of a stage on the edge server (e).</summary>
    public double Edge(Work work) => WeightedCosts.Edge(_time, new(_sent * Measured(work).EdgeTime.Value)).Value;

    /// <summary>The cost per unit of airtime of sending (t).</summary>
    public double Offload(Bits data) =>
        Radio(scenario.Uplink.TransmitPower, new(_sent * (data / scenario.Uplink.UsedBandwidth).Value));

    /// <summary>The cost of the fixed time that an upload and the result's way back take.</summary>
    public double Latency => _sent * (_weights.Time * scenario.Latency);

    /// <summary>The cost of placing parameters once per update (φ).</summary>
    public double Placement(Bits parameters) =>
        Radio(scenario.Downlink.ReceivePower, parameters / scenario.Downlink.Rate);

    /// <summary>The time and energy of a stage's work, measured or from the speeds of the processors.</summary>
    /// <exception cref="InvalidOperationException">The work is counted and the scenario states no processors.</exception>
    public Work.Measured Measured(Work work) => work.Match(counted: _count, measured: measured => measured);

    private double Radio(Watts power, Seconds duration) =>
        WeightedCosts.Radio(_time, _energy, new(power.Value), new(duration.Value)).Value;
}
