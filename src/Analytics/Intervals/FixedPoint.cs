using System.Numerics;

namespace SplitProofs.Analytics.Intervals;

/// <summary>
/// A real number between two multiples of 2⁻¹⁶⁰. Integers are exact and every quotient is rounded outwards, so a bound
/// needs no error analysis beyond the remainder of a series.
/// </summary>
/// <param name="Lower">The lower bound, in units of 2⁻¹⁶⁰.</param>
/// <param name="Upper">The upper bound, in the same units.</param>
internal readonly record struct FixedPoint(BigInteger Lower, BigInteger Upper)
{
    /// <summary>The number of binary digits after the point.</summary>
    public const int Bits = 160;

    private static readonly BigInteger _one = BigInteger.One << Bits;

    /// <summary>The logarithm of 2.</summary>
    public static FixedPoint LogarithmOfTwo { get; } = LogarithmOf(_one << 1);

    /// <summary>A finite double.</summary>
    public static FixedPoint Of(double value)
    {
        var (significand, exponent) = Split(value);
        var shift = exponent + Bits;
        return shift >= 0
            ? new(significand << shift, significand << shift)
            : new(significand >> -shift, -(-significand >> -shift));
    }

    public static FixedPoint operator +(FixedPoint left, FixedPoint right) =>
        new(left.Lower + right.Lower, left.Upper + right.Upper);

    public static FixedPoint operator -(FixedPoint left, FixedPoint right) =>
        new(left.Lower - right.Upper, left.Upper - right.Lower);

    /// <summary>The exact product with an integer.</summary>
    public static FixedPoint operator *(FixedPoint left, BigInteger right) =>
        right.Sign >= 0 ? new(left.Lower * right, left.Upper * right) : new(left.Upper * right, left.Lower * right);

    /// <summary>The product with a finite double.</summary>
    public FixedPoint Times(double factor)
    {
        var (significand, exponent) = Split(factor);
        var product = this * significand;
        return exponent >= 0
            ? new(product.Lower << exponent, product.Upper << exponent)
            : new(product.Lower >> -exponent, -(-product.Upper >> -exponent));
    }

    /// <summary>
    /// The exponential as a fraction times 2^k: e^x = e^r·2^k with r = x − k·ln 2 in [0, 1). The power series of e^r is cut after a term so
    /// late that the remainder is at most that term.
    /// </summary>
    public static (FixedPoint Fraction, int Exponent) Exponential(FixedPoint argument)
    {
        var exponent = (int)Math.Floor((double)argument.Lower / (double)_one / Math.Log(2));
        var rest = argument - (LogarithmOfTwo * exponent);
        while (rest.Lower.Sign < 0)
        {
            exponent--;
            rest += LogarithmOfTwo;
        }

        var (sum, term) = (new FixedPoint(_one, _one), new FixedPoint(_one, _one));
        for (var n = 1; term.Upper > BigInteger.One; n++)
        {
            term = Divide(Scale(term, rest), n);
            sum += term;
        }

        return (sum with { Upper = sum.Upper + term.Upper }, exponent);
    }

    /// <summary>The natural logarithm of a positive double: e·ln 2 + ln m with m in [1, 2).</summary>
    public static FixedPoint Logarithm(double argument)
    {
        var (significand, exponent) = Normalise(argument);
        return LogarithmOf(significand) + (LogarithmOfTwo * exponent);
    }

    /// <summary>The logarithm to base 2 of a positive double; exact for a power of 2.</summary>
    public static FixedPoint BinaryLogarithm(double argument)
    {
        var (significand, exponent) = Normalise(argument);
        var natural = LogarithmOf(significand);
        var fraction = new FixedPoint(
            (natural.Lower << Bits) / LogarithmOfTwo.Upper,
            Ceiling(natural.Upper << Bits, LogarithmOfTwo.Lower)
        );
        return fraction + (new FixedPoint(_one, _one) * exponent);
    }

    /// <summary>The largest double not above the number times 2^<paramref name="exponent"/>.</summary>
    public double Down(int exponent = 0) => Lower.Sign >= 0 ? Truncate(Lower, exponent) : -Extend(-Lower, exponent);

    /// <summary>The least double not below the number times 2^<paramref name="exponent"/>.</summary>
    public double Up(int exponent = 0) => Upper.Sign >= 0 ? Extend(Upper, exponent) : -Truncate(-Upper, exponent);

    /// <summary>
    /// ln m = 2·artanh(z) with z = (m − 1)/(m + 1), for m from 1 to 2: z ≤ 1/3, so that the remainder of the series after a
    /// term is at most that term.
    /// </summary>
    private static FixedPoint LogarithmOf(BigInteger significand)
    {
        var z = new FixedPoint(
            ((significand - _one) << Bits) / (significand + _one),
            Ceiling((significand - _one) << Bits, significand + _one)
        );
        var square = Scale(z, z);
        var sum = z;
        for (var (power, n) = (z, 3); power.Upper > BigInteger.One; n += 2)
        {
            power = Scale(power, square);
            sum += Divide(power, n);
        }

        return (z.Upper.IsZero ? sum : sum with { Upper = sum.Upper + 1 }) * 2;
    }

    /// <summary>The product of two numbers that are not negative.</summary>
    private static FixedPoint Scale(FixedPoint left, FixedPoint right) =>
        new((left.Lower * right.Lower) >> Bits, -(-(left.Upper * right.Upper) >> Bits));

    private static FixedPoint Divide(FixedPoint numerator, int divisor) =>
        new(numerator.Lower / divisor, Ceiling(numerator.Upper, divisor));

    private static BigInteger Ceiling(BigInteger numerator, BigInteger divisor) =>
        (numerator + divisor - BigInteger.One) / divisor;

    /// <summary>A finite double as an integer times a power of 2.</summary>
    private static (BigInteger Significand, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (field, fraction) = ((int)((bits >> 52) & 0x7FF), bits & 0xF_FFFF_FFFF_FFFF);
        var magnitude = field == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -magnitude : magnitude, Math.Max(field, 1) - 1075);
    }

    private static (BigInteger Significand, int Exponent) Normalise(double argument)
    {
        var (significand, exponent) = Split(argument);
        var above = (int)significand.GetBitLength() - 1;
        return (significand << (Bits - above), exponent + above);
    }

    private static double Truncate(BigInteger magnitude, int exponent)
    {
        var shift = Shift(magnitude, exponent);
        var rounded = Math.ScaleB((double)(magnitude >> shift), exponent - Bits + shift);
        return double.IsInfinity(rounded) ? double.MaxValue : rounded;
    }

    private static double Extend(BigInteger magnitude, int exponent)
    {
        var shift = Shift(magnitude, exponent);
        return Math.ScaleB((double)-(-magnitude >> shift), exponent - Bits + shift);
    }

    /// <summary>How many binary digits a double must drop, at least 0.</summary>
    private static int Shift(BigInteger magnitude, int exponent) =>
        Math.Max(0, Math.Max((int)magnitude.GetBitLength() - 53, Bits - exponent - 1074));
}
