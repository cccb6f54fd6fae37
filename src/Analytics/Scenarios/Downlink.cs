using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The link that carries parameters to the device.</summary>
/// <param name="Rate">Its rate (R_down).</param>
/// <param name="ReceivePower">The device's power while it receives (p_rx).</param>
public sealed record Downlink(BitsPerSecond Rate, Watts ReceivePower);
