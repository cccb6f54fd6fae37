using System.Collections.Immutable;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>Every route over a line, straight from the definition: C(N + M − 1, M − 1) ascending lists of cuts.</summary>
internal static class Enumeration
{
    /// <summary>The routes from a node on, with some stages already done: the number of stages done after each node.</summary>
    public static IEnumerable<ImmutableArray<int>> Routes(int nodes, int stages, int done = 0) =>
        nodes == 1
            ? [ImmutableArray.Create(stages)]
            : Enumerable
                .Range(done, stages - done + 1)
                .SelectMany(end => Routes(nodes - 1, stages, end).Select(rest => rest.Insert(0, end)));

    /// <summary>The routes that fit the memories and have no more cuts than allowed.</summary>
    public static IEnumerable<ImmutableArray<int>> Fitting(SmallLine line) =>
        Routes(line.Nodes, line.Stages)
            .Where(ends =>
                Runs(ends, 0).All(run => line.Sizes[run.First..run.End].Sum() <= line.Capacities[run.Node])
                && Runs(ends, 0).Count(run => run.End > run.First) <= line.MostCuts + 1
            );

    /// <summary>The total cost of a route from a node on, with some stages already done.</summary>
    public static Rational Sum(SmallLine line, ImmutableArray<int> ends, int node = 0, int done = 0) =>
        Parts(line, ends, node, done).Sum();

    /// <summary>The most expensive part of a route.</summary>
    public static Rational Greatest(SmallLine line, ImmutableArray<int> ends) => Parts(line, ends, 0, 0).Max();

    /// <summary>The least cost from a node on with some stages already done, without bounds on memory and cuts.</summary>
    public static Rational Least(SmallLine line, int node, int done) =>
        Routes(line.Nodes - node, line.Stages, done).Min(ends => Sum(line, ends, node, done));

    /// <summary>The runs of a route on its nodes.</summary>
    private static IEnumerable<(int Node, int First, int End)> Runs(ImmutableArray<int> ends, int done) =>
        ends.Select((end, node) => (node, node == 0 ? done : ends[node - 1], end));

    /// <summary>The cost of each node and each link.</summary>
    private static IEnumerable<Rational> Parts(SmallLine line, ImmutableArray<int> ends, int node, int done) =>
        Runs(ends, done)
            .SelectMany(run =>
                new[]
                {
                    line.Computing[node + run.Node][run.First..run.End].Sum(),
                    run.End < line.Stages ? line.Sending[node + run.Node][run.End] : Rational.Zero,
                }
            );
}
