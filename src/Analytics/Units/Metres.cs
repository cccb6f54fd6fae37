namespace SplitProofs.Analytics.Units;

/// <summary>A length.</summary>
/// <param name="Value">The quantity in metres.</param>
public readonly record struct Metres(double Value) { }
