using System.Collections.Immutable;
using MathNet.Numerics;
using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>The distribution function of a fading law's signal-to-noise ratio before the cut-off; the solvers use densities.</summary>
/// <param name="Above">P(γ ≥ level).</param>
/// <param name="Below">P(γ &lt; level), to full relative accuracy near 0.</param>
public sealed record SnrDistribution(Func<double, double> Above, Func<double, double> Below)
{
    /// <summary>Beyond this mean a Poisson count is above any that matters here.</summary>
    private const double LargestPoissonMean = 600;

    /// <summary>The distribution of a law.</summary>
    public static SnrDistribution Of(FadingLaw law) =>
        law.Match(
            rayleigh: _ => Gamma(1, 1 / law.Mean),
            nakagami: e => Gamma(e.Shape, e.Shape / law.Mean),
            rician: e => PoissonRace(e.LineOfSight, (1 + e.LineOfSight) / law.Mean),
            logNormal: e => LogNormal(e)
        );

    /// <summary>Rayleigh and Nakagami: regularised incomplete gamma functions; below the mean by their power series.</summary>
    private static SnrDistribution Gamma(double shape, double rate)
    {
        var constant = SpecialFunctions.Gamma(shape + 1);
        return new(
            level => level == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(shape, rate * level),
            level =>
            {
                var x = rate * level;
                var (sum, term) = (1.0, 1.0);
                for (var k = 1; term > 1e-17 * sum; k++)
                {
                    term *= x / (shape + k);
                    sum += term;
                }

                return Math.Pow(x, shape) * Math.Exp(-x) * sum / constant;
            }
        );
    }

    /// <summary>
    /// Rician: the SNR is a mixture, over a Poisson count J of mean K, of gamma laws of shape J + 1; and such a law exceeds a
    /// level if and only if a Poisson count I of mean rate·level is at most J. So P(γ ≥ level) = P(I ≤ J), for independent
    /// counts: sums of positive terms, no Bessel function.
    /// </summary>
    private static SnrDistribution PoissonRace(double lineOfSight, double rate)
    {
        var second = Poisson(lineOfSight);
        return new(
            level =>
                level == 0 ? 1
                : rate * level > LargestPoissonMean ? 0
                : NotAbove(Poisson(rate * level), second),
            level => Above(Poisson(rate * level), second)
        );

        static double NotAbove(ImmutableArray<double> first, ImmutableArray<double> second)
        {
            var (sum, upTo) = (0.0, 0.0);
            for (var j = 0; j < second.Length; j++)
            {
                upTo += j < first.Length ? first[j] : 0;
                sum += second[j] * upTo;
            }

            return sum;
        }

        static double Above(ImmutableArray<double> first, ImmutableArray<double> second)
        {
            var (sum, below) = (0.0, 0.0);
            for (var i = 1; i < first.Length; i++)
            {
                below += i - 1 < second.Length ? second[i - 1] : 0;
                sum += first[i] * below;
            }

            return sum;
        }
    }

    private static ImmutableArray<double> Poisson(double mean)
    {
        var probabilities = ImmutableArray.CreateBuilder<double>();
        var last = mean + (12 * Math.Sqrt(mean)) + 30;
        var term = Math.Exp(-mean);
        for (var n = 0; n <= last; n++)
        {
            probabilities.Add(term);
            term *= mean / (n + 1);
        }

        return probabilities.ToImmutable();
    }

    private static SnrDistribution LogNormal(FadingLaw.LogNormal law)
    {
        var median = law.MeanDecibels * Math.Log(10) / 10;
        var spread = law.Deviation * Math.Log(10) / 10;
        return new(
            level => level == 0 ? 1 : NormalAbove((Math.Log(level) - median) / spread),
            level => level == 0 ? 0 : NormalAbove((median - Math.Log(level)) / spread)
        );
    }

    /// <summary>
    /// P(Z &gt; z) of a standard normal Z: near 0 by the series of positive terms, beyond by Laplace's continued
    /// fraction.
    /// </summary>
    private static double NormalAbove(double z)
    {
        if (z < 0)
        {
            return 1 - NormalAbove(-z);
        }

        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z < 2.5)
        {
            var (sum, term) = (z, z);
            for (var n = 3; term > 1e-18 * sum; n += 2)
            {
                term *= z * z / n;
                sum += term;
            }

            return 0.5 - (density * sum);
        }

        // The fraction has converged to the last bit where 2z√(2n) is above 50, which is the exponent of what is cut off.
        var fraction = z;
        for (var n = 10 + (int)(312 / (z * z)); n >= 1; n--)
        {
            fraction = z + (n / fraction);
        }

        return density / fraction;
    }
}
