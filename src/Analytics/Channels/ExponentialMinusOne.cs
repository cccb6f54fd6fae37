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
}
