namespace SplitProofs.Analytics.Units;

/// <summary>A bandwidth.</summary>
/// <param name="Value">The quantity in hertz.</param>
public readonly record struct Hertz(double Value) { }
