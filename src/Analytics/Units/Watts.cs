namespace SplitProofs.Analytics.Units;

/// <summary>A power.</summary>
/// <param name="Value">The quantity in watts.</param>
public readonly record struct Watts(double Value) { }
