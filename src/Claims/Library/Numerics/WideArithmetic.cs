using System.Numerics;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>
/// Exponentials and logarithms to some 75 digits, for the oracles: e^x by halving the argument and squaring the result, ln x by
/// Halley's iteration on e^y = x. A real number is an integer times 2⁻³²⁰.
/// </summary>
internal static class WideArithmetic
{
    private const int Bits = 320;

    /// <summary>How often the argument of an exponential is halved.</summary>
    private const int Halvings = 40;

    /// <summary>An upper bound of the error of these functions: 2⁻²⁶⁰ relative to 1.</summary>
    private const int SlackBits = 260;

    private static readonly BigInteger _one = BigInteger.One << Bits;

    /// <summary>ln 2 = 1/(1·2) + 1/(2·2²) + 1/(3·2³) + …</summary>
    private static readonly BigInteger _ln2 = Enumerable
        .Range(1, Bits)
        .Aggregate(BigInteger.Zero, (sum, k) => sum + ((_one >> k) / k));

    /// <summary>A finite double.</summary>
    public static BigInteger Of(double value)
    {
        var (mantissa, exponent) = Parts(value);
        return Shifted(mantissa, exponent + Bits);
    }

    /// <summary>e^x as a fraction from 1 to 2 and a power of two.</summary>
    public static (BigInteger Fraction, int Exponent) Exponential(BigInteger x)
    {
        var exponent = (int)BigInteger.Divide(x, _ln2) - (x.Sign < 0 ? 1 : 0);
        var part = (x - (exponent * _ln2)) >> Halvings;
        var (sum, term) = (_one, _one);
        for (var n = 1; !term.IsZero; n++)
        {
            term = ((term * part) >> Bits) / n;
            sum += term;
        }

        for (var n = 0; n < Halvings; n++)
        {
            sum = (sum * sum) >> Bits;
        }

        return (sum, exponent);
    }

    /// <summary>ln x of a positive double.</summary>
    public static BigInteger Logarithm(double x)
    {
        var (mantissa, exponent) = Parts(x);
        var length = (int)mantissa.GetBitLength() - 1;
        var fraction = Shifted(mantissa, Bits - length);
        var y = Of(Math.Log((double)fraction / (double)_one));
        for (var step = 0; step < 3; step++)
        {
            var (power, of) = Exponential(y);
            power = Shifted(power, of);
            y += (2 * (fraction - power) << Bits) / (fraction + power);
        }

        return y + ((exponent + length) * _ln2);
    }

    /// <summary>log₂ x of a positive double.</summary>
    public static BigInteger BinaryLogarithm(double x) => (Logarithm(x) << Bits) / _ln2;

    /// <summary>Whether a double is at most fraction·2^exponent, give or take 2⁻²⁶⁰·2^exponent.</summary>
    public static bool IsAtMost(double value, BigInteger fraction, int exponent = 0) =>
        double.IsNegativeInfinity(value)
        || (double.IsFinite(value) && Difference(value, fraction + (_one >> SlackBits), exponent) <= 0);

    /// <summary>Whether a double is at least fraction·2^exponent, give or take 2⁻²⁶⁰·2^exponent.</summary>
    public static bool IsAtLeast(double value, BigInteger fraction, int exponent = 0) =>
        double.IsPositiveInfinity(value)
        || (double.IsFinite(value) && Difference(value, fraction - (_one >> SlackBits), exponent) >= 0);

    /// <summary>The product of a double and a fraction from 1 to 2, as such a fraction with a sign, and a power of two.</summary>
    public static (BigInteger Fraction, int Exponent) Product(double value, (BigInteger Fraction, int Exponent) factor)
    {
        var (mantissa, exponent) = Parts(value);
        var length = (int)BigInteger.Abs(mantissa).GetBitLength();
        return (Shifted(mantissa * factor.Fraction, -length), exponent + length + factor.Exponent);
    }

    private static int Difference(double value, BigInteger fraction, int exponent)
    {
        var (mantissa, own) = Parts(value);
        var shift = own - (exponent - Bits);
        return shift >= 0 ? (mantissa << shift).CompareTo(fraction) : mantissa.CompareTo(fraction << -shift);
    }

    /// <summary>A finite double as an integer and a power of two.</summary>
    private static (BigInteger Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)((bits >> 52) & 0x7FF);
        var digits = bits & ((1L << 52) - 1);
        var mantissa = field == 0 ? digits : digits | (1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(1, field) - 1075);
    }

    private static BigInteger Shifted(BigInteger value, int left) => left >= 0 ? value << left : value >> -left;
}
