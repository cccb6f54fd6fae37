namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// The optimal rule on Gauss-Markov Rayleigh fading with a continuum of states, on a fine grid of amplitudes, by Gauss-Legendre sums of
/// the density of the next amplitude. It uses no cells and no Marcum function.
/// </summary>
public static class CorrelatedRayleighWalk
{
    /// <summary>The number of means above the cut-off beyond which less than 1e-9 of the mass is left.</summary>
    private const double Excess = 21;

    /// <summary>The number of spreads from its centre beyond which less than 1e-9 of the next amplitude's mass is left.</summary>
    private const double Reach = 6;

    /// <summary>Up to this argument the series of the Bessel function is summed, beyond it the asymptotic one.</summary>
    private const double LargestOfSeries = 12;

    /// <summary>
    /// The cost for each of some numbers of placed stages, within 3e-4 of the cost of sending the input. With steps four times as fine,
    /// the result differs by at most 2.7e-4, over mean SNRs of 0.1 to 1000, correlations up to 0.9999 and cut-offs of 0.02 to 4 means.
    /// </summary>
    /// <param name="correlation">The correlation r, 0 to below 1.</param>
    /// <param name="mean">The mean SNR before the cut-off.</param>
    /// <param name="cutoff">The cut-off in units of the mean, positive.</param>
    /// <param name="extra">δ_1..δ_M.</param>
    /// <param name="offload">t_0..t_(M−1).</param>
    /// <param name="placed">The numbers of placed stages, each 0..M.</param>
    public static double[] Optimal(
        double correlation,
        double mean,
        double cutoff,
        double[] extra,
        double[] offload,
        int[] placed
    )
    {
        // Steps are well below the spread of the next amplitude, and below the amplitude itself. Two neighbouring points are the nodes
        // of the Gauss-Legendre rule on a panel of two steps, whose weights are equal: midpoints would err near the cut-off.
        var spread = Math.Sqrt((1 - (correlation * correlation)) / 2);
        var (least, most) = (Math.Sqrt(cutoff), Math.Sqrt(cutoff + Excess));
        var panels = (int)Math.Ceiling((most - least) / Math.Min(spread / 2, Math.Min(least / 2.5, 0.12)));
        var half = (most - least) / (2 * panels);
        double[] amplitudes =
        [
            .. Enumerable
                .Range(0, panels)
                .Select(panel => least + (((2 * panel) + 1) * half))
                .SelectMany(middle => new[] { middle - (half / Math.Sqrt(3)), middle + (half / Math.Sqrt(3)) }),
        ];
        double[] airtimes = [.. amplitudes.Select(s => 1 / Math.Log2(1 + (mean * s * s)))];
        var rows = amplitudes.Select(s => Next(s, amplitudes, correlation, spread)).ToArray();
        double[] atOrAbove = [.. rows.Select(row => row.Densities.Sum())];
        double[] first = [.. amplitudes.Select((s, n) => s * Math.Exp(cutoff - (s * s)) * atOrAbove[n])];
        return [.. placed.Select(WithPlaced)];

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
                            Math.Min(
                                offload[cut] * airtime,
                                extra[cut] + (SumOfProducts(rows[n].Densities, later, rows[n].From) / atOrAbove[n])
                            )
                    ),
                ];
            }

            // The law of the first SNR is weighted by the probability that the next SNR is at or above the cut-off too.
            return SumOfProducts(values, first, 0) / first.Sum();
        }
    }

    /// <summary>
    /// The density of the next amplitude, up to a factor, at the points within its reach: s′·exp(−(s′ − r·s)²/(1 − r²)) times the
    /// scaled Bessel function e^(−z)·I₀(z) of z = 2·r·s·s′/(1 − r²).
    /// </summary>
    private static (int From, double[] Densities) Next(
        double amplitude,
        double[] amplitudes,
        double correlation,
        double spread
    )
    {
        var (centre, variance) = (correlation * amplitude, 2 * spread * spread);
        var from = amplitudes.TakeWhile(s => s < centre - (Reach * spread)).Count();
        return (
            from,
            [
                .. amplitudes
                    .Skip(from)
                    .TakeWhile(s => s <= centre + (Reach * spread))
                    .Select(s =>
                        s * Math.Exp(-(s - centre) * (s - centre) / variance) * ScaledBessel(2 * centre * s / variance)
                    ),
            ]
        );
    }

    /// <summary>e^(−z)·I₀(z), with a relative error of at most 1e-5.</summary>
    private static double ScaledBessel(double z)
    {
        var (sum, term) = (1.0, 1.0);
        if (z > LargestOfSeries)
        {
            for (var k = 1; k <= 5; k++)
            {
                term *= ((2 * k) - 1) * ((2 * k) - 1) / (8 * k * z);
                sum += term;
            }

            return sum / Math.Sqrt(2 * Math.PI * z);
        }

        for (var k = 1; term > 1e-9 * sum; k++)
        {
            term *= z * z / (4.0 * k * k);
            sum += term;
        }

        return Math.Exp(-z) * sum;
    }

    private static double SumOfProducts(double[] weights, double[] values, int from)
    {
        var sum = 0.0;
        for (var n = 0; n < weights.Length; n++)
        {
            sum += weights[n] * values[from + n];
        }

        return sum;
    }
}
