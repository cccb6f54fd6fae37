using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Onnx.Tracing;

/// <summary>One message about all nodes that cannot be described.</summary>
internal static class Refusals
{
    private const int MostNodes = 5;

    /// <summary>The message: operators and causes, with the nodes of each.</summary>
    public static Result<T> Failure<T>(string path, IReadOnlyList<RefusedNode> refused)
    {
        var groups = refused.GroupBy(node => (node.Operator, node.Cause)).ToArray();
        var causes = groups.Select(group => $"{group.Key.Operator} ({Nodes([.. group])}): {group.Key.Cause}");
        var operators = refused.Select(node => node.Operator).Distinct().ToArray();
        return Results.Failure<T>(
            new Place.WholeFile(path),
            $"{(refused.Count == 1 ? "a node" : $"{refused.Count} nodes")} cannot be described. {string.Join(". ", causes)}",
            $"Say what to assume: --assume elementwise:{operators[0]} for an operation on each element, or --assume "
                + $"shape:{operators[0]} if it costs nothing and keeps the shape."
        );
    }

    private static string Nodes(ImmutableArray<RefusedNode> nodes) =>
        string.Join(", ", nodes.Take(MostNodes).Select(node => Quote.Short(node.Node)))
        + (nodes.Length > MostNodes ? $", and {nodes.Length - MostNodes} more" : "");
}
