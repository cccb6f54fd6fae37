namespace SplitProofs.Reports.Figures;

/// <summary>A node of a dependency graph.</summary>
/// <param name="Name">Its name, which no other node has (“R8”).</param>
/// <param name="Label">What it is, in a few words.</param>
/// <param name="Kind">Its kind, by its place in the legend.</param>
/// <param name="Uses">The names of the nodes that it rests on.</param>
public sealed record GraphNode(string Name, string Label, int Kind, IReadOnlyList<string> Uses)
{
    /// <summary>Where the node leads; empty for nowhere.</summary>
    public string Link { get; init; } = "";
}
