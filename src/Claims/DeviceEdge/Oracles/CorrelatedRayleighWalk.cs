namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// The optimal rule on Gauss-Markov Rayleigh fading with a continuum of states, by the density of the expansion of
/// Hille and Hardy on a fine
/// grid: no cells, no Marcum function.
/// </summary>
public static class CorrelatedRayleighWalk
{
    /// <summary>The number of points; each stands for as much of the exponential law above the cut-off.</summary>
    private const int Points = 120;

    /// <summary>The cost with N = 0..M stages placed, about within 1e-3 of the scale of the costs.</summary>
    /// <param name="square">The squared correlation, 0 to 0.7.</param>
    /// <param name="mean">The mean SNR before the cut-off.</param>
    /// <param name="cutoff">The cut-off in units of the mean, positive.</param>
    /// <param name="extra">δ_1..δ_M.</param>
    /// <param name="offload">t_0..t_(M−1).</param>
    public static double[] Optimal(double square, double mean, double cutoff, double[] extra, double[] offload)
    {
        double[] snr = [.. Enumerable.Range(0, Points).Select(n => cutoff - Math.Log((n + 0.5) / Points))];
        double[] airtimes = [.. snr.Select(y => 1 / Math.Log2(1 + (mean * y)))];
        var ratios = Ratios(square, snr);
        double[] masses = [.. ratios.Select(row => row.Sum())];
        return [.. Enumerable.Range(0, extra.Length + 1).Select(WithPlaced)];

        double WithPlaced(int placedStages)
        {
            double[] values =
            [
                .. airtimes.Select(airtime => placedStages < extra.Length ? offload[placedStages] * airtime : 0),
            ];
            for (var cut = placedStages - 1; cut >= 0; cut--)
            {
                var later = values;
                values =
                [
                    .. airtimes.Select(
                        (airtime, n) =>
                            Math.Min(offload[cut] * airtime, extra[cut] + (SumOfProducts(ratios[n], later) / masses[n]))
                    ),
                ];
            }

            // The first law is weighted by the chance that the next SNR too is above the cut-off.
            return SumOfProducts(values, masses) / masses.Sum();
        }
    }

    /// <summary>The joint density over the product of the exponential densities, Σ ρ^k·L_k(x)·L_k(y).</summary>
    private static double[][] Ratios(double square, double[] snr)
    {
        var terms = square == 0 ? 1 : (int)Math.Ceiling(Math.Log(1e-9) / Math.Log(square)) + 1;
        var polynomials = snr.Select(y => Laguerre(y, terms)).ToArray();
        var powers = new double[terms];
        powers[0] = 1;
        for (var k = 1; k < terms; k++)
        {
            powers[k] = powers[k - 1] * square;
        }

        return
        [
            .. polynomials.Select(x =>
            {
                double[] weighted = [.. powers.Zip(x, (power, value) => power * value)];
                return polynomials.Select(y => SumOfProducts(weighted, y)).ToArray();
            }),
        ];
    }

    private static double SumOfProducts(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var n = 0; n < left.Length; n++)
        {
            sum += left[n] * right[n];
        }

        return sum;
    }

    private static double[] Laguerre(double y, int terms)
    {
        var values = new double[terms];
        var (before, current) = (0.0, 1.0);
        for (var k = 0; k < terms; k++)
        {
            values[k] = current;
            (before, current) = (current, ((((2 * k) + 1 - y) * current) - (k * before)) / (k + 1));
        }

        return values;
    }
}
