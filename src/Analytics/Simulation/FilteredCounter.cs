using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Simulation;

/// <summary>Plays inferences of which only a share is sent. One counter plays those that are sent, another one the rest.</summary>
/// <typeparam name="TCounts">What each counts.</typeparam>
/// <param name="sent">The counter of those that are sent.</param>
/// <param name="dropped">The counter of the others.</param>
internal sealed class FilteredCounter<TCounts>(IInferenceCounter<TCounts> sent, IInferenceCounter<TCounts> dropped)
    : IInferenceCounter<(TCounts Sent, TCounts Dropped)>
{
    /// <inheritdoc/>
    public (TCounts Sent, TCounts Dropped) None => (sent.None, dropped.None);

    /// <inheritdoc/>
    public (TCounts Sent, TCounts Dropped) Count(long begin, long end) =>
        (sent.Count(begin, end), dropped.Count(begin, end));

    /// <inheritdoc/>
    public (TCounts Sent, TCounts Dropped) Add(
        (TCounts Sent, TCounts Dropped) one,
        (TCounts Sent, TCounts Dropped) other
    ) => (sent.Add(one.Sent, other.Sent), dropped.Add(one.Dropped, other.Dropped));

    /// <inheritdoc/>
    public long Decisions((TCounts Sent, TCounts Dropped) counts) =>
        sent.Decisions(counts.Sent) + dropped.Decisions(counts.Dropped);

    /// <inheritdoc/>
    public ImmutableArray<long> Stops((TCounts Sent, TCounts Dropped) counts) =>
        Sums(sent.Stops(counts.Sent), dropped.Stops(counts.Dropped));

    /// <inheritdoc/>
    public ImmutableArray<long> Within((TCounts Sent, TCounts Dropped) counts) =>
        Sums(sent.Within(counts.Sent), dropped.Within(counts.Dropped));

    /// <inheritdoc/>
    public Estimate Estimate(Func<InferenceOutcome, SplittingCosts> unit, (TCounts Sent, TCounts Dropped) counts)
    {
        (double Count, Estimate Estimate)[] groups =
        [
            .. new[]
            {
                ((double)sent.Stops(counts.Sent).Sum(), sent.Estimate(unit, counts.Sent)),
                (dropped.Stops(counts.Dropped).Sum(), dropped.Estimate(unit, counts.Dropped)),
            }.Where(group => group.Item1 > 0),
        ];

        // Squares within the two groups, and between them.
        var inferences = groups.Sum(group => group.Count);
        var mean = groups.Sum(group => group.Count * group.Estimate.Mean) / inferences;
        var squares = groups.Sum(group =>
            (group.Estimate.StandardError * group.Estimate.StandardError * group.Count * Math.Max(1, group.Count - 1))
            + (group.Count * (group.Estimate.Mean - mean) * (group.Estimate.Mean - mean))
        );
        return new(mean, Math.Sqrt(squares / Math.Max(1, inferences - 1) / inferences));
    }

    private static ImmutableArray<long> Sums(ImmutableArray<long> one, ImmutableArray<long> other) =>
        [.. one.Zip(other, (left, right) => left + right)];
}
