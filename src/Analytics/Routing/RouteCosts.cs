using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;

namespace SplitProofs.Analytics.Routing;

/// <summary>The costs of the stages of a network on each node of a line, and of its cuts on each link, in one unit.</summary>
/// <param name="Computing">Element m, i: stage i + 1 on node m, ≥ 0.</param>
/// <param name="Sending">Element m, i: the output of the first i stages over the link from node m to node m + 1, ≥ 0, i = 0..N−1.</param>
public sealed record RouteCosts(
    ImmutableArray<ImmutableArray<double>> Computing,
    ImmutableArray<ImmutableArray<double>> Sending
)
{
    /// <summary>The number of nodes (M).</summary>
    public int Nodes => Computing.Length;

    /// <summary>The number of stages (N).</summary>
    public int Stages => Computing[0].Length;

    /// <summary>The costs of a network on a line.</summary>
    /// <param name="chain">The network; its work must be counted.</param>
    /// <param name="line">The line.</param>
    /// <param name="objective">What is counted.</param>
    /// <exception cref="InvalidOperationException">The work is measured, on other processors than the nodes.</exception>
    public static RouteCosts Of(StageChain chain, NodeLine.Fixed line, RouteObjective objective) =>
        new(
            [
                .. line.Nodes.Select(node =>
                    chain
                        .Stages.Select((stage, index) => objective.Computing(node, index, RouteObjective.WorkOf(stage)))
                        .ToImmutableArray()
                ),
            ],
            [
                .. line.Links.Select(link =>
                    Enumerable
                        .Range(0, chain.Count)
                        .Select(cut => objective.Sending(link, chain.CutData(cut)))
                        .ToImmutableArray()
                ),
            ]
        );
}
