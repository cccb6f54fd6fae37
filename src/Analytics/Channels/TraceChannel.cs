using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The empirical law of measured signal-to-noise ratios, each as likely as any other, conditional on being at or above a
/// cut-off κ. Draws are independent: the order of the measurements plays no part. A measured ratio of 0 makes the mean
/// airtime infinite (R2).
/// </summary>
/// <remarks>
/// Sums over the shortest airtimes are prepared with compensated summation. With them each functional takes one binary search, and is exact
/// to a few units in the last place. Only the excess is summed anew each time, so that nothing cancels.
/// </remarks>
public sealed class TraceChannel : Channel, IMeanSnr<Channel>
{
    private readonly ImmutableArray<double> _airtimes;
    private readonly ImmutableArray<double> _sums;

    /// <summary>States the law.</summary>
    /// <param name="ratios">The measured ratios, each ≥ 0, in any order.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none. At least one ratio is at or above it.</param>
    /// <exception cref="ArgumentException">A ratio is negative or not a number, or none is left by the cut-off.</exception>
    public TraceChannel(ImmutableArray<SignalToNoiseRatio> ratios, SignalToNoiseRatio cutoff = default)
    {
        if (ratios.Any(snr => !(snr.Linear >= 0)))
        {
            throw new ArgumentException("Signal-to-noise ratios are at least 0.", nameof(ratios));
        }

        _airtimes =
        [
            .. ratios.Where(snr => snr.Linear >= cutoff.Linear).Select(snr => Airtime.OfSnr(snr.Linear)).Order(),
        ];
        if (_airtimes.IsEmpty)
        {
            throw new ArgumentException("No measured ratio is at or above the cut-off.", nameof(ratios));
        }

        _sums = RunningSums(_airtimes);
    }

    /// <summary>Makes a channel of airtimes in ascending order.</summary>
    private TraceChannel(ImmutableArray<double> airtimes)
    {
        (_airtimes, _sums) = (airtimes, RunningSums(airtimes));
    }

    /// <summary>The number of measurements at or above the cut-off.</summary>
    public int Count => _airtimes.Length;

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr => new(_airtimes.Average(Airtime.ToSnr));

    /// <inheritdoc/>
    public Channel WithMeanSnr(SignalToNoiseRatio mean) => Attenuated(new(MeanSnr.Linear / mean.Linear));

    /// <inheritdoc/>
    public override double MeanAirtime => _sums[Count] / Count;

    /// <inheritdoc/>
    public override double ProbabilityAtMost(double airtime) => (double)CountAtMost(airtime) / Count;

    /// <inheritdoc/>
    public override double ProbabilityAbove(double airtime) => (double)(Count - CountAtMost(airtime)) / Count;

    /// <inheritdoc/>
    public override double ExpectedMinimum(double airtime)
    {
        var shorter = CountAtMost(airtime);
        return shorter == Count ? MeanAirtime : (_sums[shorter] + (airtime * (Count - shorter))) / Count;
    }

    /// <inheritdoc/>
    public override double ExpectedAtMost(double airtime) => _sums[CountAtMost(airtime)] / Count;

    /// <inheritdoc/>
    public override double ExpectedExcess(double airtime)
    {
        var sum = 0.0;
        foreach (var longer in _airtimes.AsSpan(CountAtMost(airtime)..))
        {
            sum += longer - airtime;
        }

        return sum / Count;
    }

    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) =>
        new TraceChannel([.. _airtimes.Select(airtime => Airtime.Attenuated(airtime, loss))]);

    /// <inheritdoc/>
    public override bool HasFiniteVariance => double.IsFinite(MeanAirtime);

    /// <inheritdoc/>
    public override AirtimeQuantiles Quantiles() => new DiscreteQuantiles(_airtimes, this);

    /// <inheritdoc/>
    public override double Sample(Random random) => _airtimes[random.Next(Count)];

    private int CountAtMost(double airtime)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _airtimes[middle] <= airtime ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The sums of the first 0, 1, … values, by Neumaier's compensated summation; +∞ from the first infinite value on.</summary>
    private static ImmutableArray<double> RunningSums(ImmutableArray<double> values)
    {
        var sums = ImmutableArray.CreateBuilder<double>(values.Length + 1);
        var (sum, lost) = (0.0, 0.0);
        sums.Add(0);
        foreach (var value in values)
        {
            var next = sum + value;
            // The smaller term loses digits. The values ascend, but the sum soon exceeds them, so the smaller term may be either.
            lost +=
                double.IsPositiveInfinity(next) ? 0
                : sum >= value ? sum - next + value
                : value - next + sum;
            sum = next;
            sums.Add(sum + lost);
        }

        return sums.MoveToImmutable();
    }
}
