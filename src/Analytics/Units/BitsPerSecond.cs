namespace SplitProofs.Analytics.Units;

/// <summary>The rate of a link.</summary>
/// <param name="Value">The quantity in bits per second.</param>
public readonly record struct BitsPerSecond(double Value) { }
