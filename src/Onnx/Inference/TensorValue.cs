using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Inference;

/// <summary>What is known about a tensor of the graph.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its extents.</param>
/// <param name="Constant">What is known if the tensor does not depend on the input; <see langword="null"/> if it depends on it.</param>
internal sealed record TensorValue(ElementType Type, ImmutableArray<long> Shape, ConstantTensor? Constant)
{
    /// <summary>The number of axes.</summary>
    public int Rank => Shape.Length;

    /// <summary>The number of elements.</summary>
    public long Elements => Extents.Product(Shape);

    /// <summary>Whether it depends on the input.</summary>
    public bool IsComputed => Constant is null;

    /// <summary>Whether each of its values is known.</summary>
    public bool HasValues => Constant is { } constant && constant.Values.Length == Elements;

    /// <summary>The value of a constant of one element, if it is known.</summary>
    public double? Scalar => HasValues && Elements == 1 ? Constant!.Values[0] : null;

    /// <summary>Its extents, for messages.</summary>
    public string Form => $"[{string.Join(", ", Shape)}]";
}
