using System.Collections.Immutable;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>An oracle: every way to share whole items.</summary>
internal static class WholeLoads
{
    /// <summary>The earliest finish of all ways to share the items.</summary>
    public static Rational EarliestFinish(Workers workers) =>
        Shared(workers.SecondsPerItem.Length, workers.Items).Select(loads => Finish(workers, loads)).Min();

    /// <summary>When the last worker finishes.</summary>
    public static Rational Finish(Workers workers, IEnumerable<int> loads) =>
        loads.Zip(workers.SecondsPerItem, (load, seconds) => load * seconds).Max();

    private static IEnumerable<ImmutableArray<int>> Shared(int workers, int items) =>
        workers == 1
            ?
            [
                [items],
            ]
            : from first in Enumerable.Range(0, items + 1)
            from others in Shared(workers - 1, items - first)
            select others.Insert(0, first);
}
