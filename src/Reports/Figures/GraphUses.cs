namespace SplitProofs.Reports.Figures;

/// <summary>What the nodes of a dependency graph use, by their places.</summary>
internal static class GraphUses
{
    /// <summary>For each node, the nodes that it names.</summary>
    /// <exception cref="ArgumentException">A node uses one that is not there.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<GraphNode> nodes)
    {
        var places = nodes.Index().ToDictionary(node => node.Item.Name, node => node.Index);
        return
        [
            .. nodes.Select(node =>
                node.Uses.Distinct()
                    .Select(used =>
                        places.TryGetValue(used, out var place)
                            ? place
                            : throw new ArgumentException($"{node.Name} uses {used}, which is no node.", nameof(nodes))
                    )
                    .ToList()
            ),
        ];
    }

    /// <summary>
    /// The uses that do not follow from others: a node that reaches another through a third need not be joined with
    /// it.
    /// </summary>
    /// <param name="uses">For each node, the nodes that it uses; they do not go round in a circle.</param>
    public static IReadOnlyList<IReadOnlyList<int>> WithoutImplied(IReadOnlyList<IReadOnlyList<int>> uses)
    {
        return [.. uses.Select(own => own.Where(used => !own.Any(other => Reaches(other, used))).ToList())];

        bool Reaches(int from, int to) => uses[from].Any(used => used == to || Reaches(used, to));
    }
}
