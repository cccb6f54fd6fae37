using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Allocation;

/// <summary>The number of whole items for each of several workers that minimises the time at which the last worker finishes.</summary>
/// <param name="Deadline">When all would finish with fractions of items [s], T∗.</param>
/// <param name="Shares">The items of each worker with fractions of items.</param>
/// <param name="Items">The whole items of each worker.</param>
/// <param name="Finish">When the last worker finishes its whole items [s]; at most T∗ plus the longest time of one item.</param>
public sealed record WorkerLoads(
    double Deadline,
    ImmutableArray<double> Shares,
    ImmutableArray<long> Items,
    double Finish
)
{
    /// <summary>Shares the items.</summary>
    /// <param name="secondsPerItem">
    /// How long an item takes each worker, all positive; +∞ for a worker that takes no items. At least one is finite.
    /// </param>
    /// <param name="items">The number of items, ≥ 0 and at most 2⁵³.</param>
    public static WorkerLoads Of(ImmutableArray<double> secondsPerItem, long items)
    {
        var deadline = ItemShare.Deadline<Number>(new(items), new(secondsPerItem.Sum(seconds => 1 / seconds))).Value;
        ImmutableArray<double> shares =
        [
            .. secondsPerItem.Select(seconds => ItemShare.Of<Number>(new(deadline), new(seconds)).Value),
        ];
        var whole = Whole(secondsPerItem, shares, items);
        return new(deadline, shares, whole, whole.Zip(secondsPerItem, Done).Max());
    }

    /// <summary>When a worker is done with its whole items [s].</summary>
    /// <param name="items">Its items.</param>
    /// <param name="secondsPerItem">How long an item takes it; +∞ only if it has none.</param>
    public static double Done(long items, double secondsPerItem) => items == 0 ? 0 : items * secondsPerItem;

    /// <summary>
    /// Rounds each share down, and gives the remaining items one by one to the worker that would finish its next item first. This greedy
    /// choice is optimal for whole items.
    /// </summary>
    private static ImmutableArray<long> Whole(ImmutableArray<double> seconds, ImmutableArray<double> shares, long items)
    {
        // One less than the share rounded down, because rounding may have carried a share over a whole number.
        var loads = shares.Select(share => (long)Math.Max(0, Math.Floor(share * (1 - 1e-12)) - 1)).ToArray();
        var next = new PriorityQueue<int, (double Finish, int Worker)>();
        for (var worker = 0; worker < loads.Length; worker++)
        {
            next.Enqueue(worker, (seconds[worker] * (loads[worker] + 1), worker));
        }

        for (var rest = items - loads.Sum(); rest > 0; rest--)
        {
            var worker = next.Dequeue();
            loads[worker]++;
            next.Enqueue(worker, (seconds[worker] * (loads[worker] + 1), worker));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(loads);
    }
}
