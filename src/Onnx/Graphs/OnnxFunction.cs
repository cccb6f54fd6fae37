using System.Collections.Immutable;

namespace SplitProofs.Onnx.Graphs;

/// <summary>An operator that a file defines by nodes.</summary>
/// <param name="Name">The operator.</param>
/// <param name="Domain">Its domain.</param>
/// <param name="Inputs">The names of its inputs in its nodes.</param>
/// <param name="Outputs">The names of its outputs in its nodes.</param>
/// <param name="Defaults">The attributes that apply where a use gives none.</param>
/// <param name="Nodes">Its nodes, in the order of computation.</param>
internal sealed record OnnxFunction(
    string Name,
    string Domain,
    ImmutableArray<string> Inputs,
    ImmutableArray<string> Outputs,
    ImmutableArray<OnnxAttribute> Defaults,
    ImmutableArray<OnnxNode> Nodes
)
{
    /// <summary>The operator, with its domain before it unless that is the standard's.</summary>
    public string FullName => Domain is "" or "ai.onnx" ? Name : $"{Domain}.{Name}";

    /// <summary>Its nodes, with the attributes of a use in place of the references to them.</summary>
    /// <param name="use">The node that uses the function.</param>
    public ImmutableArray<OnnxNode> NodesOf(OnnxNode use) => With(Nodes, [.. use.Attributes, .. Defaults]);

    private static ImmutableArray<OnnxNode> With(ImmutableArray<OnnxNode> nodes, ImmutableArray<OnnxAttribute> given) =>
        [
            .. nodes.Select(node =>
                node with
                {
                    Attributes = [.. node.Attributes.Select(attribute => Of(attribute, given)).OfType<OnnxAttribute>()],
                }
            ),
        ];

    private static OnnxAttribute? Of(OnnxAttribute attribute, ImmutableArray<OnnxAttribute> given) =>
        attribute.Reference is { Length: > 0 } name
            ? given.FirstOrDefault(other => other.Name == name) is { } found
                ? found with
                {
                    Name = attribute.Name,
                }
                : null
            : attribute.Graph is { } graph
                ? attribute with
                {
                    Graph = graph with { Nodes = With(graph.Nodes, given) },
                }
                : attribute;
}
