namespace SplitProofs.Claims.Library;

/// <summary>
/// How far the mean of n independent values may lie from its expectation, with one exception in 10¹⁰ runs: Bernstein's
/// inequality, which holds for every n and every bounded law. So a run with 10⁵ comparisons fails by chance in one of 10⁵ seeds.
/// </summary>
internal static class Concentration
{
    /// <summary>ln(4/10⁻¹⁰): two sides, and for the empirical form two events.</summary>
    private static readonly double _logarithm = Math.Log(4e10);

    /// <summary>The bound for a share of independent events of a known probability.</summary>
    public static double OfShare(double probability, long count) =>
        Math.Sqrt(2 * probability * (1 - probability) * _logarithm / count) + (_logarithm / (3 * count));

    /// <summary>The bound from the variance found (Maurer and Pontil 2009, theorem 4).</summary>
    /// <param name="standardError">The standard error found of the mean.</param>
    /// <param name="range">The largest value less the smallest.</param>
    /// <param name="count">n.</param>
    public static double OfMean(double standardError, double range, long count) =>
        (standardError * Math.Sqrt(2 * _logarithm)) + (7 * range * _logarithm / (3 * (count - 1)));
}
