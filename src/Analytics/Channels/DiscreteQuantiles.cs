using System.Collections.Immutable;

namespace SplitProofs.Analytics.Channels;

/// <summary>The quantile function of an airtime with finitely many values: a binary search.</summary>
internal sealed class DiscreteQuantiles : AirtimeQuantiles
{
    private readonly ImmutableArray<double> _airtimes;
    private readonly ImmutableArray<ulong> _lastLevels;

    /// <summary>States the law.</summary>
    /// <param name="airtimes">The airtimes, ascending.</param>
    /// <param name="channel">The channel.</param>
    public DiscreteQuantiles(IEnumerable<double> airtimes, Channel channel)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        var last = ImmutableArray.CreateBuilder<ulong>();
        foreach (var airtime in airtimes.Distinct())
        {
            if (AirtimeQuantiles.TryLastLevel(channel.ProbabilityAtMost(airtime), out var level))
            {
                values.Add(airtime);
                last.Add(level);
            }
        }

        (_airtimes, _lastLevels) = (values.ToImmutable(), last.ToImmutable());
    }

    public override void At(ReadOnlySpan<ulong> levels, Span<double> airtimes)
    {
        for (var n = 0; n < levels.Length; n++)
        {
            // Probabilities may sum to a little less than 1: the last airtime has the levels that are left.
            var (low, high) = (0, _lastLevels.Length - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = levels[n] <= _lastLevels[middle] ? (low, middle) : (middle + 1, high);
            }

            airtimes[n] = _airtimes[low];
        }
    }
}
