using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>A route that no other route beats in both latency and energy.</summary>
/// <param name="Latency">Its latency.</param>
/// <param name="Energy">Its energy.</param>
/// <param name="Route">The route.</param>
public sealed record FrontRoute(Seconds Latency, Joules Energy, Route Route);

/// <summary>The routes that no other route beats in both latency and energy, found by label setting on the layered graph.</summary>
public static class RouteFront
{
    /// <summary>The most labels that are kept, which bounds memory and time.</summary>
    private const int MostLabels = 2_000_000;

    /// <summary>
    /// Finds the front, from the least latency to the least energy; empty if the memories hold no route. <see langword="false"/> if it
    /// takes too many labels.
    /// </summary>
    /// <param name="chain">The network; its work must be counted.</param>
    /// <param name="line">The line.</param>
    /// <param name="mostCuts">The most cuts between stages, ≥ 0.</param>
    /// <param name="front">The front, unless it takes too many labels.</param>
    public static bool TryFind(
        StageChain chain,
        NodeLine.Fixed line,
        int mostCuts,
        out ImmutableArray<FrontRoute> front
    )
    {
        var times = RouteCosts.Of(chain, line, new RouteObjective.Latency());
        var energies = RouteCosts.Of(chain, line, new RouteObjective.Energy());
        return TryFind(times, energies, SegmentMemory.Furthest(chain, line.Nodes), mostCuts, out front);
    }

    /// <inheritdoc cref="TryFind(StageChain, NodeLine.Fixed, int, out ImmutableArray{FrontRoute})"/>
    /// <param name="times">The times of stages and cuts [s].</param>
    /// <param name="energies">The energies of stages and cuts [J].</param>
    /// <param name="furthest">For each node and each number of stages done, how many may be done after it.</param>
    /// <param name="mostCuts">The most cuts between stages, ≥ 0.</param>
    /// <param name="front">The front, unless it takes too many labels.</param>
    public static bool TryFind(
        RouteCosts times,
        RouteCosts energies,
        ImmutableArray<ImmutableArray<int>> furthest,
        int mostCuts,
        out ImmutableArray<FrontRoute> front
    )
    {
        var (stages, nodes, runs) = (times.Stages, times.Nodes, Math.Min(mostCuts, times.Nodes - 1) + 1);
        var kept = 0;
        // Element p, i: the labels at a node with i stages done, where at most p nodes from there on run stages.
        var next = Layer(runs, stages, (_, done) => done == stages ? [Label.Done] : []);
        for (var node = nodes - 1; node >= 0; node--)
        {
            var (at, beyond) = (node, next);
            next = Layer(runs, stages, (p, done) => done == stages ? beyond[p][done] : Merge(at, p, done, beyond));
            if (kept > MostLabels)
            {
                front = [];
                return false;
            }
        }

        front = [.. next[runs][0].Select(label => label.AsRoute(nodes, stages))];
        return true;

        List<Label> Merge(int node, int p, int done, List<Label>[][] beyond)
        {
            var found = new List<Label>();
            if (kept > MostLabels)
            {
                return found;
            }

            Leave(done, 0, 0, beyond[p]);
            var (time, energy) = (0.0, 0.0);
            for (var end = done + 1; p > 0 && end <= furthest[node][done]; end++)
            {
                time += times.Computing[node][end - 1];
                energy += energies.Computing[node][end - 1];
                Leave(end, time, energy, beyond[p - 1]);
            }

            var undominated = Undominated(found);
            kept += undominated.Count;
            return undominated;

            void Leave(int end, double spentTime, double spentEnergy, List<Label>[] onwards)
            {
                if (end == stages)
                {
                    found.Add(new(spentTime, spentEnergy, end, Label.Done));
                }
                else if (node + 1 < nodes)
                {
                    found.AddRange(
                        onwards[end]
                            .Select(label => new Label(
                                spentTime + times.Sending[node][end] + label.Time,
                                spentEnergy + energies.Sending[node][end] + label.Energy,
                                end,
                                label
                            ))
                    );
                }
            }
        }
    }

    private static List<Label>[][] Layer(int runs, int stages, Func<int, int, List<Label>> labels) =>
        [
            .. Enumerable
                .Range(0, runs + 1)
                .Select(p => Enumerable.Range(0, stages + 1).Select(done => labels(p, done)).ToArray()),
        ];

    private static List<Label> Undominated(List<Label> labels)
    {
        var kept = new List<Label>();
        foreach (var label in labels.OrderBy(label => label.Time).ThenBy(label => label.Energy))
        {
            if (kept.Count > 0 && kept[^1].Energy <= label.Energy * RouteTable.Tie)
            {
                continue;
            }

            if (kept.Count > 0 && label.Time <= kept[^1].Time * RouteTable.Tie)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(label);
        }

        return kept;
    }

    /// <summary>The rest of a route from a node on.</summary>
    private sealed record Label(double Time, double Energy, int End, Label? Next)
    {
        /// <summary>Nothing is left.</summary>
        public static Label Done { get; } = new(0, 0, -1, null);

        public FrontRoute AsRoute(int nodes, int stages)
        {
            var ends = Enumerable.Repeat(stages, nodes).ToArray();
            var node = 0;
            for (var label = this; label.Next is { } next; label = next)
            {
                ends[node++] = label.End;
            }

            return new(new(Time), new(Energy), new([.. ends]));
        }
    }
}
