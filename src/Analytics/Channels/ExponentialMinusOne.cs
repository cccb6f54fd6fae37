using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// eˣ − 1 to a few units in the last place for every x (Kahan's correction). The framework's and MathNet.Numerics' own
/// versions lose up to half of the digits where |x| is small.
/// </summary>
internal static class ExponentialMinusOne
{
    public static double Of(double x)
    {
        var exponential = Math.Exp(x);
        var difference = exponential - 1;
        return exponential == 1 ? x
            : difference == -1 || double.IsPositiveInfinity(exponential) ? difference
            : difference * x / Math.Log(exponential);
    }

    /// <summary>eˣ − 1 for each of four numbers.</summary>
    public static Vector256<double> Of(Vector256<double> x)
    {
        var exponential = VectorElementary.Exp(x);
        var difference = exponential - Vector256<double>.One;
        if (Vector256.GreaterThanOrEqualAll(Vector256.Abs(x), Vector256<double>.One))
        {
            return difference;
        }

        var corrected = difference * x / VectorElementary.Log(exponential);
        return Vector256.ConditionalSelect(
            Vector256.Equals(exponential, Vector256<double>.One),
            x,
            Vector256.ConditionalSelect(
                Vector256.LessThan(Vector256.Abs(x), Vector256<double>.One),
                corrected,
                difference
            )
        );
    }
}
