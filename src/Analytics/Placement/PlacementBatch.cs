using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>The placements of many networks under many scenarios.</summary>
public static class PlacementBatch
{
    /// <summary>
    /// What each number of placed stages costs in each problem: element i belongs to problem i, and is the same to the last
    /// bit whatever the number of threads, as the problems share nothing but channels, which do not change.
    /// </summary>
    /// <param name="problems">The problems; those that share a channel should share the object, which is then prepared once.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="threads">The largest number of threads, ≥ 1.</param>
    public static ImmutableArray<PlacementTable> Solve(
        ImmutableArray<StoppingProblem> problems,
        SplittingRule rule,
        int threads
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var tables = new PlacementTable[problems.Length];
        Parallel.For(
            0,
            problems.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            index => tables[index] = PlacementTable.Of(problems[index], rule)
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(tables);
    }
}
