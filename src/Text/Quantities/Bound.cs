namespace SplitProofs.Text.Quantities;

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
}
