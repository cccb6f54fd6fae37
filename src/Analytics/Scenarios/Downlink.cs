using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The link that carries parameters to the device.</summary>
/// <param name="Rate">Its rate (R_down).</param>
/// <param name="ReceivePower">The device's power while it receives (p_rx).</param>
public sealed record Downlink(BitsPerSecond Rate, Watts ReceivePower)
{
    /// <summary>The time that a result takes from the edge server to the device, ≥ 0.</summary>
    public Seconds Latency { get; init; }
}
