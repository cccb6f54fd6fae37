using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// Two finite chains that enclose Rayleigh fading with memory (<see cref="GaussMarkovRayleigh"/>): the optimal rule costs no less than
/// on the better chain and no more than on the worse, whatever the number of cells (M7).
/// </summary>
/// <remarks>
/// <para>
/// A higher SNR now makes the next one stochastically greater: the next SNR has a non-central chi-square law, these laws have a monotone
/// likelihood ratio, and a cut-off preserves it. So by induction the optimal cost from any cut on never rises with the SNR there. Within a
/// cell it lies between its values at the ends of the cell. The better chain is always at the upper end of its cell and the worse chain at
/// the lower end, and each moves on from there.
/// </para>
/// <para>The bounds hold up to rounding and the accuracy of Marcum's Q function. Their distance is roughly proportional to 1/cells.</para>
/// </remarks>
/// <param name="Better">
/// The chain at the upper ends. The cell without an upper end has the shortest airtime of the rate, and the chain stays there.
/// </param>
/// <param name="Worse">The chain at the lower ends.</param>
public sealed record EnclosingChains(MarkovChannel Better, MarkovChannel Worse)
{
    private const int GridPoints = 4096;
    private const double LeastExcess = 1e-6;

    /// <summary>Makes the chains for a number of cells. Cells are narrow where the airtime changes fast and where it is likely.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="correlation">The correlation r of neighbouring gains, from 0 to 1.</param>
    /// <param name="cells">The number of cells ≥ 1.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none, and then the worse chain's last airtime is +∞ (R2).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static EnclosingChains Of(
        SignalToNoiseRatio mean,
        double correlation,
        int cells,
        SignalToNoiseRatio cutoff = default
    ) => At(RateLaw.Capacity, mean, correlation, cells, cutoff);

    /// <summary>The chains of a number of cells, by the airtimes at a rate.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="correlation">The correlation r of neighbouring gains, from 0 to 1.</param>
    /// <param name="cells">The number of cells ≥ 1.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0, not below that of the first rate.</param>
    /// <param name="rate">How the airtime follows from the signal-to-noise ratio. A higher ratio never has a longer airtime.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static EnclosingChains At(
        RateLaw rate,
        SignalToNoiseRatio mean,
        double correlation,
        int cells,
        SignalToNoiseRatio cutoff
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        var stays = correlation == 1;
        var law = new NeighbourLaw(cutoff.Linear / mean.Linear, stays ? 0 : correlation);

        // Cell n lies between ends n + 1 (below) and n (above): excesses over the cut-off, in units of the mean.
        var ends = Ends(mean.Linear, cutoff.Linear, cells);
        var initial = Normalised([
            .. Enumerable
                .Range(0, cells)
                .Select(cell =>
                    stays ? Math.Exp(-ends[cell + 1]) - Math.Exp(-ends[cell]) : Mass(law, ends[cell + 1], ends[cell])
                ),
        ]);
        ImmutableArray<ImmutableArray<double>> fromLowerEnds =
        [
            .. Enumerable.Range(0, cells).Select(cell => stays ? Only(cell, cells) : Next(law, ends[cell + 1], ends)),
        ];
        ImmutableArray<double> lowerAirtimes =
        [
            .. ends.Skip(1).Select(end => rate.AirtimeAt(Airtime.OfSnr(cutoff.Linear + (mean.Linear * end)))),
        ];
        return new(
            MarkovChannel.Starting(
                // At most any airtime, and positive.
                [Math.Max(double.Epsilon, rate.AirtimeAt(0)), .. lowerAirtimes[..^1]],
                initial,
                stays ? fromLowerEnds : [Only(0, cells), .. fromLowerEnds[..^1]]
            ),
            MarkovChannel.Starting(lowerAirtimes, initial, fromLowerEnds)
        );
    }

    /// <summary>Bounds of a cost under the optimal rule on the channel that the chains enclose.</summary>
    /// <param name="optimalCost">The cost on a chain under the optimal rule.</param>
    public (double Least, double Most) Bounds(Func<MarkovChannel, double> optimalCost) =>
        (optimalCost(Better), optimalCost(Worse));

    /// <summary>The law of the next cell, from an excess.</summary>
    private static ImmutableArray<double> Next(NeighbourLaw neighbours, double excess, double[] ends)
    {
        var law = new double[ends.Length - 1];
        var above = 0.0;
        for (var cell = 0; cell < law.Length; cell++)
        {
            var atOrAbove = neighbours.AtOrAbove(ends[cell + 1], excess);
            law[cell] = Math.Max(0, atOrAbove - above);
            above = atOrAbove;
        }

        return Normalised(law);
    }

    /// <summary>The probability of a cell, up to a factor, given that the next SNR too is at or above the cut-off.</summary>
    private static double Mass(NeighbourLaw neighbours, double from, double to) =>
        neighbours
            .Nodes(from, Math.Min(to, neighbours.LongestExcess))
            .Sum(node => node.Mass * neighbours.AtOrAbove(0, node.Excess));

    /// <summary>
    /// The ends of the cells, as excesses over the cut-off from +∞ down to 0. Between neighbours, the square root of (density times slope
    /// of the airtime) has equal integrals; this nearly minimises the mean difference of airtimes within cells.
    /// </summary>
    private static double[] Ends(double mean, double cutoff, int cells)
    {
        var excesses = new double[GridPoints];
        var integrals = new double[GridPoints];
        for (var n = 1; n < GridPoints; n++)
        {
            excesses[n] = LeastExcess * Math.Pow(NeighbourLaw.RayleighTail / LeastExcess, (n - 1.0) / (GridPoints - 2));
            var middle = (excesses[n] + excesses[n - 1]) / 2;
            var snr = cutoff + (mean * middle);
            var log = MathNet.Numerics.SpecialFunctions.Log1p(snr);
            var slope = 1 / ((1 + snr) * log * log);
            integrals[n] = integrals[n - 1] + ((excesses[n] - excesses[n - 1]) * Math.Sqrt(Math.Exp(-middle) * slope));
        }

        var ends = new double[cells + 1];
        (ends[0], ends[cells]) = (double.PositiveInfinity, 0);
        for (var (end, n) = (cells - 1, 1); end > 0; end--)
        {
            var wanted = integrals[^1] * (cells - end) / cells;
            while (integrals[n] < wanted)
            {
                n++;
            }

            var part = (wanted - integrals[n - 1]) / (integrals[n] - integrals[n - 1]);
            ends[end] = excesses[n - 1] + (part * (excesses[n] - excesses[n - 1]));
        }

        return ends;
    }

    private static ImmutableArray<double> Only(int cell, int cells) =>
        [.. Enumerable.Range(0, cells).Select(other => other == cell ? 1.0 : 0)];

    private static ImmutableArray<double> Normalised(double[] masses)
    {
        var total = masses.Sum();
        return [.. masses.Select(mass => mass / total)];
    }
}
