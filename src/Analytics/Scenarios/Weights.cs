using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The weights of a second and of a joule: both ≥ 0, not both 0.</summary>
/// <param name="Time">The worth of a second (β_T).</param>
/// <param name="Energy">The worth of a joule of the device's energy (β_E).</param>
public sealed record Weights(PerSecond Time, PerJoule Energy);
