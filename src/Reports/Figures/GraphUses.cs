namespace SplitProofs.Reports.Figures;

/// <summary>What the nodes of a dependency graph use, by their places.</summary>
internal static class GraphUses
{
    /// <summary>For each node, the nodes that it names.</summary>
    /// <exception cref="ArgumentException">A node uses one that does not exist.</exception>
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
    /// The uses that do not follow from others: if a node reaches another one through a third, no line needs to connect them directly.
    /// </summary>
    /// <param name="uses">For each node, the nodes that it uses; the uses form no circle.</param>
    public static IReadOnlyList<IReadOnlyList<int>> WithoutImplied(IReadOnlyList<IReadOnlyList<int>> uses)
    {
        return [.. uses.Select(own => own.Where(used => !own.Any(other => Reaches(other, used))).ToList())];

        bool Reaches(int from, int to) => uses[from].Any(used => used == to || Reaches(used, to));
    }
}
