using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

/// <summary>Random dependency graphs: one to forty nodes, each of which uses some of those before it, in a shuffled order.</summary>
internal static class GraphGenerator
{
    private static readonly Gen<string> _words =
        from count in Gen.Choose(1, 9)
        from words in Gen.Elements("optimal", "rule", "cost", "MMM", "ÄÖÜ", "w", "iiii", "∞<&>", "incommensurabilities")
            .ListOf(count)
        select string.Join(' ', words);

    public static Arbitrary<DependencyGraph> Graphs { get; } =
        Arb.From(
            from count in Gen.Choose(1, 40)
            from density in Gen.Choose(0, 4)
            from labels in _words.ListOf(count)
            from kinds in Gen.Choose(0, 2).ListOf(count)
            from uses in Enumerable
                .Range(0, count)
                .Aggregate(
                    Gen.Constant<IEnumerable<IReadOnlyList<string>>>([]),
                    (sofar, node) => from list in sofar from own in Uses(node, density) select list.Append(own)
                )
                .Select(list => list.ToList())
            from order in Gen.Shuffle(Enumerable.Range(0, count))
            select new DependencyGraph(
                "title",
                "description",
                ["holds", "false, as claimed", "fails"],
                [.. order.Select(node => new GraphNode(Name(node), labels[node], kinds[node], uses[node]))]
            ),
            Smaller
        );

    private static Gen<IReadOnlyList<string>> Uses(int node, int most) =>
        node == 0
            ? Gen.Constant<IReadOnlyList<string>>([])
            : from count in Gen.Choose(0, most)
            from used in Gen.Choose(0, node - 1).ListOf(count)
            select (IReadOnlyList<string>)[.. used.Select(Name)];

    private static string Name(int node) => FormattableString.Invariant($"R{node + 1}");

    private static IEnumerable<DependencyGraph> Smaller(DependencyGraph graph) =>
        graph.Nodes.Count == 1
            ? []
            : graph.Nodes.Select(gone =>
                graph with
                {
                    Nodes =
                    [
                        .. graph
                            .Nodes.Where(node => node != gone)
                            .Select(node => node with { Uses = [.. node.Uses.Where(used => used != gone.Name)] }),
                    ],
                }
            );
}
