using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// eˣ and ln x for four numbers at once, to about one unit in the last place, with the same bits on every processor. The framework's
/// own vector functions round differently where the processor has no fused multiply-add.
/// </summary>
internal static class VectorElementary
{
    /// <summary>ln 2 rounded to a double.</summary>
    private const double Ln2 = 0.6931471805599453;

    /// <summary>The difference of ln 2 and its double.</summary>
    private const double Ln2Rest = 2.3190468138462996e-17;

    /// <summary>Beyond this on either side, eˣ is +∞ or 0.</summary>
    private const double LargestExponent = 760;

    private const int MantissaBits = 52;
    private const double ExponentBias = 1023;

    /// <summary>The sum of this and an integer k from 0 to 2⁵² has k in its mantissa.</summary>
    private const double IntegerInMantissa = 1L << MantissaBits;

    private const double LeastNormal = 2.2250738585072014e-308;

    /// <summary>1/k!, from the highest power down: the next term is below 5e-18 for |x| ≤ ln 2/2.</summary>
    private static readonly double[] _exponentialSeries = ExponentialSeries(13);

    /// <summary>2/(2k + 1), from the highest power down: the next term is below 1e-18 for |s| ≤ (√2 − 1)/(√2 + 1).</summary>
    private static readonly double[] _logarithmSeries =
    [
        .. Enumerable.Range(1, 12).Reverse().Select(k => 2.0 / ((2 * k) + 1)),
    ];

    /// <summary>eˣ: 0 for −∞, +∞ above the range of a double, NaN for NaN.</summary>
    public static Vector256<double> Exp(Vector256<double> x)
    {
        var most = Vector256.Create(LargestExponent);
        var clamped = Vector256.Max(Vector256.Min(x, most), -most);
        var power = Vector256.Floor((clamped * (1 / Ln2)) + Vector256.Create(0.5));
        var rest = Vector256.FusedMultiplyAdd(-power, Vector256.Create(Ln2), clamped);
        rest = Vector256.FusedMultiplyAdd(-power, Vector256.Create(Ln2Rest), rest);

        // Two factors, because 2^power itself may be outside the range of a double.
        var half = Vector256.Floor(power * 0.5);
        var result = Polynomial(_exponentialSeries, rest) * PowerOfTwo(half) * PowerOfTwo(power - half);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), result, x);
    }

    /// <summary>ln x: −∞ for 0, +∞ for +∞, NaN for a negative number or NaN.</summary>
    public static Vector256<double> Log(Vector256<double> x)
    {
        // x = 2^power·(1 + f) with 1 + f from √½ to √2, and ln(1 + f) = f − (f²/2 − s·(f²/2 + R)) with s = f/(2 + f).
        var isSubnormal = Vector256.LessThan(x, Vector256.Create(LeastNormal));
        var bits = Vector256.ConditionalSelect(isSubnormal, x * IntegerInMantissa, x).AsUInt64();
        var fromRoot = bits - Vector256.Create(Math.Sqrt(0.5)).AsUInt64() + Vector256.Create(ExponentOf(0));
        var exponents = fromRoot >>> MantissaBits;
        var mantissas = (bits - (exponents << MantissaBits) + Vector256.Create(ExponentOf(0))).AsDouble();
        var power =
            (exponents | Vector256.Create(IntegerInMantissa).AsUInt64()).AsDouble()
            - Vector256.ConditionalSelect(
                isSubnormal,
                Vector256.Create(IntegerInMantissa + ExponentBias + MantissaBits),
                Vector256.Create(IntegerInMantissa + ExponentBias)
            );
        var f = mantissas - Vector256<double>.One;
        var s = f / (f + Vector256.Create(2.0));
        var square = s * s;
        var halfSquare = f * f * 0.5;
        var remainder = square * Polynomial(_logarithmSeries, square);
        var small = Vector256.FusedMultiplyAdd(s, halfSquare + remainder, power * Ln2Rest);
        var logarithm = Vector256.FusedMultiplyAdd(power, Vector256.Create(Ln2), f - (halfSquare - small));
        var isOrdinary =
            Vector256.GreaterThan(x, Vector256<double>.Zero)
            & Vector256.LessThan(x, Vector256.Create(double.PositiveInfinity));
        return Vector256.ConditionalSelect(isOrdinary, logarithm, Extraordinary(x));
    }

    private static Vector256<double> Extraordinary(Vector256<double> x) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(x, Vector256<double>.Zero),
            Vector256.Create(double.NegativeInfinity),
            Vector256.ConditionalSelect(
                Vector256.GreaterThan(x, Vector256<double>.Zero),
                x,
                Vector256.Create(double.NaN)
            )
        );

    /// <summary>A polynomial of odd degree, its even and its odd powers apart, so that the two sums do not wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(double[] coefficients, Vector256<double> x)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(coefficients);
        var square = x * x;
        var (odd, even) = (Vector256.Create(first), Vector256.Create(Unsafe.Add(ref first, 1)));
        for (var k = 2; k < coefficients.Length; k += 2)
        {
            odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Unsafe.Add(ref first, k)));
            even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Unsafe.Add(ref first, k + 1)));
        }

        return Vector256.FusedMultiplyAdd(odd, x, even);
    }

    /// <summary>2ᵏ for integers k from −1022 to 1023.</summary>
    private static Vector256<double> PowerOfTwo(Vector256<double> k) =>
        ((k + Vector256.Create(IntegerInMantissa + ExponentBias)).AsUInt64() << MantissaBits).AsDouble();

    /// <summary>The bits of 2ᵏ.</summary>
    private static ulong ExponentOf(int k) => (ulong)(k + (long)ExponentBias) << MantissaBits;

    private static double[] ExponentialSeries(int degree)
    {
        var series = new double[degree + 1];
        series[degree] = 1;
        for (var k = 1; k <= degree; k++)
        {
            series[degree - k] = series[degree - k + 1] / k;
        }

        return series;
    }
}
