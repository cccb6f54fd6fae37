using System.Numerics;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Properties.Analytics.Intervals;

/// <summary>
/// Exponentials and logarithms to some three hundred bits, by other ways than the library's: the exponential by a short
/// series of x/2^s squared s times, the logarithm by Newton's method on that exponential.
/// </summary>
internal static class HighPrecision
{
    private const int Bits = 512;

    private static readonly BigInteger _one = BigInteger.One << Bits;

    /// <summary>2⁻³⁰⁰, far above what rounding at 512 bits adds up to here, and far below a unit in the last place.</summary>
    private static readonly Rational _error = Rational.Of(1, BigInteger.One << 300);

    /// <summary>Fractions below and above e^x, for |x| up to 1000 or so.</summary>
    public static (Rational Below, Rational Above) Exponential(Rational x) =>
        x * x < _error ? (Rational.One + x, Rational.One + x + (x * x)) : Around(ExponentialOf(Scaled(x)));

    /// <summary>Fractions below and above ln x, for x &gt; 0.</summary>
    public static (Rational Below, Rational Above) Logarithm(Rational x)
    {
        var y = LogarithmOf(x);
        var value = Rational.Of(y, _one);
        return (value - _error, value + _error);
    }

    /// <summary>Fractions below and above x^y, for x &gt; 0.</summary>
    public static (Rational Below, Rational Above) Power(Rational x, Rational y) =>
        Around(ExponentialOf(LogarithmOf(x) * y.Numerator / y.Denominator));

    private static (Rational Below, Rational Above) Around((BigInteger Significand, int Exponent) value)
    {
        var factor =
            value.Exponent >= 0
                ? Rational.Of(value.Significand << value.Exponent, _one)
                : Rational.Of(value.Significand, _one << -value.Exponent);
        return (factor * (Rational.One - _error), factor * (Rational.One + _error));
    }

    private static BigInteger Scaled(Rational x) => (x.Numerator << Bits) / x.Denominator;

    private static BigInteger LogarithmOf(Rational x)
    {
        var exponent = (int)(x.Numerator.GetBitLength() - x.Denominator.GetBitLength());
        var mantissa =
            exponent >= 0
                ? (x.Numerator << Bits) / (x.Denominator << exponent)
                : (x.Numerator << (Bits - exponent)) / x.Denominator;
        return Newton(mantissa) + (exponent * Newton(_one << 1));
    }

    /// <summary>ln a from y ← y − 1 + a·e^(−y), which doubles the digits each time.</summary>
    private static BigInteger Newton(BigInteger a)
    {
        var y = (BigInteger)(Math.Log((double)(a >> (Bits - 60)) / (1L << 60)) * (1L << 50)) << (Bits - 50);
        for (var n = 0; n < 6; n++)
        {
            var (significand, exponent) = ExponentialOf(-y);
            var power = exponent >= 0 ? significand << exponent : significand >> -exponent;
            y += ((a * power) >> Bits) - _one;
        }

        return y;
    }

    /// <summary>e^x as a significand near 1 and a power of 2, x in units of 2⁻⁵¹².</summary>
    private static (BigInteger Significand, int Exponent) ExponentialOf(BigInteger x)
    {
        const int squarings = 24;
        var (sum, term) = (_one, _one);
        for (var n = 1; n < 60; n++)
        {
            term = ((term * x) >> (Bits + squarings)) / n;
            sum += term;
        }

        var exponent = 0;
        for (var n = 0; n < squarings; n++)
        {
            sum = (sum * sum) >> Bits;
            exponent *= 2;
            while (sum >= _one << 1)
            {
                (sum, exponent) = (sum >> 1, exponent + 1);
            }

            while (sum < _one)
            {
                (sum, exponent) = (sum << 1, exponent - 1);
            }
        }

        return (sum, exponent);
    }
}
