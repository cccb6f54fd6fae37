using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>A state of a finite-state channel, by its signal-to-noise ratio.</summary>
/// <param name="Snr">The signal-to-noise ratio γ ≥ 0.</param>
/// <param name="Probability">The state's probability.</param>
public readonly record struct SnrState(SignalToNoiseRatio Snr, double Probability);
