using System.Collections.Immutable;
using MathNet.Numerics;
using MathNet.Numerics.Integration;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Correlated;

/// <summary>
/// Rayleigh fading that remembers: the complex gain follows the first-order Gauss-Markov recursion h′ = r·h + √(1 − r²)·w from stage to
/// stage, w of the law of h, and the signal-to-noise ratio γ̄·|h|² is at or above a cut-off κ at every stage.
/// </summary>
/// <remarks>
/// <para>
/// The discretisation has cells of equal probability under the law conditional on γ ≥ κ, each with its mean airtime. The joint
/// probability of two cells at neighbouring stages is the integral over the one of the density times the probability of the other given
/// γ, P(γ′ ≥ b | γ) = Q₁(√(2r²γ/((1 − r²)γ̄)), √(2b/((1 − r²)γ̄))), with Marcum's Q: Gauss-Legendre sums of 16 nodes over the
/// amplitude √γ, in which the integrand is entire, on panels no wider than twice the spread of γ′ given γ. It is symmetric, so that the chain is
/// reversible, and its row sums are the stationary law: the chain is that of neighbours that are both at or above κ.
/// </para>
/// <para>The error of the discretisation itself is for <see cref="Refinement"/> to show.</para>
/// </remarks>
public static class GaussMarkovRayleigh
{
    /// <summary>Beyond so many means over the cut-off less than 1e-19 of the mass is left.</summary>
    private const double LongestExcess = 45;

    private const int Nodes = 16;

    /// <summary>The chain of a number of cells, from the shortest airtime to the longest.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="correlation">The correlation r of neighbouring gains, from 0 (independent) to 1 (one state for ever).</param>
    /// <param name="states">The number of cells ≥ 1.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none, and then the last airtime is +∞ (R2).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static MarkovChannel Discretise(
        SignalToNoiseRatio mean,
        double correlation,
        int states,
        SignalToNoiseRatio cutoff = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(states, 1);
        var law = new RayleighChannel(mean, cutoff);
        var joint =
            correlation == 1 ? Diagonal(states) : Joint(cutoff.Linear / mean.Linear, correlation * correlation, states);
        double[] rows = [.. joint.Select(row => row.Sum())];
        var total = rows.Sum();
        return MarkovChannel.Starting(
            Airtimes(law, mean.Linear, cutoff.Linear, states),
            [.. rows.Select(mass => mass / total)],
            [.. joint.Zip(rows, (row, mass) => row.Select(probability => probability / mass).ToImmutableArray())]
        );
    }

    /// <summary>The mean airtime of each cell.</summary>
    private static ImmutableArray<double> Airtimes(RayleighChannel law, double mean, double cutoff, int states)
    {
        double[] below =
        [
            .. Enumerable
                .Range(0, states)
                .Select(cell =>
                    cell == 0 ? 0 : law.ExpectedAtMost(Airtime.OfSnr(cutoff - (mean * Math.Log((double)cell / states))))
                ),
            law.MeanAirtime,
        ];
        return [.. Enumerable.Range(0, states).Select(cell => states * (below[cell + 1] - below[cell]))];
    }

    private static double[][] Diagonal(int states) =>
        [
            .. Enumerable
                .Range(0, states)
                .Select(cell =>
                {
                    var row = new double[states];
                    row[cell] = 1.0 / states;
                    return row;
                }),
        ];

    /// <summary>The joint probabilities of the cells at neighbouring stages, up to a factor; SNRs in units of their mean.</summary>
    private static double[][] Joint(double cutoff, double square, int states)
    {
        // Cell n lies between bounds n + 1 (below) and n (above).
        double[] bounds =
        [
            .. Enumerable
                .Range(0, states + 1)
                .Select(n => cutoff + Math.Min(LongestExcess, -Math.Log((double)n / states))),
        ];
        var spread = Math.Sqrt((1 - square) / 2);
        var rule = new GaussLegendreRule(-1, 1, Nodes);
        var joint = new double[states][];
        for (var cell = 0; cell < states; cell++)
        {
            joint[cell] = new double[states];
            var (from, to) = (Math.Sqrt(bounds[cell + 1]), Math.Sqrt(bounds[cell]));
            var panels = (int)Math.Ceiling((to - from) / Math.Min(1, 2 * spread));
            for (var node = 0; node < panels * Nodes; node++)
            {
                var half = (to - from) / (2 * panels);
                var amplitude = from + (half * ((2 * (node / Nodes)) + 1 + rule.GetAbscissa(node % Nodes)));
                var snr = amplitude * amplitude;
                var mass = 2 * amplitude * Math.Exp(cutoff - snr) * half * rule.GetWeight(node % Nodes);
                Add(joint[cell], cell, mass, snr);
            }
        }

        for (var row = 0; row < states; row++)
        {
            for (var column = 0; column < row; column++)
            {
                joint[row][column] = joint[column][row];
            }
        }

        return joint;

        // Each pair of cells once: from this cell to those of lower SNR.
        void Add(double[] row, int cell, double mass, double snr)
        {
            var above = cell == 0 ? 0 : AtOrAbove(bounds[cell]);
            for (var to = cell; to < states; to++)
            {
                var atOrAbove = AtOrAbove(bounds[to + 1]);
                row[to] += mass * Math.Max(0, atOrAbove - above);
                above = atOrAbove;
            }

            double AtOrAbove(double bound) =>
                bound == 0 ? 1 : SpecialFunctions.MarcumQ(1, square * snr / (1 - square), bound / (1 - square));
        }
    }
}
