using System.Collections.Immutable;

namespace SplitProofs.Onnx.Tracing;

/// <summary>Finds the nodes on which results depend.</summary>
internal static class LiveNodes
{
    /// <summary>The nodes of a list on which the named tensors depend, in the same order.</summary>
    public static ImmutableArray<TracedNode> Of(IReadOnlyList<TracedNode> nodes, IEnumerable<string> results)
    {
        var needed = results.ToHashSet(StringComparer.Ordinal);
        var live = ImmutableArray.CreateBuilder<TracedNode>();
        foreach (var node in nodes.Reverse())
        {
            if (node.Use.Node.Outputs.Any(needed.Contains))
            {
                live.Add(node);
                needed.UnionWith(node.Use.Node.Inputs);
            }
        }

        live.Reverse();
        return live.ToImmutable();
    }
}
