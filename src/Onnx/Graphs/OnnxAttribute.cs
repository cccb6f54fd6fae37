using System.Collections.Immutable;

namespace SplitProofs.Onnx.Graphs;

/// <summary>An attribute of a node. One of its values is set.</summary>
internal sealed record OnnxAttribute(string Name)
{
    /// <summary>A fraction.</summary>
    public double? Real { get; init; }

    /// <summary>A whole number.</summary>
    public long? Integer { get; init; }

    /// <summary>A text.</summary>
    public string? Text { get; init; }

    /// <summary>A tensor.</summary>
    public OnnxTensor? Tensor { get; init; }

    /// <summary>A graph inside of the node.</summary>
    public OnnxGraph? Graph { get; init; }

    /// <summary>
    /// Inside a function: the name of the attribute, at a use of the function, from which this attribute takes its value.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>Whole numbers.</summary>
    public ImmutableArray<long> Integers { get; init; } = [];

    /// <summary>Fractions.</summary>
    public ImmutableArray<double> Reals { get; init; } = [];
}
