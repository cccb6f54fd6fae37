namespace SplitProofs.Analytics.Units;

/// <summary>A duration.</summary>
/// <param name="Value">The quantity in seconds.</param>
public readonly record struct Seconds(double Value)
{
    /// <summary>The sum of two durations.</summary>
    public static Seconds operator +(Seconds left, Seconds right) => new(left.Value + right.Value);

    /// <summary>The difference of two durations, which may be negative.</summary>
    public static Seconds operator -(Seconds left, Seconds right) => new(left.Value - right.Value);
}
