using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>Where inferences stop, and the law of their latency.</summary>
public interface ILatencyLaw
{
    /// <summary>The probability of stopping at cut n: element n, n = 0..N.</summary>
    ImmutableArray<double> StopProbabilities { get; }

    /// <summary>The probability that the latency is at most a time.</summary>
    double ProbabilityAtMost(Seconds latency);

    /// <summary>
    /// The least time within which at least the given share of inferences is done, and more than none. Shares within 1e-12 of each other
    /// count as equal. +∞ if fewer inferences than this share are ever done (because of an airtime of +∞).
    /// </summary>
    /// <param name="share">The share, at least 0 and below 1.</param>
    Seconds Quantile(double share);
}
