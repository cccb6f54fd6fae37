using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The fading link that carries features to the edge server.</summary>
/// <param name="Bandwidth">Its bandwidth (B).</param>
/// <param name="TransmitPower">The device's power while it sends (p_tx).</param>
/// <param name="Channel">The law of its signal-to-noise ratio.</param>
public sealed record Uplink(Hertz Bandwidth, Watts TransmitPower, Channel Channel);
