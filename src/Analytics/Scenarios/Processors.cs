using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The speeds at which counted work runs.</summary>
public abstract record Processors
{
    private Processors() { }

    /// <summary>Known speeds.</summary>
    /// <param name="DeviceSpeed">The device's speed (f_WD).</param>
    /// <param name="DeviceEnergy">The device's energy per operation.</param>
    /// <param name="EdgeSpeed">The edge server's speed (f_edge).</param>
    public sealed record Stated(FlopsPerSecond DeviceSpeed, JoulesPerFlop DeviceEnergy, FlopsPerSecond EdgeSpeed)
        : Processors;

    /// <summary>Speeds that the scenario leaves out, at least in part. Only measured work runs without them.</summary>
    public sealed record Unstated : Processors;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Stated, T> stated, Func<T> unstated) =>
        this switch
        {
            Stated s => stated(s),
            _ => unstated(),
        };
}
