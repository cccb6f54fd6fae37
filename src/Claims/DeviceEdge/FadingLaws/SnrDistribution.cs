using MathNet.Numerics;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

/// <summary>The distribution function of a fading law's signal-to-noise ratio before the cut-off; the solvers use densities.</summary>
/// <param name="Above">P(γ ≥ level).</param>
/// <param name="Below">P(γ &lt; level), to full relative accuracy near 0.</param>
/// <param name="ResolvesTails">Whether a small P(γ &lt; level) is as accurate, relative to itself, as a large one.</param>
public sealed record SnrDistribution(Func<double, double> Above, Func<double, double> Below, bool ResolvesTails)
{
    /// <summary>Rayleigh and Nakagami: regularised incomplete gamma functions; below the mean by their power series.</summary>
    internal static SnrDistribution Gamma(double shape, double rate)
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
            },
            ResolvesTails: true
        );
    }
}
