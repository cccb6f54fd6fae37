using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Inference;

/// <summary>A node with what is known about its inputs, as the rules of operators see it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Inputs">What is known about its inputs; <see langword="null"/> for an input that is left out.</param>
/// <param name="Version">The version of the operators of its domain.</param>
internal sealed record NodeUse(OnnxNode Node, ImmutableArray<TensorValue?> Inputs, long Version)
{
    /// <summary>What is known about its outputs; empty until its rule has run.</summary>
    public ImmutableArray<TensorValue> Outputs { get; init; } = [];

    /// <summary>Its place among the nodes of the file's graph; if it is inside other nodes, the place of the outermost one.</summary>
    public int Place { get; init; }

    /// <summary>The first output, which is usually the only one.</summary>
    public TensorValue Output => Outputs[0];

    /// <summary>The number of inputs, counting those left out before the last.</summary>
    public int Count => Inputs.Length;

    /// <summary>An input that must be given; the node is refused if it is missing.</summary>
    public TensorValue Input(int index) =>
        Optional(index) ?? throw new RefusedNodeException($"its input {index + 1} is missing");

    /// <summary>An input, if it is given.</summary>
    public TensorValue? Optional(int index) => index < Inputs.Length ? Inputs[index] : null;

    /// <summary>The name of an input.</summary>
    public string InputName(int index) => Node.Inputs[index];

    /// <summary>Whether the graph uses an output.</summary>
    public bool Leaves(int index) => index < Node.Outputs.Length && Node.Outputs[index].Length > 0;

    /// <summary>The inputs that depend on the network's input, with their indices.</summary>
    public IEnumerable<(int Index, TensorValue Value)> Computed =>
        Inputs.Select((value, index) => (index, value)).Where(entry => entry.value is { IsComputed: true })!;

    /// <summary>The inputs that are constant, with their indices.</summary>
    public IEnumerable<(int Index, TensorValue Value)> Constants =>
        Inputs.Select((value, index) => (index, value)).Where(entry => entry.value is { IsComputed: false })!;

    /// <summary>An attribute, if it is given.</summary>
    public OnnxAttribute? Attribute(string name) => Node.Attributes.FirstOrDefault(known => known.Name == name);

    /// <summary>A whole number among the attributes, or the default.</summary>
    public long Integer(string name, long otherwise) => Attribute(name)?.Integer ?? otherwise;

    /// <summary>A truth value among the attributes, or the default.</summary>
    public bool Flag(string name, bool otherwise) => Integer(name, otherwise ? 1 : 0) != 0;

    /// <summary>A real number among the attributes, or the default.</summary>
    public double Real(string name, double otherwise) => Attribute(name)?.Real ?? otherwise;

    /// <summary>A word among the attributes, or the default.</summary>
    public string Text(string name, string otherwise) => Attribute(name)?.Text ?? otherwise;

    /// <summary>Whole numbers among the attributes; empty if they are not given.</summary>
    public ImmutableArray<long> Integers(string name) => Attribute(name)?.Integers ?? [];

    /// <summary>Whole numbers that older files give as an attribute and newer ones as an input; empty if they are not given.</summary>
    public ImmutableArray<long> IntegersOrInput(string name, int index) =>
        Attribute(name) is { } attribute ? attribute.Integers
        : Optional(index) is null ? []
        : Values(index);

    /// <summary>The values of an input as whole numbers; the node is refused if they are not known.</summary>
    public ImmutableArray<long> Values(int index) => [.. Known(index).Select(value => (long)value)];

    /// <summary>The values of an input; the node is refused if they are not known.</summary>
    public ImmutableArray<double> Known(int index)
    {
        var input = Input(index);
        return input.HasValues ? input.Constant!.Values
            : input.IsComputed
                ? throw new RefusedNodeException(
                    $"its input {index + 1} must be constant, and depends on the network's input"
                )
            : throw new RefusedNodeException(
                $"the values of its input {index + 1} are needed, and are not kept: it has {input.Elements}"
            );
    }

    /// <summary>The extents of an input along its axes from the third on.</summary>
    public ImmutableArray<long> Spatial(int index) => [.. Input(index).Shape.Skip(2)];
}
