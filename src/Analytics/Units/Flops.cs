namespace SplitProofs.Analytics.Units;

/// <summary>An exact count of floating-point operations. One multiply-accumulate is two of them.</summary>
/// <param name="Value">The count.</param>
public readonly record struct Flops(long Value)
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum exceeds 2⁶³ − 1.</exception>
    public static Flops operator +(Flops left, Flops right) => new(checked(left.Value + right.Value));

    /// <summary>The time that a processor takes for this work.</summary>
    public static Seconds operator /(Flops work, FlopsPerSecond speed) => new(work.Value / speed.Value);

    /// <summary>The energy that a processor spends on this work.</summary>
    public static Joules operator *(Flops work, JoulesPerFlop energy) => new(work.Value * energy.Value);
}
