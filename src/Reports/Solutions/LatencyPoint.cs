using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Solutions;

/// <summary>
/// A point of the distribution function of an inference's latency. If a share of inferences takes exactly this long, the function jumps.
/// </summary>
/// <param name="Latency">The latency [s].</param>
/// <param name="Below">The share that takes less time, in percent.</param>
/// <param name="Within">The share that takes at most this time, in percent.</param>
public readonly record struct LatencyPoint(double Latency, double Below, double Within)
{
    /// <summary>The share up to which a law is drawn; longer tails would stretch every axis.</summary>
    private const double Last = 0.99;

    private const double Step = 0.02;

    /// <summary>The least jump that is visible.</summary>
    private const double LeastJump = 1e-3;

    private const double Next = 1e-6;

    /// <summary>The points of a law up to 99 %: every visible jump, and between jumps a point at least every 2 %.</summary>
    /// <param name="law">The law.</param>
    public static ImmutableArray<LatencyPoint> Of(ILatencyLaw law)
    {
        var points = ImmutableArray.CreateBuilder<LatencyPoint>();
        for (var share = 0.0; ; )
        {
            var latency = law.Quantile(share);
            if (double.IsInfinity(latency.Value))
            {
                return points.ToImmutable();
            }

            var within = law.ProbabilityAtMost(latency);
            points.Add(new(SixDigits.Round(latency.Value), Percent(ShareBelow(law, latency, within)), Percent(within)));
            if (within >= Last - Next)
            {
                return points.ToImmutable();
            }

            var after = Math.Min(within + Next, Last);
            share =
                law.ProbabilityAtMost(law.Quantile(after)) - within >= LeastJump
                    ? after
                    : Math.Min(within + Step, Last);
        }
    }

    private static double ShareBelow(ILatencyLaw law, Seconds latency, double within)
    {
        var below = law.ProbabilityAtMost(new(latency.Value * (1 - 1e-9)));
        return within - below >= LeastJump ? below : within;
    }

    private static double Percent(double share) => Math.Round(100 * share, 3, MidpointRounding.AwayFromZero);
}
