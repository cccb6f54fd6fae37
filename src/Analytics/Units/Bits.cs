namespace SplitProofs.Analytics.Units;

/// <summary>An exact amount of data.</summary>
/// <param name="Value">The number of bits.</param>
public readonly record struct Bits(long Value)
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The sum exceeds 2⁶³ − 1.</exception>
    public static Bits operator +(Bits left, Bits right) => new(checked(left.Value + right.Value));

    /// <summary>The time that this amount of data takes at a rate.</summary>
    public static Seconds operator /(Bits data, BitsPerSecond rate) => new(data.Value / rate.Value);

    /// <summary>This amount of data per unit of bandwidth.</summary>
    public static BitsPerHertz operator /(Bits data, Hertz bandwidth) => new(data.Value / bandwidth.Value);
}
