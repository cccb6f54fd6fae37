namespace SplitProofs.Analytics.Units;

/// <summary>An exact count of multiply-accumulate operations.</summary>
/// <param name="Value">The count.</param>
public readonly record struct Macs(long Value)
{
    /// <summary>The same work in floating-point operations: two for each multiply-accumulate.</summary>
    /// <exception cref="OverflowException">The product exceeds 2⁶³ − 1.</exception>
    public Flops ToFlops() => new(checked(2 * Value));

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum exceeds 2⁶³ − 1.</exception>
    public static Macs operator +(Macs left, Macs right) => new(checked(left.Value + right.Value));
}
