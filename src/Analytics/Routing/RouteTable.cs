using System.Collections.Immutable;

namespace SplitProofs.Analytics.Routing;

/// <summary>
/// The least cost of the rest of a route, from each node and each number of stages done: shortest paths in a layered graph, whose layers
/// are the nodes of the line and whose edges are runs of stages on a node. Memories and the bound on cuts concern runs, so the edges are
/// runs and not single stages. This takes N²·M·(k + 1) steps for N stages, M nodes and k cuts.
/// </summary>
public sealed class RouteTable
{
    /// <summary>
    /// Costs within this factor of the least one count as equal. Among equal routes, the one is taken whose earlier nodes run fewer stages.
    /// </summary>
    internal const double Tie = 1 + 1e-12;

    private readonly RouteCosts _costs;
    private readonly ImmutableArray<ImmutableArray<int>> _furthest;
    private readonly RouteObjective _objective;

    /// <summary>Element m, p, i: the least cost from node m on with i stages done, where at most p nodes run stages.</summary>
    private readonly double[][][] _rest;

    private RouteTable(
        RouteCosts costs,
        ImmutableArray<ImmutableArray<int>> furthest,
        RouteObjective objective,
        int mostRuns
    ) =>
        (_costs, _furthest, _objective, _rest) = (
            costs,
            furthest,
            objective,
            Rest(costs, furthest, objective, mostRuns)
        );

    /// <summary>Computes the table.</summary>
    /// <param name="costs">The costs of stages and cuts.</param>
    /// <param name="furthest">
    /// For each node and each number of stages done, how many may be done after it (<see cref="SegmentMemory"/>).
    /// </param>
    /// <param name="objective">The quantity that the route minimises.</param>
    /// <param name="mostCuts">The most cuts between stages, ≥ 0.</param>
    public static RouteTable Of(
        RouteCosts costs,
        ImmutableArray<ImmutableArray<int>> furthest,
        RouteObjective objective,
        int mostCuts
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostCuts);
        return new(costs, furthest, objective, Math.Min(mostCuts, costs.Nodes - 1) + 1);
    }

    /// <summary>The most nodes that may run stages.</summary>
    public int MostRuns => _rest[0].Length - 1;

    /// <summary>The least cost from a node on; +∞ where the memories hold no route.</summary>
    /// <param name="node">The node.</param>
    /// <param name="done">How many stages are done, 0..N.</param>
    /// <param name="runs">How many nodes may run stages, 0..<see cref="MostRuns"/>.</param>
    public double CostFrom(int node, int done, int runs) => _rest[node][runs][done];

    /// <summary>The least cost of a whole route; +∞ where there is none.</summary>
    public double Least => CostFrom(0, 0, MostRuns);

    /// <summary>The best route from the first node on, if there is one.</summary>
    /// <param name="done">How many stages are done, 0..N.</param>
    /// <param name="runs">How many nodes may run stages.</param>
    /// <param name="route">The route.</param>
    public bool TryFind(int done, int runs, out Route route)
    {
        var (start, ends) = (done, ImmutableArray.CreateBuilder<int>(_costs.Nodes));
        var exists = double.IsFinite(CostFrom(0, done, runs));
        for (var node = 0; exists && node < _costs.Nodes; node++)
        {
            var end = End(node, done, runs);
            runs -= end > done ? 1 : 0;
            done = end;
            ends.Add(end);
        }

        route = new(ends.ToImmutable()) { Start = start };
        return exists;
    }

    /// <summary>How many stages are done after a node on a best route.</summary>
    private int End(int node, int done, int runs)
    {
        if (done == _costs.Stages)
        {
            return done;
        }

        var least = CostFrom(node, done, runs) * Tie;
        if (PassOn(node, done, runs) <= least)
        {
            return done;
        }

        var computing = 0.0;
        for (var end = done + 1; ; end++)
        {
            computing += _costs.Computing[node][end - 1];
            if (_objective.Join(computing, PassOn(node, end, runs - 1)) <= least)
            {
                return end;
            }
        }
    }

    private double PassOn(int node, int done, int runs) => PassOn(_costs, _objective, _rest, node, done, runs);

    /// <summary>The cost of leaving a node with some stages done: of sending, and of the rest of the route.</summary>
    private static double PassOn(
        RouteCosts costs,
        RouteObjective objective,
        double[][][] rest,
        int node,
        int done,
        int runs
    ) =>
        done == costs.Stages ? 0
        : node + 1 == costs.Nodes ? double.PositiveInfinity
        : objective.Join(costs.Sending[node][done], rest[node + 1][runs][done]);

    private static double[][][] Rest(
        RouteCosts costs,
        ImmutableArray<ImmutableArray<int>> furthest,
        RouteObjective objective,
        int mostRuns
    )
    {
        var rest = new double[costs.Nodes][][];
        for (var node = costs.Nodes - 1; node >= 0; node--)
        {
            rest[node] = new double[mostRuns + 1][];
            double[] after = [];
            for (var runs = 0; runs <= mostRuns; runs++)
            {
                var passedOn = PassedOn(node, runs);
                rest[node][runs] = runs == 0 ? passedOn : From(node, passedOn, after);
                after = passedOn;
            }
        }

        return rest;

        double[] PassedOn(int node, int runs) =>
            [.. Enumerable.Range(0, costs.Stages + 1).Select(done => PassOn(costs, objective, rest, node, done, runs))];

        double[] From(int node, double[] passedOn, double[] afterRun)
        {
            var least = (double[])passedOn.Clone();
            for (var done = 0; done < costs.Stages; done++)
            {
                var computing = 0.0;
                for (var end = done + 1; end <= furthest[node][done]; end++)
                {
                    computing += costs.Computing[node][end - 1];
                    if (computing >= least[done])
                    {
                        // Costs are not negative, so a longer run costs no less.
                        break;
                    }

                    least[done] = Math.Min(least[done], objective.Join(computing, afterRun[end]));
                }
            }

            return least;
        }
    }
}
