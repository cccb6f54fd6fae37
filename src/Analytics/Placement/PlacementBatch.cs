using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// The placements of many networks under many scenarios. Element i of a result belongs to problem i. It is the same to the last bit for
/// every number of threads, because problems share only channels, which are immutable. Problems with the same channel should share its
/// object, so that it is not prepared for each of them.
/// </summary>
public static class PlacementBatch
{
    /// <summary>The most problems that one thread takes at once.</summary>
    private const int LargestPiece = 1024;

    /// <summary>The costs of each number of placed stages in each problem.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="threads">The largest number of threads, ≥ 1.</param>
    public static ImmutableArray<PlacementTable> Solve(
        ImmutableArray<StoppingProblem> problems,
        SplittingRule rule,
        int threads
    )
    {
        var tables = new PlacementTable[problems.Length];
        ForEachChannel(
            problems,
            threads,
            (_, indices) =>
            {
                foreach (var index in indices)
                {
                    tables[index] = PlacementTable.Of(problems[index], rule);
                }
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(tables);
    }

    /// <summary>The best placement in each problem, without the tables.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="threads">The largest number of threads, ≥ 1.</param>
    public static ImmutableArray<BestPlacement> FindBest(
        ImmutableArray<StoppingProblem> problems,
        SplittingRule rule,
        int threads
    )
    {
        var best = new BestPlacement[problems.Length];
        ForEachChannel(
            problems,
            threads,
            (channel, indices) =>
            {
                // A full piece may share its channel with other pieces, so its preparation is kept.
                var prepared = indices.Count < LargestPiece ? channel.PrepareForNow() : channel.Prepare();
                var scratch = Array.Empty<double>();
                foreach (var index in indices)
                {
                    var problem = problems[index];
                    if (scratch.Length <= problem.Stages)
                    {
                        scratch = new double[problem.Stages + 1];
                    }

                    var costs = scratch.AsSpan(0, problem.Stages + 1);
                    rule.ExpectedCosts(problem, prepared, costs);
                    for (var placed = 0; placed < costs.Length; placed++)
                    {
                        var edge = problem.Costs.Edge;
                        costs[placed] = PlacementTable.IsLost(edge, costs[placed])
                            ? PlacementTable.Total(problem, rule, placed)
                            : edge + costs[placed];
                    }

                    PlacementTable.FrameCosts(problem.Placement, problem.Inferences, costs, costs);
                    best[index] = BestPlacement.Of(costs[..(problem.HorizonLimit + 1)]);
                }
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(best);
    }

    /// <summary>Visits the problems channel by channel, so that each prepared channel stays in the cache.</summary>
    private static void ForEachChannel(
        ImmutableArray<StoppingProblem> problems,
        int threads,
        Action<Channel, ArraySegment<int>> visit
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var numbers = new Dictionary<Channel, int>(ReferenceEqualityComparer.Instance);
        var channelOf = new int[problems.Length];
        var counts = new List<int>();
        for (var index = 0; index < problems.Length; index++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                numbers,
                problems[index].Channel,
                out var known
            );
            if (!known)
            {
                number = counts.Count;
                counts.Add(0);
            }

            channelOf[index] = number;
            counts[number]++;
        }

        var ends = new int[counts.Count];
        for (var channel = 1; channel < ends.Length; channel++)
        {
            ends[channel] = ends[channel - 1] + counts[channel - 1];
        }

        var order = new int[problems.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[ends[channelOf[index]]++] = index;
        }

        var pieces = new List<ArraySegment<int>>();
        for (var channel = 0; channel < ends.Length; channel++)
        {
            for (var start = ends[channel] - counts[channel]; start < ends[channel]; start += LargestPiece)
            {
                pieces.Add(new(order, start, Math.Min(LargestPiece, ends[channel] - start)));
            }
        }

        Parallel.For(
            0,
            pieces.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            piece => visit(problems[pieces[piece][0]].Channel, pieces[piece])
        );
    }
}
