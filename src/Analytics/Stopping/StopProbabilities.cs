using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Stopping;

/// <summary>Where inferences stop under fixed thresholds (R21).</summary>
public static class StopProbabilities
{
    /// <summary>
    /// The probability that an inference stops at cut n, S_n·q_n with q_N = 1: element n, n = 0..N. At N = M the last is that
    /// of running every stage on the device.
    /// </summary>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0..N−1; not positive: never, +∞: always.</param>
    /// <param name="channel">The channel.</param>
    public static ImmutableArray<double> Of(ImmutableArray<double> thresholds, Channel channel)
    {
        var stops = ImmutableArray.CreateBuilder<double>(thresholds.Length + 1);
        var reached = 1.0;
        foreach (var threshold in thresholds)
        {
            stops.Add(reached * channel.ProbabilityAtMost(threshold));
            reached *= channel.ProbabilityAbove(threshold);
        }

        stops.Add(reached);
        return stops.MoveToImmutable();
    }
}
