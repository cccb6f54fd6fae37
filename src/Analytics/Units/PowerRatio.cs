namespace SplitProofs.Analytics.Units;

/// <summary>A ratio of two powers: a loss, a gain or a gap.</summary>
/// <param name="Linear">The ratio, &gt; 0.</param>
public readonly record struct PowerRatio(double Linear)
{
    /// <summary>The ratio of 1, 0 dB.</summary>
    public static PowerRatio One { get; } = new(1);

    /// <summary>The ratio at a level in decibels.</summary>
    public static PowerRatio FromDecibels(double decibels) => new(Math.Pow(10, decibels / 10));

    /// <summary>The level in decibels.</summary>
    public double Decibels => 10 * Math.Log10(Linear);
}
