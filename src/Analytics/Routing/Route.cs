using System.Collections.Immutable;

namespace SplitProofs.Analytics.Routing;

/// <summary>Which stages run on which node.</summary>
/// <param name="Ends">
/// How many stages are done when the data leave each node: ascending, not strictly, and the last element is N. Where all are done
/// nothing is sent on.
/// </param>
public sealed record Route(ImmutableArray<int> Ends)
{
    /// <summary>How many stages are done when the data arrive at the first node: 0 for a whole route.</summary>
    public int Start { get; init; }

    /// <summary>How many stages are done when the data arrive at a node.</summary>
    public int Begin(int node) => node == 0 ? Start : Ends[node - 1];

    /// <summary>The number of cuts between stages: one less than the number of nodes that run stages.</summary>
    public int Cuts => Math.Max(0, Enumerable.Range(0, Ends.Length).Count(node => Ends[node] > Begin(node)) - 1);

    /// <summary>What the route costs.</summary>
    /// <param name="costs">What stages and cuts cost.</param>
    /// <param name="objective">How parts are joined.</param>
    public double Cost(RouteCosts costs, RouteObjective objective)
    {
        var total = 0.0;
        for (var node = 0; node < Ends.Length; node++)
        {
            var computing = 0.0;
            for (var stage = Begin(node); stage < Ends[node]; stage++)
            {
                computing += costs.Computing[node][stage];
            }

            total = objective.Join(total, computing);
            if (Ends[node] < costs.Stages)
            {
                total = objective.Join(total, costs.Sending[node][Ends[node]]);
            }
        }

        return total;
    }
}
