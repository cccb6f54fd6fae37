using System.Collections.Immutable;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>Elementary functions to the 28 digits of a decimal, for the oracles of fading laws.</summary>
internal static class DecimalFunctions
{
    public const decimal Pi = 3.1415926535897932384626433833m;
    public const decimal Ln2 = 0.6931471805599453094172321215m;
    public const decimal Ln10 = 2.3025850929940456840179914547m;

    /// <summary>Below this, an exponential has no digits after rounding to 28 decimals.</summary>
    private const decimal LeastExponent = -64;

    private static readonly ImmutableArray<decimal> _powersOfTwo =
    [
        .. Enumerable.Range(0, 96).Select(n => (decimal)(System.Numerics.BigInteger.One << n)),
    ];

    /// <summary>1/n! for n = 0..12: a division of decimals takes as long as ten products.</summary>
    private static readonly decimal[] _ofFactorials =
    [
        .. Enumerable.Range(0, 13).Select(n => 1 / Enumerable.Range(1, n).Aggregate(1m, (product, k) => product * k)),
    ];

    /// <summary>A double as a decimal, exactly or with 28 digits; a plain conversion keeps only 15.</summary>
    public static decimal Of(double value)
    {
        var exponent = value == 0 ? 0 : Math.ILogB(value) - 52;
        decimal mantissa = (long)Math.ScaleB(value, -exponent);
        for (; exponent > 0; exponent--)
        {
            mantissa *= 2;
        }

        for (; exponent < 0; exponent += Math.Min(60, -exponent))
        {
            mantissa /= 1L << Math.Min(60, -exponent);
        }

        return mantissa;
    }

    /// <summary>e^x for x up to 62.</summary>
    public static decimal Exp(decimal x)
    {
        if (x < LeastExponent)
        {
            return 0;
        }

        var twos = (int)Math.Round(x / Ln2);
        // At most ln 2/32, so that the thirteenth power over 13! is below the last of 28 decimals.
        var part = (x - (twos * Ln2)) * 0.0625m;
        var sum = _ofFactorials[^1];
        for (var n = _ofFactorials.Length - 2; n >= 0; n--)
        {
            sum = (sum * part) + _ofFactorials[n];
        }

        sum *= sum;
        sum *= sum;
        sum *= sum;
        sum *= sum;
        return twos < 0 ? sum / _powersOfTwo[-twos] : sum * _powersOfTwo[twos];
    }

    /// <summary>ln x for x > 0, by a step of Halley's iteration, which cubes the error of a double.</summary>
    public static decimal Log(decimal x)
    {
        var y = Of(Math.Log((double)x));
        // Take the ratio, because e^y has few digits if it is small.
        var ratio = y < 0 ? x * Exp(-y) : x / Exp(y);
        return y + (2 * (ratio - 1) / (ratio + 1));
    }

    /// <summary>cos x and sin x for |x| up to about 4.</summary>
    public static (decimal Cos, decimal Sin) CosAndSin(decimal x)
    {
        var (cos, sin, term) = (1m, 0m, 1m);
        for (var n = 1; term != 0; n++)
        {
            term *= x / n;
            (cos, sin) = (n % 4) switch
            {
                0 => (cos + term, sin),
                1 => (cos, sin + term),
                2 => (cos - term, sin),
                _ => (cos, sin - term),
            };
        }

        return (cos, sin);
    }
}
