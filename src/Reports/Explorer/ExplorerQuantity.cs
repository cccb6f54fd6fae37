using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Reports.Explorer;

/// <summary>A quantity of a scenario that a reader can vary in the explorer.</summary>
/// <param name="Name">Its name in the page's code.</param>
/// <param name="Key">Its key in a scenario, with the keys of the sections around it, separated by points.</param>
/// <param name="Unit">The unit in which the page shows it, as a scenario writes it; empty for a count.</param>
/// <param name="Factor">The unit in SI units, or in bits for amounts of data; 0 for dB.</param>
/// <param name="Range">The values that it may have, in the unit.</param>
/// <param name="Of">Its value in a scenario, in the unit; null if the scenario leaves it out.</param>
internal sealed record ExplorerQuantity(
    string Name,
    string Key,
    string Unit,
    double Factor,
    SliderRange Range,
    Func<Scenario, double?> Of
)
{
    /// <summary>Up to this shape the nodes of <see cref="NakagamiAirtime"/> are close enough.</summary>
    private const int MostShape = 5;

    private const double BitsPerMebibyte = 8 * 1024 * 1024;

    /// <summary>Its name in print.</summary>
    public string Label =>
        ScenarioKeyWords.Find(Key).Name is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    /// <summary>The words for a scenario that leaves it out; empty if no scenario can.</summary>
    public string WithoutIt { get; init; } = "";

    /// <summary>The most important quantities, which the page shows first.</summary>
    public static ImmutableArray<ExplorerQuantity> First { get; } =
    [
        new(
            "meanSnr",
            "uplink.fading.mean_snr",
            "dB",
            0,
            new(-10, 40, IsLogarithmic: false, 0.05),
            scenario => FadingOf(scenario)?.MeanSnr.Decibels
        ),
        new(
            "shape",
            "uplink.fading.m",
            "",
            1,
            new(1, MostShape, IsLogarithmic: false, 1),
            scenario => FadingOf(scenario)?.Shape
        ),
        new(
            "bandwidth",
            "uplink.bandwidth",
            "MHz",
            1e6,
            new(0.01, 100, IsLogarithmic: true),
            scenario => scenario.Uplink.Bandwidth.Value / 1e6
        ),
        new(
            "inferences",
            "inferences_per_update",
            "",
            1,
            new(1, 1e6, IsLogarithmic: true, 1),
            scenario => scenario.InferencesPerUpdate
        ),
        new(
            "timeWeight",
            "weights.time",
            "/s",
            1,
            new(0, 1, IsLogarithmic: false, 0.01),
            scenario => scenario.Weights.Time.Value
        ),
        new(
            "energyWeight",
            "weights.energy",
            "/J",
            1,
            new(0, 1, IsLogarithmic: false, 0.01),
            scenario => scenario.Weights.Energy.Value
        ),
        new(
            "deviceSpeed",
            "device.speed",
            "GFLOP/s",
            1e9,
            new(0.01, 1000, IsLogarithmic: true),
            scenario => Speeds(scenario)?.DeviceSpeed.Value / 1e9
        ),
        new(
            "memory",
            "device.memory",
            "MiB",
            BitsPerMebibyte,
            new(0.01, 65536, IsLogarithmic: true),
            scenario => scenario.Memory.Match<double?>(() => null, bound => bound.Capacity.Value / BitsPerMebibyte)
        )
        {
            WithoutIt = "unlimited",
        },
    ];

    /// <summary>The other quantities of a scenario.</summary>
    public static ImmutableArray<ExplorerQuantity> Others { get; } =
    [
        new(
            "cutoff",
            "uplink.fading.cutoff_snr",
            "dB",
            0,
            new(-40, 20, IsLogarithmic: false, 0.05),
            scenario => FadingOf(scenario) is { Cutoff.Linear: > 0 } channel ? channel.Cutoff.Decibels : null
        )
        {
            WithoutIt = "none",
        },
        new(
            "featureBits",
            "uplink.feature_bits",
            "",
            1,
            new(1, 64, IsLogarithmic: true, 1),
            scenario =>
                scenario.Uplink.Precision.Match<double?>(ofNetwork: () => null, ofLink: link => link.PerElement.Value)
        )
        {
            WithoutIt = "as the network states",
        },
        new(
            "power",
            "uplink.transmit_power",
            "mW",
            1e-3,
            new(1, 10000, IsLogarithmic: true),
            scenario => scenario.Uplink.TransmitPower.Value / 1e-3
        ),
        new(
            "deviceEnergy",
            "device.energy",
            "pJ/FLOP",
            1e-12,
            new(0.01, 1000, IsLogarithmic: true),
            scenario => Speeds(scenario)?.DeviceEnergy.Value / 1e-12
        ),
        new(
            "edgeSpeed",
            "edge.speed",
            "GFLOP/s",
            1e9,
            new(1, 100000, IsLogarithmic: true),
            scenario => Speeds(scenario)?.EdgeSpeed.Value / 1e9
        ),
        new(
            "rate",
            "downlink.rate",
            "Mbit/s",
            1e6,
            new(0.01, 1000, IsLogarithmic: true),
            scenario => scenario.Downlink.Rate.Value / 1e6
        ),
        new(
            "receivePower",
            "downlink.receive_power",
            "mW",
            1e-3,
            new(1, 10000, IsLogarithmic: true),
            scenario => scenario.Downlink.ReceivePower.Value / 1e-3
        ),
    ];

    /// <summary>All quantities.</summary>
    public static ImmutableArray<ExplorerQuantity> All { get; } = [.. First, .. Others];

    /// <summary>Whether these quantities describe a scenario completely: Rayleigh or Nakagami fading of a whole shape without
    /// memory, and no keys but theirs.</summary>
    public static bool SayAllOf(Scenario scenario) =>
        FadingOf(scenario) is not null
        && Speeds(scenario) is not null
        && scenario.Uplink.Rate == TransmissionRate.Capacity
        && scenario.Uplink.Efficiency == 1
        && scenario.Latency.Value == 0;

    private static GammaFadingChannel? FadingOf(Scenario scenario) =>
        (scenario.Uplink.Fading as Fading.Independent)?.Channel
            is GammaFadingChannel { Shape: >= 1 and <= MostShape } channel
        && double.IsInteger(channel.Shape)
            ? channel
            : null;

    private static Processors.Stated? Speeds(Scenario scenario) => scenario.Processors as Processors.Stated;
}
