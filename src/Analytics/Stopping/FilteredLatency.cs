using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The law of the latency where a share of inferences is sent: of an inference that is not sent, it is the time of its stages on the
/// device (docs/derivations.md, section 15).
/// </summary>
/// <param name="sent">The law for inferences that are sent.</param>
/// <param name="deviceTimes">The time on the device before cut n = 0..M [s].</param>
/// <param name="uploaded">The probability that an inference is sent.</param>
internal sealed class FilteredLatency(ILatencyLaw sent, ImmutableArray<double> deviceTimes, double uploaded)
    : ILatencyLaw
{
    /// <inheritdoc/>
    public ImmutableArray<double> StopProbabilities => sent.StopProbabilities;

    /// <inheritdoc/>
    public double ProbabilityAtMost(Seconds latency) =>
        (uploaded * sent.ProbabilityAtMost(latency))
        + ((1 - uploaded) * sent.StopProbabilities.Where((_, cut) => deviceTimes[cut] <= latency.Value).Sum());

    /// <inheritdoc/>
    public Seconds Quantile(double share) =>
        LatencyQuantile.Of(this, share, Math.BitDecrement(0.0), deviceTimes[^1] > 0 ? deviceTimes[^1] : double.Epsilon);
}
