namespace SplitProofs.Analytics.Units;

/// <summary>An amount of data per unit of bandwidth: what one unit of airtime [s·Hz/bit] turns into seconds.</summary>
/// <param name="Value">The quantity in bits per hertz.</param>
public readonly record struct BitsPerHertz(double Value) { }
