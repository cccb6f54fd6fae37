namespace SplitProofs.Inputs.Quantities;

/// <summary>The values that a quantity may take.</summary>
/// <param name="Text">The values in words, after "must be".</param>
/// <param name="Holds">Whether a finite value is one of them.</param>
public sealed record Bound(string Text, Func<double, bool> Holds)
{
    /// <summary>Above 0.</summary>
    public static Bound Positive { get; } = new("greater than 0", value => value > 0);

    /// <summary>0 or above.</summary>
    public static Bound NonNegative { get; } = new("0 or greater", value => value >= 0);

    /// <summary>From 0 to 1.</summary>
    public static Bound Probability { get; } = new("between 0 and 1", value => value is >= 0 and <= 1);

    /// <summary>The correlations of fading gains: 0 independent, 1 always the same.</summary>
    public static Bound Correlation { get; } = new("between 0 and 1", value => value is >= 0 and <= 1);

    /// <summary>The shapes m of Nakagami fading whose integrals are computed.</summary>
    public static Bound NakagamiShape { get; } =
        new("between 0.000001 and 10000", value => value is >= 1e-6 and <= 1e4);

    /// <summary>The factors K of Rician fading whose integrals are computed.</summary>
    public static Bound RicianFactor { get; } = new("between 0 and 1000", value => value is >= 0 and <= 1000);

    /// <summary>The standard deviations [dB] of log-normal shadowing whose integrals are computed.</summary>
    public static Bound LogNormalSpread { get; } = new("between 0.1 dB and 60 dB", value => value is >= 0.1 and <= 60);

    /// <summary>The levels [dB] whose integrals stay in the range of a double.</summary>
    public static Bound Decibels { get; } = new("between -300 and 300", value => Math.Abs(value) <= 300);
}
