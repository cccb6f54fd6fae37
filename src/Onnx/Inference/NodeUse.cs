using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Inference;

/// <summary>A node with what is known of the tensors that it takes, as the rules of operators see it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Inputs">Its inputs; <see langword="null"/> for one left out.</param>
/// <param name="Version">The version of the operators of its domain.</param>
internal sealed record NodeUse(OnnxNode Node, ImmutableArray<TensorValue?> Inputs, long Version)
{
    /// <summary>What it leaves; empty as long as that is not known.</summary>
    public ImmutableArray<TensorValue> Outputs { get; init; } = [];

    /// <summary>Its place among the nodes of the file's graph, or that of the outermost node that it is inside of.</summary>
    public int Place { get; init; }

    /// <summary>The only output, or the first.</summary>
    public TensorValue Output => Outputs[0];

    /// <summary>The number of inputs, with those left out before the last.</summary>
    public int Count => Inputs.Length;

    /// <summary>An input that must be given.</summary>
    public TensorValue Input(int index) =>
        Optional(index) ?? throw new RefusedNodeException($"its input {index + 1} is missing");

    /// <summary>An input, if it is given.</summary>
    public TensorValue? Optional(int index) => index < Inputs.Length ? Inputs[index] : null;

    /// <summary>The name of an input.</summary>
    public string InputName(int index) => Node.Inputs[index];

    /// <summary>Whether an output is asked for.</summary>
    public bool Leaves(int index) => index < Node.Outputs.Length && Node.Outputs[index].Length > 0;

    /// <summary>The inputs that depend on the network's input, with their numbers.</summary>
    public IEnumerable<(int Index, TensorValue Value)> Computed =>
        Inputs.Select((value, index) => (index, value)).Where(entry => entry.value is { IsComputed: true })!;

    /// <summary>The inputs that are constant, with their numbers.</summary>
    public IEnumerable<(int Index, TensorValue Value)> Constants =>
        Inputs.Select((value, index) => (index, value)).Where(entry => entry.value is { IsComputed: false })!;

    /// <summary>An attribute, if it is given.</summary>
    public OnnxAttribute? Attribute(string name) => Node.Attributes.FirstOrDefault(known => known.Name == name);

    /// <summary>A whole number among the attributes.</summary>
    public long Integer(string name, long otherwise) => Attribute(name)?.Integer ?? otherwise;

    /// <summary>A truth value among the attributes.</summary>
    public bool Flag(string name, bool otherwise) => Integer(name, otherwise ? 1 : 0) != 0;

    /// <summary>A fraction among the attributes.</summary>
    public double Real(string name, double otherwise) => Attribute(name)?.Real ?? otherwise;

    /// <summary>A word among the attributes.</summary>
    public string Text(string name, string otherwise) => Attribute(name)?.Text ?? otherwise;

    /// <summary>Whole numbers among the attributes; empty if they are not given.</summary>
    public ImmutableArray<long> Integers(string name) => Attribute(name)?.Integers ?? [];

    /// <summary>Whole numbers that are an attribute in older files and an input in newer ones; empty if they are not given.</summary>
    public ImmutableArray<long> IntegersOrInput(string name, int index) =>
        Attribute(name) is { } attribute ? attribute.Integers
        : Optional(index) is null ? []
        : Values(index);

    /// <summary>The values of an input, as whole numbers.</summary>
    public ImmutableArray<long> Values(int index) => [.. Known(index).Select(value => (long)value)];

    /// <summary>The values of an input that must be known.</summary>
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
