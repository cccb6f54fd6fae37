using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The fading link that carries features to the edge server.</summary>
/// <param name="Bandwidth">Its bandwidth (B).</param>
/// <param name="TransmitPower">The device's power while it sends (p_tx).</param>
/// <param name="Fading">Its signal-to-noise ratio from stage to stage.</param>
public sealed record Uplink(Hertz Bandwidth, Watts TransmitPower, Fading Fading);
