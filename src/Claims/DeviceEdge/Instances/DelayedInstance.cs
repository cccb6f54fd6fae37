using System.Globalization;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>
/// A measured network under a scenario in which each upload and its result's way back take a fixed time besides the airtime.
/// </summary>
/// <param name="Network">The network and the scenario without these times.</param>
/// <param name="Upload">The fixed time of an upload [s], not negative.</param>
/// <param name="WayBack">The time of a result's way back to the device [s], not negative.</param>
public sealed record DelayedInstance(MeasuredInstance Network, Rational Upload, Rational WayBack)
{
    /// <summary>The cost of both times, ℓ.</summary>
    public Rational Cost => Network.TimeWeight * (Upload + WayBack);

    /// <summary>The scenario as the solvers take it.</summary>
    public Scenario ToScenario()
    {
        var scenario = Network.ToScenario();
        return scenario with
        {
            Uplink = scenario.Uplink with { Latency = new(Upload.ToDouble()) },
            Downlink = scenario.Downlink with { Latency = new(WayBack.ToDouble()) },
        };
    }

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Network}, upload + {Upload} s, way back {WayBack} s");
}
