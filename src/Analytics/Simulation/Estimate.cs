namespace SplitProofs.Analytics.Simulation;

/// <summary>A mean of independent, equally distributed values, and how far it may be off.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">The standard deviation of the mean, from the variance of the values.</param>
public readonly record struct Estimate(double Mean, double StandardError)
{
    /// <summary>The 97.5 % quantile of the standard normal law.</summary>
    private const double TwoSided95 = 1.959963984540054;

    /// <summary>
    /// Half the width of the 95 % confidence interval about the mean. It assumes that the mean is normally distributed, which nearly holds
    /// for very many values of finite variance.
    /// </summary>
    public double HalfWidth95 => TwoSided95 * StandardError;

    /// <summary>By how many standard errors the mean lies above a value; 0 where both are equal.</summary>
    public double DeviationsAbove(double value) => Mean == value ? 0 : (Mean - value) / StandardError;
}
