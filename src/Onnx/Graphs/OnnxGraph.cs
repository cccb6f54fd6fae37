using System.Collections.Immutable;

namespace SplitProofs.Onnx.Graphs;

/// <summary>An operator with the names of the tensors that it takes and leaves; a tensor that is left out has an empty name.</summary>
internal sealed record OnnxNode(
    string Name,
    string Domain,
    string Operator,
    ImmutableArray<string> Inputs,
    ImmutableArray<string> Outputs,
    ImmutableArray<OnnxAttribute> Attributes
)
{
    /// <summary>The operator, with its domain before it unless that is the standard's.</summary>
    public string FullOperator => Domain is "" or "ai.onnx" ? Operator : $"{Domain}.{Operator}";

    /// <summary>How messages name the node.</summary>
    public string Title =>
        Name.Length > 0 ? Name
        : Outputs.FirstOrDefault(output => output.Length > 0) is { } output ? $"the node that computes {output}"
        : "a node without a name";
}

/// <summary>An input or an output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its extents; <see langword="null"/> if the file does not even state how many there are.</param>
internal sealed record OnnxValue(string Name, ElementType Type, ImmutableArray<Dimension>? Shape);

/// <summary>A graph.</summary>
internal sealed record OnnxGraph(
    string Name,
    ImmutableArray<OnnxNode> Nodes,
    ImmutableArray<OnnxTensor> Initialisers,
    ImmutableArray<OnnxValue> Inputs,
    ImmutableArray<OnnxValue> Outputs
);

/// <summary>A file without its weights.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Versions">The version of the operators by domain; the standard's domain is empty.</param>
/// <param name="Functions">The operators that the file defines itself.</param>
/// <param name="Producer">The program that wrote the file; may be empty.</param>
/// <param name="Hash">The hash by which the description names the file.</param>
internal sealed record OnnxModel(
    OnnxGraph Graph,
    ImmutableDictionary<string, long> Versions,
    ImmutableArray<OnnxFunction> Functions,
    string Producer,
    string Hash
);
