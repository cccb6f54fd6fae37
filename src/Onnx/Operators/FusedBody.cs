using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>The nodes that take the place of one fused operator, under construction.</summary>
/// <param name="use">The node of the fused operator.</param>
internal sealed class FusedBody(NodeUse use)
{
    private readonly ImmutableArray<OnnxNode>.Builder _nodes = ImmutableArray.CreateBuilder<OnnxNode>();
    private readonly string _stem = use.Node.Outputs.FirstOrDefault(name => name.Length > 0) ?? use.Node.Name;

    /// <summary>The nodes, in the order of computation.</summary>
    public ImmutableArray<OnnxNode> Nodes => _nodes.ToImmutable();

    /// <summary>Adds a standard node with one output; returns the name that it gives the output.</summary>
    public string Add(string type, ImmutableArray<string> inputs, params ImmutableArray<OnnxAttribute> attributes) =>
        Add(type, inputs, 1, attributes)[0];

    /// <summary>Adds a standard node with several outputs; returns the names that it gives them.</summary>
    public ImmutableArray<string> Add(
        string type,
        ImmutableArray<string> inputs,
        int outputs,
        params ImmutableArray<OnnxAttribute> attributes
    )
    {
        var number = _nodes.Count + 1;
        ImmutableArray<string> names =
        [
            .. Enumerable
                .Range(0, outputs)
                .Select(index => FormattableString.Invariant($"{_stem}/{type}{number}.{index}")),
        ];
        _nodes.Add(new(use.Node.Name, "", type, inputs, names, attributes));
        return names;
    }

    /// <summary>Adds whole numbers.</summary>
    public string Numbers(params ImmutableArray<long> values) =>
        Add("Constant", [], new OnnxAttribute("value_ints") { Integers = values });

    /// <summary>Adds a real number.</summary>
    public string Number(double value) => Add("Constant", [], new OnnxAttribute("value_float") { Real = value });

    /// <summary>The same elements in another shape.</summary>
    public string Reshaped(string tensor, params ImmutableArray<long> shape) =>
        Add("Reshape", [tensor, Numbers(shape)]);

    /// <summary>The parts of a tensor along an axis.</summary>
    public ImmutableArray<string> Split(string tensor, int axis, ImmutableArray<long> sizes) =>
        Add(
            "Split",
            [tensor],
            sizes.Length,
            new OnnxAttribute("axis") { Integer = axis },
            new OnnxAttribute("split") { Integers = sizes }
        );

    /// <summary>The axes in another order.</summary>
    public string Permuted(string tensor, params ImmutableArray<long> axes) =>
        Add("Transpose", [tensor], new OnnxAttribute("perm") { Integers = axes });

    /// <summary>Makes a tensor an output of the fused operator, if the graph uses that output.</summary>
    public void Leave(int output, string tensor)
    {
        if (use.Leaves(output))
        {
            _nodes.Add(new(use.Node.Name, "", "Identity", [tensor], [use.Node.Outputs[output]], []));
        }
    }
}
