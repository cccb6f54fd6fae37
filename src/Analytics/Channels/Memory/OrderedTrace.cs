using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// Measured signal-to-noise ratios in their order, one for each stage, approximated by a chain. Its states are ranges of the ratio between
/// quantiles, with equally many measurements in each as far as ties allow.
/// </summary>
/// <remarks>
/// A state has the mean airtime of its measurements. Its transitions are the frequencies of the states that follow it in the trace; the
/// trace is closed to a circle, so that the first measurement follows the last. Pairs with a measurement below the cut-off are not counted.
/// A state without a counted successor moves to each state with the frequency of that state.
/// </remarks>
public sealed class OrderedTrace : ChannelWithMemory, IMeanSnr<ChannelWithMemory>
{
    private static readonly ImmutableArray<int> _lags = [1, 2, 5, 10];

    private readonly ImmutableArray<SignalToNoiseRatio> _ratios;
    private readonly int _wanted;
    private readonly SignalToNoiseRatio _cutoff;
    private readonly RateLaw _rate;

    /// <summary>Fits the chain.</summary>
    /// <param name="ratios">The measured ratios in their order.</param>
    /// <param name="states">The number of states ≥ 1; ties may leave fewer.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none. At least one ratio is at or above it.</param>
    public OrderedTrace(ImmutableArray<SignalToNoiseRatio> ratios, int states, SignalToNoiseRatio cutoff)
        : this(ratios, states, cutoff, RateLaw.Capacity) { }

    private OrderedTrace(ImmutableArray<SignalToNoiseRatio> ratios, int states, SignalToNoiseRatio cutoff, RateLaw rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states, 1);
        (_ratios, _wanted, _cutoff, _rate) = (ratios, states, cutoff, rate);
        var kept = ratios.Where(IsKept).Select(ratio => ratio.Linear).Order().ToArray();
        if (kept.Length == 0)
        {
            throw new ArgumentException("No measured ratio is at or above the cut-off.", nameof(ratios));
        }

        // The lowest ratio of each state, from the highest state to the lowest.
        ImmutableArray<double> bounds =
        [
            .. Enumerable
                .Range(0, states)
                .SelectMany(n => Bound(kept, (int)((long)n * kept.Length / states)))
                .Distinct()
                .Reverse(),
        ];
        int[] path = [.. ratios.Select(ratio => IsKept(ratio) ? StateOf(ratio.Linear, bounds) : -1)];
        double[] airtimes = [.. ratios.Select(ratio => rate.AirtimeAt(Airtime.OfSnr(ratio.Linear)))];
        Count = kept.Length;
        Chain = Fit(path, airtimes, bounds);
        Fits = [.. FitsOf(path, airtimes)];
    }

    /// <summary>The number of measurements at or above the cut-off.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr => new(_ratios.Where(IsKept).Average(ratio => ratio.Linear));

    /// <inheritdoc/>
    /// <remarks>All measurements at or above the cut-off are scaled together; those below it stay excluded.</remarks>
    public ChannelWithMemory WithMeanSnr(SignalToNoiseRatio mean)
    {
        var gain = new PowerRatio(mean.Linear / MeanSnr.Linear);
        return new OrderedTrace([.. _ratios.Select(ratio => ratio * gain)], _wanted, _cutoff * gain, _rate);
    }

    /// <inheritdoc/>
    public override int States => Chain.States;

    /// <inheritdoc/>
    public override MarkovChannel Chain { get; }

    /// <summary>
    /// How well the chain fits: for some distances in stages, the correlation of the trace's airtimes at that distance, and that of the
    /// chain's, both divided by the trace's variance. Empty where an airtime is infinite or all are the same.
    /// </summary>
    public ImmutableArray<LagFit> Fits { get; }

    /// <inheritdoc/>
    public override bool Reaches(double airtime) => Chain.Reaches(airtime);

    /// <inheritdoc/>
    /// <remarks>
    /// Measurements without a rate are left out, as if the threshold of the first rate were a cut-off. If no measurement has a rate, the
    /// airtime is +∞.
    /// </remarks>
    public override ChannelWithMemory At(RateLaw rate)
    {
        var cutoff = GaussMarkovRayleigh.Higher(_cutoff, rate.FirstSnr);
        return _ratios.Any(ratio => ratio.Linear >= cutoff.Linear)
            ? new OrderedTrace(_ratios, _wanted, cutoff, rate)
            : MarkovChannel.Starting(
                [double.PositiveInfinity],
                [1],
                [
                    [1],
                ]
            );
    }

    /// <inheritdoc/>
    public override bool TryAccuracy(
        Func<MarkovChannel, double> cost,
        Func<MarkovChannel, double> optimalCost,
        [NotNullWhen(true)] out CellAccuracy? accuracy
    ) => Chain.TryAccuracy(cost, optimalCost, out accuracy);

    private bool IsKept(SignalToNoiseRatio ratio) => ratio.Linear >= _cutoff.Linear;

    /// <summary>The least value that has at least a given number of values below it; empty if there is no such value.</summary>
    private static IEnumerable<double> Bound(double[] ascending, int below) =>
        below == 0 ? [ascending[0]] : ascending[below..].Where(value => value > ascending[below - 1]).Take(1);

    private static int StateOf(double ratio, ImmutableArray<double> bounds)
    {
        var state = 0;
        while (ratio < bounds[state])
        {
            state++;
        }

        return state;
    }

    private static MarkovChannel Fit(int[] path, double[] airtimes, ImmutableArray<double> bounds)
    {
        var states = bounds.Length;
        var (counts, sums) = (new double[states], new double[states]);
        var pairs = new double[states, states];
        for (var n = 0; n < path.Length; n++)
        {
            var next = path[(n + 1) % path.Length];
            if (path[n] >= 0)
            {
                counts[path[n]]++;
                sums[path[n]] += airtimes[n];
                pairs[path[n], Math.Max(0, next)] += next >= 0 ? 1 : 0;
            }
        }

        var total = counts.Sum();
        ImmutableArray<double> law = [.. counts.Select(count => count / total)];
        return MarkovChannel
            .Starting(
                [.. sums.Zip(counts, (sum, count) => sum / count)],
                law,
                [.. Enumerable.Range(0, states).Select(Row)]
            )
            .Labelled(new StateLabels.Cells([.. bounds.Select(bound => new SignalToNoiseRatio(bound))]));

        ImmutableArray<double> Row(int from)
        {
            var successors = Enumerable.Range(0, states).Sum(to => pairs[from, to]);
            return successors == 0 ? law : [.. Enumerable.Range(0, states).Select(to => pairs[from, to] / successors)];
        }
    }

    private IEnumerable<LagFit> FitsOf(int[] path, double[] airtimes)
    {
        double[] kept = [.. airtimes.Where((_, n) => path[n] >= 0)];
        var mean = kept.Average();
        var variance = kept.Average(airtime => (airtime - mean) * (airtime - mean));
        if (!(variance > 0) || !double.IsFinite(variance))
        {
            yield break;
        }

        foreach (var lag in _lags.Where(lag => 4 * lag <= path.Length))
        {
            double[] products =
            [
                .. Enumerable
                    .Range(0, path.Length - lag)
                    .Where(n => path[n] >= 0 && path[n + lag] >= 0)
                    .Select(n => (airtimes[n] - mean) * (airtimes[n + lag] - mean)),
            ];
            if (products.Length > 0)
            {
                yield return new(lag, products.Average() / variance, Covariance(lag, mean) / variance);
            }
        }
    }

    private double Covariance(int lag, double mean)
    {
        double[] centred = [.. Chain.Airtimes.Select(airtime => airtime - mean)];
        var later = centred;
        for (var step = 0; step < lag; step++)
        {
            var before = later;
            later = [.. Enumerable.Range(0, Chain.States).Select(state => Chain.ExpectNext(state, before))];
        }

        return Enumerable.Range(0, Chain.States).Sum(state => Chain.Initial[state] * centred[state] * later[state]);
    }

    /// <summary>How well a chain keeps the correlation of a trace.</summary>
    /// <param name="Stages">How many stages apart.</param>
    /// <param name="Trace">The correlation of the trace's airtimes.</param>
    /// <param name="Chain">The correlation of the chain's airtimes.</param>
    public readonly record struct LagFit(int Stages, double Trace, double Chain);
}
