using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>Finds quantiles of laws of the latency by bisection down to neighbouring doubles.</summary>
internal static class LatencyQuantile
{
    /// <summary>Probabilities this close count as equal, so that no quantile of a law with atoms depends on a last bit.</summary>
    private const double Tie = 1e-12;

    /// <summary>The least latency within which at least a share of inferences is done; +∞ where there is none.</summary>
    /// <param name="law">The law.</param>
    /// <param name="share">The share, at least 0 and below 1.</param>
    /// <param name="below">A latency that every inference exceeds.</param>
    /// <param name="scale">A time of the order of the latencies, positive.</param>
    public static Seconds Of(ILatencyLaw law, double share, double below, double scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        if (!Reaches(double.MaxValue))
        {
            return new(double.PositiveInfinity);
        }

        // The gap above what every inference exceeds is doubled until it is wide enough.
        var (low, gap) = (below, scale);
        while (!Reaches(low + gap))
        {
            gap *= 2;
        }

        var high = Math.Min(low + gap, double.MaxValue);
        for (var middle = low + ((high - low) / 2); middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            (low, high) = Reaches(middle) ? (low, middle) : (middle, high);
        }

        return new(high);

        bool Reaches(double latency) => law.ProbabilityAtMost(new(latency)) >= Math.Max(Tie, share - Tie);
    }
}
