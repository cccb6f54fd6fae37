namespace SplitProofs.Text.Quantities;

/// <summary>The values that a quantity may take.</summary>
/// <param name="Text">The values in words, after "must be".</param>
/// <param name="Holds">Whether a finite value is one of them.</param>
public sealed record Bound(string Text, Func<double, bool> Holds)
{
    /// <summary>Above 0, and of a usual size (<see cref="IsMagnitude"/>).</summary>
    public static Bound Positive { get; } = new("greater than 0", value => value > 0) { IsMagnitude = true };

    /// <summary>0 or above, and of a usual size (<see cref="IsMagnitude"/>).</summary>
    public static Bound NonNegative { get; } = new("0 or greater", value => value >= 0) { IsMagnitude = true };

    /// <summary>From 0 to 1.</summary>
    public static Bound Probability { get; } = new("between 0 and 1", value => value is >= 0 and <= 1);

    /// <summary>
    /// Whether a value other than 0 must also lie between 1e-30 and 1e30 in its plain unit. Products of such values, as costs are, stay
    /// in the range of a double.
    /// </summary>
    public bool IsMagnitude { get; init; }
}
