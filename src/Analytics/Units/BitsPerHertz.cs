namespace SplitProofs.Analytics.Units;

/// <summary>An amount of data per unit of bandwidth. Times an airtime [s·Hz/bit] it is a time in seconds.</summary>
/// <param name="Value">The quantity in bits per hertz.</param>
public readonly record struct BitsPerHertz(double Value) { }
