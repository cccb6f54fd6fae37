namespace SplitProofs.Analytics.Units;

/// <summary>A signal-to-noise ratio (γ).</summary>
/// <param name="Linear">The ratio of powers, ≥ 0.</param>
public readonly record struct SignalToNoiseRatio(double Linear)
{
    /// <summary>The ratio of powers of a level in decibels.</summary>
    public static SignalToNoiseRatio FromDecibels(double decibels) => new(Math.Pow(10, decibels / 10));

    /// <summary>The signal-to-noise ratio after a loss.</summary>
    public static SignalToNoiseRatio operator /(SignalToNoiseRatio snr, PowerRatio loss) =>
        new(snr.Linear / loss.Linear);

    /// <summary>The signal-to-noise ratio after a gain.</summary>
    public static SignalToNoiseRatio operator *(SignalToNoiseRatio snr, PowerRatio gain) =>
        new(snr.Linear * gain.Linear);

    /// <summary>The level in decibels; −∞ for a ratio of 0.</summary>
    public double Decibels => 10 * Math.Log10(Linear);
}
