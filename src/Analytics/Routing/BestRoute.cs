using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;

namespace SplitProofs.Analytics.Routing;

/// <summary>The best route of a network over a line.</summary>
public static class BestRoute
{
    /// <summary>
    /// Finds the best route; <see langword="false"/> if the memories hold none. Of several routes with the greatest throughput, it is the
    /// one with the least latency.
    /// </summary>
    /// <param name="chain">The network; its work must be counted.</param>
    /// <param name="line">The line.</param>
    /// <param name="objective">The quantity that the route minimises.</param>
    /// <param name="mostCuts">The most cuts between stages, ≥ 0.</param>
    /// <param name="route">The route.</param>
    public static bool TryFind(
        StageChain chain,
        NodeLine.Fixed line,
        RouteObjective objective,
        int mostCuts,
        out Route route
    )
    {
        var furthest = SegmentMemory.Furthest(chain, line.Nodes);
        var costs = RouteCosts.Of(chain, line, objective);
        var table = RouteTable.Of(costs, furthest, objective, mostCuts);
        if (objective is not RouteObjective.Throughput || double.IsPositiveInfinity(table.Least))
        {
            return table.TryFind(done: 0, table.MostRuns, out route);
        }

        var latency = new RouteObjective.Latency();
        var (times, period) = (RouteCosts.Of(chain, line, latency), table.Least * RouteTable.Tie);
        var inTime = RouteTable.Of(
            times with
            {
                Sending =
                [
                    .. times.Sending.Select(
                        (cuts, link) =>
                            cuts.Select(
                                    (time, cut) => costs.Sending[link][cut] <= period ? time : double.PositiveInfinity
                                )
                                .ToImmutableArray()
                    ),
                ],
            },
            [
                .. furthest.Select(
                    (ends, node) =>
                        ends.Select((end, first) => InTime(costs.Computing[node], first, end, period))
                            .ToImmutableArray()
                ),
            ],
            latency,
            mostCuts
        );
        return inTime.TryFind(done: 0, inTime.MostRuns, out route);
    }

    /// <summary>
    /// The largest number of stages done, at most <paramref name="end"/>, that a node reaches from <paramref name="first"/> within the
    /// period.
    /// </summary>
    private static int InTime(ImmutableArray<double> computing, int first, int end, double period)
    {
        var (done, taken) = (first, 0.0);
        while (done < end && taken + computing[done] <= period)
        {
            taken += computing[done++];
        }

        return done;
    }
}
