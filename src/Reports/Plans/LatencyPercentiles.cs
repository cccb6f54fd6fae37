using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Reports.Plans;

/// <summary>The percentiles of the latency that are shown.</summary>
public static class LatencyPercentiles
{
    /// <summary>In percent, ascending.</summary>
    public static ImmutableArray<int> All { get; } = [50, 95, 99];

    /// <summary>The name in JSON.</summary>
    public static string Key(int percent) => string.Create(CultureInfo.InvariantCulture, $"p{percent}");
}
