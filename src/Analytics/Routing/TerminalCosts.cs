using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;

namespace SplitProofs.Analytics.Routing;

/// <summary>The stopping problem at a first node whose link fades, with the best routes beyond the link as terminal costs.</summary>
/// <param name="Computing">The cost of each of the N stages on the first node.</param>
/// <param name="Offload">The cost of sending at cuts 0..N−1 per unit of airtime, each positive.</param>
/// <param name="Beyond">
/// The remaining cost beyond the link with 0..N stages done: the best route, and the fixed time of an upload. +∞ where there is no route,
/// and 0 with all stages done.
/// </param>
/// <param name="Most">The most stages that run on the first node, 0..N.</param>
public sealed record TerminalCosts(
    ImmutableArray<double> Computing,
    ImmutableArray<double> Offload,
    ImmutableArray<double> Beyond,
    int Most
)
{
    /// <summary>The problem of a network on a line.</summary>
    /// <param name="chain">The network; its work must be counted.</param>
    /// <param name="line">The line.</param>
    /// <param name="beyond">The least costs over the nodes beyond the link.</param>
    /// <param name="objective">The objective. Throughput is not allowed, because it is not a sum of costs.</param>
    /// <param name="mostCuts">The most cuts between stages.</param>
    public static TerminalCosts Of(
        StageChain chain,
        NodeLine.FadingFirst line,
        RouteTable beyond,
        RouteObjective objective,
        int mostCuts
    )
    {
        var (uplink, isTime) = (line.Uplink, objective is RouteObjective.Latency);
        return new(
            [
                .. chain.Stages.Select(
                    (stage, index) => objective.Computing(line.First, index, RouteObjective.WorkOf(stage))
                ),
            ],
            [
                .. Enumerable
                    .Range(0, chain.Count)
                    .Select(cut =>
                        (isTime ? 1 : uplink.TransmitPower.Value) * (chain.CutData(cut) / uplink.UsedBandwidth).Value
                    ),
            ],
            [
                .. Enumerable
                    .Range(0, chain.Count + 1)
                    .Select(cut =>
                        beyond.CostFrom(0, cut, Runs(beyond, mostCuts, cut))
                        + (isTime && cut < chain.Count ? uplink.Latency.Value : 0)
                    ),
            ],
            line.First.Memory.LargestPlacement(chain)
        );
    }

    /// <summary>How many nodes beyond the link may run stages: one fewer once the first node has run some.</summary>
    public static int Runs(RouteTable beyond, int mostCuts, int cut) =>
        Math.Min(mostCuts + (cut == 0 ? 1 : 0), beyond.MostRuns);
}
