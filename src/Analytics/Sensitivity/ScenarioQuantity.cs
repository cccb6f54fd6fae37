using System.Collections.Immutable;

namespace SplitProofs.Analytics.Sensitivity;

/// <summary>A number of a scenario that a search for changes varies.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Name">Its name in print.</param>
/// <param name="Unit">Its unit; none for a count.</param>
public sealed record ScenarioQuantity(string Key, string Name, string Unit)
{
    /// <summary>The number of inferences per update (K).</summary>
    public static ScenarioQuantity Inferences { get; } = new("inferencesPerUpdate", "inferences per update", "");

    /// <summary>The bandwidth of the uplink (B).</summary>
    public static ScenarioQuantity Bandwidth { get; } = new("bandwidth", "bandwidth", "Hz");

    /// <summary>The mean signal-to-noise ratio; <see cref="Channels.IMeanSnr{TFading}"/> defines what changes with it.</summary>
    public static ScenarioQuantity MeanSnr { get; } = new("meanSnr", "mean SNR", "dB");

    /// <summary>The device's speed, its energy per operation being the same.</summary>
    public static ScenarioQuantity DeviceSpeed { get; } = new("deviceSpeed", "device speed", "FLOP/s");

    /// <summary>The edge server's speed.</summary>
    public static ScenarioQuantity EdgeSpeed { get; } = new("edgeSpeed", "edge speed", "FLOP/s");

    /// <summary>The device's memory; +∞ without a bound.</summary>
    public static ScenarioQuantity Memory { get; } = new("memory", "memory", "bit");

    /// <summary>The worth of a joule in seconds, β_E/β_T. N* depends on the weights only through this ratio.</summary>
    public static ScenarioQuantity WeightRatio { get; } = new("weightRatio", "worth of a joule", "s");

    /// <summary>All of them, in the order in which answers show them.</summary>
    public static ImmutableArray<ScenarioQuantity> All { get; } =
    [Inferences, Bandwidth, MeanSnr, DeviceSpeed, EdgeSpeed, Memory, WeightRatio];
}
