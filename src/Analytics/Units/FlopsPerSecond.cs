namespace SplitProofs.Analytics.Units;

/// <summary>The speed of a processor.</summary>
/// <param name="Value">The quantity in floating-point operations per second.</param>
public readonly record struct FlopsPerSecond(double Value) { }
