using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// Rayleigh fading with memory: the complex gain follows the first-order Gauss-Markov recursion h′ = r·h + √(1 − r²)·w from stage to
/// stage, where w has the law of h. The signal-to-noise ratio γ̄·|h|² is at or above a cut-off κ at every stage.
/// </summary>
/// <remarks>
/// <para>
/// The discretisation has cells of equal probability under the law conditional on γ ≥ κ, each with its mean airtime. The joint probability
/// of two cells at neighbouring stages is an integral over one cell: the density of γ times the probability of the other cell given γ
/// (<see cref="NeighbourLaw"/>), by Gauss-Legendre sums of 16 nodes over the amplitude √γ. The joint probabilities are symmetric, so the
/// chain is reversible, and their row sums are its stationary law. They are conditional on both neighbours being at or above κ.
/// </para>
/// <para>
/// The channel is represented by 64 cells. <see cref="Refinement"/> estimates the error of this approximation, and
/// <see cref="EnclosingChains"/> bound it.
/// </para>
/// </remarks>
public sealed class GaussMarkovRayleigh : ChannelWithMemory, IMeanSnr<ChannelWithMemory>
{
    internal const int CellCount = 64;
    private const int EnclosingCells = 256;

    private readonly Lazy<MarkovChannel> _chain;
    private readonly Lazy<ImmutableArray<MarkovChannel>> _coarser;
    private readonly Lazy<EnclosingChains> _enclosing;

    /// <summary>States the fading.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="correlation">The correlation r of neighbouring gains, from 0 (independent) to 1 (one state for ever).</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public GaussMarkovRayleigh(SignalToNoiseRatio mean, double correlation, SignalToNoiseRatio cutoff)
        : this(mean, [correlation], cutoff, RateLaw.Capacity) { }

    /// <summary>States fading whose correlation differs from stage to stage.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="correlations">
    /// The correlation r of the gains before and after each stage, at least one; the last serves later stages.
    /// </param>
    /// <param name="cutoff">The cut-off κ ≥ 0, not below that of the first rate; 0 for none.</param>
    /// <param name="rate">How the airtime follows from the signal-to-noise ratio.</param>
    internal GaussMarkovRayleigh(
        SignalToNoiseRatio mean,
        ImmutableArray<double> correlations,
        SignalToNoiseRatio cutoff,
        RateLaw rate
    )
    {
        foreach (var correlation in correlations)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(correlation);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        }

        (Mean, Correlations, Cutoff, Rate) = (mean, correlations, cutoff, rate);
        _chain = new(() => Cells(CellCount));
        _coarser = new(() => [.. new[] { 8, 16, 32 }.Select(Cells)]);
        _enclosing = new(() =>
        {
            var chains = Each(correlation => EnclosingChains.At(rate, mean, correlation, EnclosingCells, cutoff));
            return new(
                StepByStep([.. chains.Select(pair => pair.Better)]),
                StepByStep([.. chains.Select(pair => pair.Worse)])
            );
        });

        MarkovChannel Cells(int cells) =>
            StepByStep(Each(correlation => DiscretiseAt(rate, mean, correlation, cells, cutoff)));
    }

    /// <summary>The mean γ̄ before the cut-off.</summary>
    public SignalToNoiseRatio Mean { get; }

    /// <summary>The correlations r of the gains before and after each stage; the last serves later stages.</summary>
    public ImmutableArray<double> Correlations { get; }

    /// <summary>The cut-off κ; 0 for none.</summary>
    public SignalToNoiseRatio Cutoff { get; }

    /// <summary>How the airtime follows from the signal-to-noise ratio.</summary>
    public RateLaw Rate { get; }

    /// <inheritdoc/>
    public override int States => CellCount;

    /// <inheritdoc/>
    public override MarkovChannel Chain => _chain.Value;

    /// <inheritdoc/>
    /// <remarks>The signal-to-noise ratio is at or above that of the first rate at every stage, as if that were a cut-off.</remarks>
    public override ChannelWithMemory At(RateLaw rate) =>
        new GaussMarkovRayleigh(Mean, Correlations, Higher(Cutoff, rate.FirstSnr), rate);

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr => Mean;

    /// <inheritdoc/>
    public ChannelWithMemory WithMeanSnr(SignalToNoiseRatio mean) =>
        new GaussMarkovRayleigh(mean, Correlations, Cutoff, Rate);

    /// <inheritdoc/>
    public override bool TryAccuracy(
        Func<MarkovChannel, double> cost,
        Func<MarkovChannel, double> optimalCost,
        [NotNullWhen(true)] out CellAccuracy? accuracy
    )
    {
        var refinement = new Refinement([.. _coarser.Value.Append(Chain).Select(chain => (chain.States, cost(chain)))]);
        var (least, most) = _enclosing.Value.Bounds(optimalCost);
        accuracy = new(CellCount, refinement.Error, least, most);
        return true;
    }

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
    ) => DiscretiseAt(RateLaw.Capacity, mean, correlation, states, cutoff);

    /// <summary>The chain of a number of cells, from the shortest airtime at a rate to the longest.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="correlation">The correlation r of neighbouring gains, from 0 (independent) to 1 (one state for ever).</param>
    /// <param name="states">The number of cells ≥ 1.</param>
    /// <param name="cutoff">
    /// The cut-off κ ≥ 0, not below that of the first rate; 0 for none, and then the last airtime is +∞ (R2).
    /// </param>
    /// <param name="rate">How the airtime follows from the signal-to-noise ratio.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static MarkovChannel DiscretiseAt(
        RateLaw rate,
        SignalToNoiseRatio mean,
        double correlation,
        int states,
        SignalToNoiseRatio cutoff
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(states, 1);
        var joint =
            correlation == 1
                ? Diagonal(states)
                : Joint(new NeighbourLaw(cutoff.Linear / mean.Linear, correlation), states);
        double[] rows = [.. joint.Select(row => row.Sum())];
        var total = rows.Sum();
        return MarkovChannel
            .Starting(
                Airtimes(mean, cutoff, states, rate),
                [.. rows.Select(mass => mass / total)],
                [.. joint.Zip(rows, (row, mass) => row.Select(probability => probability / mass).ToImmutableArray())]
            )
            .Labelled(
                new StateLabels.Cells([
                    .. Enumerable.Range(0, states).Select(cell => LowerBound(mean, states, cutoff, cell)),
                ])
            );
    }

    /// <summary>The lower bound of a cell, the lowest signal-to-noise ratio in it; the upper bound of the next cell.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="states">The number of cells ≥ 1.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
    /// <param name="cell">The cell, from 0.</param>
    public static SignalToNoiseRatio LowerBound(
        SignalToNoiseRatio mean,
        int states,
        SignalToNoiseRatio cutoff,
        int cell
    ) => new(cutoff.Linear - (mean.Linear * Math.Log((cell + 1.0) / states)));

    /// <summary>
    /// The mean airtime of each cell, from the mean airtimes above its two bounds. The law above a bound is the same law with the bound as
    /// its cut-off.
    /// </summary>
    private static ImmutableArray<double> Airtimes(
        SignalToNoiseRatio mean,
        SignalToNoiseRatio cutoff,
        int states,
        RateLaw rate
    )
    {
        // Element n is n times the mean airtime at or above the lower bound of cell n − 1, which has n cells above it.
        double[] above =
        [
            0,
            .. Enumerable
                .Range(1, states)
                .Select(cells =>
                    cells * rate.Of(new RayleighChannel(mean, LowerBound(mean, states, cutoff, cells - 1))).MeanAirtime
                ),
        ];
        return [.. Enumerable.Range(0, states).Select(cell => above[cell + 1] - above[cell])];
    }

    /// <summary>The value of a function at each stage's correlation, computed once for each distinct correlation.</summary>
    private ImmutableArray<T> Each<T>(Func<double, T> function)
    {
        var found = Correlations
            .Distinct()
            .AsParallel()
            .Select(correlation => (correlation, Value: function(correlation)))
            .ToDictionary(pair => pair.correlation, pair => pair.Value);
        return [.. Correlations.Select(correlation => found[correlation])];
    }

    private static MarkovChannel StepByStep(ImmutableArray<MarkovChannel> chains) =>
        chains.All(chain => ReferenceEquals(chain, chains[0])) ? chains[0] : MarkovChannel.StepByStep(chains);

    internal static SignalToNoiseRatio Higher(SignalToNoiseRatio one, SignalToNoiseRatio other) =>
        one.Linear >= other.Linear ? one : other;

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

    /// <summary>The joint probabilities of the cells at neighbouring stages, up to a factor.</summary>
    private static double[][] Joint(NeighbourLaw law, int states)
    {
        // Cell n lies between bounds n + 1 (below) and n (above).
        double[] bounds =
        [
            .. Enumerable.Range(0, states + 1).Select(n => Math.Min(law.LongestExcess, -Math.Log((double)n / states))),
        ];
        var joint = new double[states][];
        for (var cell = 0; cell < states; cell++)
        {
            joint[cell] = new double[states];
            foreach (var (excess, mass) in law.Nodes(bounds[cell + 1], bounds[cell]))
            {
                Add(joint[cell], cell, mass, excess);
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
        void Add(double[] row, int cell, double mass, double excess)
        {
            var above = cell == 0 ? 0 : law.AtOrAbove(bounds[cell], excess);
            for (var to = cell; to < states; to++)
            {
                var atOrAbove = law.AtOrAbove(bounds[to + 1], excess);
                row[to] += mass * Math.Max(0, atOrAbove - above);
                above = atOrAbove;
            }
        }
    }
}
