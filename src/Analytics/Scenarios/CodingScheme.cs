using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>A modulation and coding scheme of the uplink.</summary>
/// <param name="Threshold">The signal-to-noise ratio ≥ 0 from which it works.</param>
/// <param name="Rate">Its rate, positive.</param>
public readonly record struct CodingScheme(SignalToNoiseRatio Threshold, BitsPerSecond Rate);
