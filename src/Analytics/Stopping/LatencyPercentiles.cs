using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The percentiles of the latency that are shown.</summary>
public static class LatencyPercentiles
{
    /// <summary>Which ones, ascending.</summary>
    public static ImmutableArray<int> Percents { get; } = [50, 95, 99];

    /// <summary>The percentiles of a law, ascending.</summary>
    public static ImmutableArray<(int Percent, Seconds Latency)> Of(ILatencyLaw law) =>
        [.. Percents.Select(percent => (percent, law.Quantile(percent / 100.0)))];
}
