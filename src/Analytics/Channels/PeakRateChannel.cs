using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// A channel whose rate has a peak: no bit takes less than a shortest airtime x₀, so that the airtime is max(X, x₀) with X the airtime
/// without the peak. Its law has an atom at x₀.
/// </summary>
/// <param name="uncapped">The law of X.</param>
/// <param name="shortest">The shortest airtime x₀ &gt; 0 [s·Hz/bit].</param>
public sealed class PeakRateChannel(Channel uncapped, double shortest) : Channel
{
    /// <summary>The increase of the mean airtime by the peak, E[(x₀ − X)⁺].</summary>
    private readonly Lazy<double> _added = new(() => Math.Max(0, shortest - uncapped.ExpectedMinimum(shortest)));

    /// <inheritdoc/>
    public override double MeanAirtime => uncapped.MeanAirtime + _added.Value;

    /// <inheritdoc/>
    public override double ProbabilityAtMost(double airtime) =>
        airtime < shortest ? 0 : uncapped.ProbabilityAtMost(airtime);

    /// <inheritdoc/>
    public override double ProbabilityAbove(double airtime) =>
        airtime < shortest ? 1 : uncapped.ProbabilityAbove(airtime);

    /// <inheritdoc/>
    public override double ExpectedMinimum(double airtime) =>
        airtime <= shortest ? airtime : uncapped.ExpectedMinimum(airtime) + _added.Value;

    /// <inheritdoc/>
    public override double ExpectedAtMost(double airtime) =>
        airtime < shortest ? 0 : uncapped.ExpectedAtMost(airtime) + _added.Value;

    /// <inheritdoc/>
    public override double ExpectedExcess(double airtime) =>
        airtime < shortest ? MeanAirtime - airtime : uncapped.ExpectedExcess(airtime);

    /// <inheritdoc/>
    public override bool HasFiniteVariance => uncapped.HasFiniteVariance;

    /// <inheritdoc/>
    public override AirtimeQuantiles Quantiles() => new Capped(uncapped.Quantiles(), shortest);

    /// <inheritdoc/>
    public override double Sample(Random random) => Math.Max(shortest, uncapped.Sample(random));

    /// <inheritdoc/>
    /// <remarks>The peak stays: it is one of the rate, whatever the signal-to-noise ratio.</remarks>
    public override Channel Attenuated(PowerRatio loss) => new PeakRateChannel(uncapped.Attenuated(loss), shortest);

    /// <inheritdoc/>
    public override Channel Prepare() => new PeakRateChannel(uncapped.Prepare(), shortest);

    /// <inheritdoc/>
    internal override Channel PrepareForNow() => new PeakRateChannel(uncapped.PrepareForNow(), shortest);

    private sealed class Capped(AirtimeQuantiles uncapped, double shortest) : AirtimeQuantiles
    {
        public override void At(ReadOnlySpan<ulong> levels, Span<double> airtimes)
        {
            uncapped.At(levels, airtimes);
            foreach (ref var airtime in airtimes)
            {
                airtime = Math.Max(shortest, airtime);
            }
        }
    }
}
