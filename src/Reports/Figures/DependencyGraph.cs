namespace SplitProofs.Reports.Figures;

/// <summary>A drawing of which nodes rest on which others.</summary>
/// <param name="Title">What it shows, in a few words, for those who cannot see it.</param>
/// <param name="Description">What it shows, in a sentence or two, for readers who cannot see it.</param>
/// <param name="Kinds">The names of the kinds of nodes in the legend, at most four.</param>
/// <param name="Nodes">One or more nodes; their uses form no circle.</param>
public sealed record DependencyGraph(
    string Title,
    string Description,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<GraphNode> Nodes
);
