namespace SplitProofs.Claims.Library;

/// <summary>
/// How far the mean of n independent values may lie from its expectation, with one exception in 10¹⁰ comparisons: Bernstein's inequality,
/// which holds for every n and every bounded law. So a run with 10⁵ comparisons fails by chance for one seed in 10⁵.
/// </summary>
internal static class Concentration
{
    /// <summary>ln(4/10⁻¹⁰): a factor 2 for the two sides, and a factor 2 for the two events of the empirical form.</summary>
    private static readonly double _logarithm = Math.Log(4e10);

    /// <summary>The bound for a share of independent events of a known probability.</summary>
    public static double OfShare(double probability, long count) => Known(probability * (1 - probability), 1, count);

    /// <summary>
    /// The bound for the empirical variance of bounded values, with n − 1 in its denominator. It adds the bound for the mean square
    /// about the true mean, whose variance is known, and the square of the bound for the mean. The latter is needed because the
    /// empirical mean is used instead of the true one.
    /// </summary>
    /// <param name="variance">The variance of a value, σ².</param>
    /// <param name="fourthMoment">The mean of (value − mean)⁴.</param>
    /// <param name="range">The largest value less the smallest.</param>
    /// <param name="count">n.</param>
    public static double OfVariance(double variance, double fourthMoment, double range, long count)
    {
        var squares = Math.Max(0, fourthMoment - (variance * variance));
        var mean = Known(variance, range, count);
        return ((count * (Known(squares, range * range, count) + (mean * mean))) + variance) / (count - 1);
    }

    /// <summary>The bound that uses the empirical variance (Maurer and Pontil 2009, theorem 4).</summary>
    /// <param name="standardError">The empirical standard error of the mean.</param>
    /// <param name="range">The largest value less the smallest.</param>
    /// <param name="count">n.</param>
    public static double OfMean(double standardError, double range, long count) =>
        (standardError * Math.Sqrt(2 * _logarithm)) + (7 * range * _logarithm / (3 * (count - 1)));

    /// <summary>
    /// The bound for the difference, at any point, between a distribution function and the shares of independent draws (Dvoretzky, Kiefer
    /// and Wolfowitz 1956, with the constant of Massart 1990).
    /// </summary>
    public static double OfDistribution(long count) => Math.Sqrt(_logarithm / (2 * count));

    /// <summary>The bound for the mean of values of known variance.</summary>
    private static double Known(double variance, double range, long count) =>
        Math.Sqrt(2 * variance * _logarithm / count) + (range * _logarithm / (3 * count));
}
