using MathNet.Numerics;
using MathNet.Numerics.Integration;
using SplitProofs.Claims.Domains;

namespace SplitProofs.Claims.Oracles;

/// <summary>
/// The airtime of a fading channel from its distribution function alone: expectations are integrals of P(X &gt; u) over
/// airtimes u, by adaptive Gauss-Kronrod quadrature. The solvers integrate the density over the SNR instead.
/// </summary>
/// <param name="instance">The channel.</param>
public sealed class AirtimeByQuadrature(FadingInstance instance)
{
    /// <summary>The longest airtime that the cut-off leaves; +∞ for none.</summary>
    public double Longest => instance.Cutoff == 0 ? double.PositiveInfinity : 1 / Math.Log2(1 + instance.Cutoff);

    /// <summary>P(X &gt; u).</summary>
    public double ProbabilityAbove(double airtime)
    {
        if (airtime >= Longest)
        {
            return 0;
        }

        var level = Math.Pow(2, 1 / airtime) - 1;
        return double.IsPositiveInfinity(level) ? 1
            : level < instance.Mean ? (Lower(level) - Lower(instance.Cutoff)) / Upper(instance.Cutoff)
            : 1 - (Upper(level) / Upper(instance.Cutoff));
    }

    /// <summary>∫ P(X &gt; u) du from one airtime to another.</summary>
    public double Integral(double from, double to)
    {
        // P(X > u) varies with log u, so the range is cut into octaves; beyond the longest airtime it is 0.
        var sum = 0.0;
        for (var (low, end) = (from, Math.Min(to, Longest)); low < end; )
        {
            var high = Math.Min(end, Math.Max(2 * low, 1e-3));
            sum += GaussKronrodRule.Integrate(ProbabilityAbove, low, high, out _, out _, 1e-13, 10, 21);
            low = high;
        }

        return sum;
    }

    private double Lower(double level) =>
        level == 0 ? 0 : SpecialFunctions.GammaLowerRegularized(instance.Shape, Scaled(level));

    private double Upper(double level) =>
        level == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(instance.Shape, Scaled(level));

    private double Scaled(double level) => instance.Shape * level / instance.Mean;
}
