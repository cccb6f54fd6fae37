namespace SplitProofs.Analytics.Units;

/// <summary>The weight of a second in a cost, or a cost per second.</summary>
/// <param name="Value">The quantity in 1/s.</param>
public readonly record struct PerSecond(double Value)
{
    /// <summary>The dimensionless cost of a duration.</summary>
    public static double operator *(PerSecond weight, Seconds time) => weight.Value * time.Value;

    /// <summary>The sum of two costs per second.</summary>
    public static PerSecond operator +(PerSecond left, PerSecond right) => new(left.Value + right.Value);
}
