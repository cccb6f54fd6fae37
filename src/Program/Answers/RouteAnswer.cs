using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Nodes;

namespace SplitProofs.Program.Answers;

/// <summary>The question that <c>route</c> answers.</summary>
/// <param name="Network">The network.</param>
/// <param name="Nodes">The line, as it was given.</param>
/// <param name="Routed">The network's stages as the line runs them, and the line.</param>
/// <param name="Objective">The quantity that the route minimises.</param>
/// <param name="MostCuts">The most cuts between stages.</param>
internal sealed record RouteQuestion(
    Network Network,
    NodesFile Nodes,
    RoutedNetwork Routed,
    RouteObjective Objective,
    int MostCuts
)
{
    /// <summary>The network's stages as the line runs them.</summary>
    public StageChain Chain => Routed.Chain;

    /// <summary>The nodes and their links.</summary>
    public NodeLine Line => Routed.Line;
}

/// <summary>The answer of <c>route</c>.</summary>
/// <param name="Question">The question.</param>
internal abstract record RouteAnswer(RouteQuestion Question)
{
    /// <summary>Over links of fixed rates.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Best">The best route.</param>
    /// <param name="Usage">The time, energy and memory of an inference on it.</param>
    /// <param name="Front">
    /// The routes that no other route beats in both latency and energy; empty if the command line does not ask for them.
    /// </param>
    public sealed record Fixed(
        RouteQuestion Question,
        NodeLine.Fixed Line,
        Route Best,
        RouteUsage Usage,
        ImmutableArray<FrontRoute> Front
    ) : RouteAnswer(Question);

    /// <summary>Over a first link that fades.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Stopping">The optimal stopping rule on the first node.</param>
    /// <param name="BestFixedCut">The least expected cost of sending at a fixed cut, whatever the channel.</param>
    /// <param name="Beyond">The rest of the route, for each cut at which an inference may leave the first node.</param>
    public sealed record FadingFirst(
        RouteQuestion Question,
        NodeLine.FadingFirst Line,
        StoppingBeforeRoute Stopping,
        double BestFixedCut,
        ImmutableArray<RouteBeyond> Beyond
    ) : RouteAnswer(Question);

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Fixed, T> ofFixed, Func<FadingFirst, T> fading) =>
        this switch
        {
            Fixed f => ofFixed(f),
            FadingFirst f => fading(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>The rest of the route of inferences that leave the first node at one cut.</summary>
/// <param name="Cut">The cut, which is the number of stages on the first node.</param>
/// <param name="Share">The share of inferences that leave there.</param>
/// <param name="LeastSnr">The SNR from which to send; 0: always, +∞: never.</param>
/// <param name="Usage">The usage of the nodes beyond the link; empty where their memories do not hold the remaining stages.</param>
internal sealed record RouteBeyond(int Cut, double Share, SignalToNoiseRatio LeastSnr, ImmutableArray<NodeUsage> Usage);

/// <summary>Routes behind a link that fades.</summary>
internal static class FadingRoute
{
    /// <summary>Finds the optimal stopping rule on the first node, with the best routes beyond the link as the costs of sending.</summary>
    public static RouteAnswer.FadingFirst Of(RouteQuestion question, NodeLine.FadingFirst line, Channel channel)
    {
        var (chain, objective) = (question.Chain, question.Objective);
        var table = RouteTable.Of(
            RouteCosts.Of(chain, line.Rest, objective),
            SegmentMemory.Furthest(chain, line.Rest.Nodes),
            objective,
            question.MostCuts
        );
        var costs = TerminalCosts.Of(chain, line, table, objective, question.MostCuts);
        var stopping = StoppingBeforeRoute.Solve(costs, channel);
        return new(
            question,
            line,
            stopping,
            StoppingBeforeRoute.BestFixedCut(costs, channel),
            [
                .. stopping.StopProbabilities.Select(
                    (share, cut) =>
                        new RouteBeyond(
                            cut,
                            share,
                            cut < stopping.Thresholds.Length
                                ? line.Uplink.RateLaw.LeastSnr(stopping.Thresholds[cut])
                                : new(0),
                            table.TryFind(cut, TerminalCosts.Runs(table, question.MostCuts, cut), out var route)
                                ? RouteUsage.Of(chain, line.Rest, route).Nodes
                                : []
                        )
                ),
            ]
        );
    }
}
