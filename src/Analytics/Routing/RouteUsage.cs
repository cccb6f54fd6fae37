using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>A node on a route.</summary>
/// <param name="Node">The node.</param>
/// <param name="First">The number of its first stage, from 0 on.</param>
/// <param name="Count">How many stages run on it.</param>
/// <param name="Time">How long they take.</param>
/// <param name="Energy">How much energy they take.</param>
/// <param name="Memory">How much memory they take; unknown tensors count 0.</param>
public sealed record NodeUsage(LineNode Node, int First, int Count, Seconds Time, Joules Energy, Bits Memory);

/// <summary>A link on a route.</summary>
/// <param name="From">The node that sends.</param>
/// <param name="To">The node that receives.</param>
/// <param name="Data">The data that is sent; 0 where all stages are done.</param>
/// <param name="Time">How long the bits take.</param>
/// <param name="Latency">The fixed time of the transfer, which is added to that.</param>
/// <param name="Energy">The energy of sending.</param>
public sealed record LinkUsage(LineNode From, LineNode To, Bits Data, Seconds Time, Seconds Latency, Joules Energy);

/// <summary>The time, energy and memory that an inference takes on a route.</summary>
/// <param name="Nodes">On each node.</param>
/// <param name="Links">On each link.</param>
public sealed record RouteUsage(ImmutableArray<NodeUsage> Nodes, ImmutableArray<LinkUsage> Links)
{
    /// <summary>The time from the input to the result.</summary>
    public Seconds Latency =>
        new(Nodes.Sum(node => node.Time.Value) + Links.Sum(link => link.Time.Value + link.Latency.Value));

    /// <summary>The energy of all nodes.</summary>
    public Joules Energy => new(Nodes.Sum(node => node.Energy.Value) + Links.Sum(link => link.Energy.Value));

    /// <summary>The time of the busiest node or link. If many inferences follow each other, one ends in each such period.</summary>
    public Seconds Period =>
        new(Nodes.Select(node => node.Time.Value).Concat(Links.Select(link => link.Time.Value)).Max());

    /// <summary>Computes the usage of a route.</summary>
    /// <param name="chain">The network; its work must be counted.</param>
    /// <param name="line">The line.</param>
    /// <param name="route">The route.</param>
    public static RouteUsage Of(StageChain chain, NodeLine.Fixed line, Route route) =>
        new(
            [
                .. line.Nodes.Select(
                    (node, place) =>
                    {
                        var (first, end) = (route.Begin(place), route.Ends[place]);
                        var work = chain.Stages[first..end].Select(RouteObjective.WorkOf).ToImmutableArray();
                        return new NodeUsage(
                            node,
                            first,
                            end - first,
                            new(work.Select((flops, index) => node.TimeFor(first + index, flops).Value).Sum()),
                            new(work.Sum(flops => node.EnergyFor(flops).Value)),
                            SegmentMemory.Of(chain, first, end)
                        );
                    }
                ),
            ],
            [
                .. line.Links.Select(
                    (link, place) =>
                    {
                        var isSent = route.Ends[place] < chain.Count;
                        var data = isSent ? chain.CutData(route.Ends[place]) : default;
                        return new LinkUsage(
                            line.Nodes[place],
                            line.Nodes[place + 1],
                            data,
                            link.TimeFor(data),
                            isSent ? link.Latency : default,
                            link.EnergyFor(data)
                        );
                    }
                ),
            ]
        );
}
