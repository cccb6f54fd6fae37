using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The logarithm of exp(−z)·I₀(z), z ≥ 0, where I₀ is the modified Bessel function: to 1e-15, by its power series up to
/// z = 25 (all terms positive) and its asymptotic series beyond (least term below exp(−2z)).
/// </summary>
internal static class ScaledBesselI0
{
    private const double Border = 25;

    /// <summary>1/(k!)², of the powers of z²/4: at the border the next term is below 1e-19 of the sum.</summary>
    private static readonly double[] _series = Terms(52, k => 1.0 / ((double)k * k));

    /// <summary>(1·3···(2k − 1))²/k!, of the powers of 1/(8z): at the border the next term is below 1e-19 of the sum.</summary>
    private static readonly double[] _asymptotic = Terms(24, k => ((2.0 * k) - 1) * ((2.0 * k) - 1) / k);

    /// <summary>The logarithm for one number.</summary>
    public static double Logarithm(double z) => Logarithm(Vector256.Create(z)).ToScalar();

    /// <summary>The logarithm for each of four numbers.</summary>
    public static Vector256<double> Logarithm(Vector256<double> z)
    {
        var border = Vector256.Create(Border);
        return Vector256.LessThanOrEqualAll(z, border) ? BySeries(z)
            : Vector256.GreaterThanAll(z, border) ? Asymptotically(z)
            : Vector256.ConditionalSelect(
                Vector256.LessThanOrEqual(z, border),
                BySeries(Vector256.Min(z, border)),
                Asymptotically(Vector256.Max(z, border))
            );
    }

    /// <summary>I₀(z)·exp(exponent − z) for each of four numbers z ≥ 0.</summary>
    public static Vector256<double> TimesExponential(Vector256<double> z, Vector256<double> exponent)
    {
        var border = Vector256.Create(Border);
        var isSmall = Vector256.LessThanOrEqual(z, border);
        if (!Vector256.GreaterThanAll(z, border) && !Vector256.LessThanOrEqualAll(z, border))
        {
            return Vector256.ConditionalSelect(
                isSmall,
                TimesExponential(Vector256.Min(z, border), exponent),
                TimesExponential(Vector256.Max(z, Vector256.Create(Math.BitIncrement(Border))), exponent)
            );
        }

        return isSmall.AsUInt64()[0] != 0
            ? Sum(_series, z * z * 0.25) * VectorElementary.Exp(exponent - z)
            : Sum(_asymptotic, Vector256.Create(0.125) / z)
                / Vector256.Sqrt(z * (2 * Math.PI))
                * VectorElementary.Exp(exponent);
    }

    private static Vector256<double> BySeries(Vector256<double> z) =>
        VectorElementary.Log(Sum(_series, z * z * 0.25)) - z;

    private static Vector256<double> Asymptotically(Vector256<double> z) =>
        VectorElementary.Log(Sum(_asymptotic, Vector256.Create(0.125) / z))
        - (VectorElementary.Log(z * (2 * Math.PI)) * 0.5);

    /// <summary>
    /// The value of a polynomial. Even and odd powers are summed separately, so that the processor can compute both sums at once.
    /// </summary>
    private static Vector256<double> Sum(double[] coefficients, Vector256<double> x)
    {
        var square = x * x;
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = coefficients.Length - 2; k >= 0; k -= 2)
        {
            even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(coefficients[k]));
            odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(coefficients[k + 1]));
        }

        return Vector256.FusedMultiplyAdd(odd, x, even);
    }

    private static double[] Terms(int count, Func<int, double> ratio)
    {
        var terms = new double[count];
        terms[0] = 1;
        for (var k = 1; k < count; k++)
        {
            terms[k] = terms[k - 1] * ratio(k);
        }

        return terms;
    }
}
