using System.Collections.Immutable;

namespace SplitProofs.Analytics.Routing;

/// <summary>Which stages run on which node.</summary>
/// <param name="Ends">
/// The number of stages done when the data leave each node. The numbers never fall, and the last one is N. Once all stages are done,
/// nothing is sent on.
/// </param>
public sealed record Route(ImmutableArray<int> Ends)
{
    /// <summary>The number of stages done when the data arrive at the first node; 0 for a complete route.</summary>
    public int Start { get; init; }

    /// <summary>How many stages are done when the data arrive at a node.</summary>
    public int Begin(int node) => node == 0 ? Start : Ends[node - 1];

    /// <summary>The number of cuts between stages: one less than the number of nodes that run stages.</summary>
    public int Cuts => Math.Max(0, Enumerable.Range(0, Ends.Length).Count(node => Ends[node] > Begin(node)) - 1);

    /// <summary>The cost of the route.</summary>
    /// <param name="costs">The costs of stages and cuts.</param>
    /// <param name="objective">The objective, which adds the costs of parts or takes the largest.</param>
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
