using System.Collections.Immutable;

namespace SplitProofs.Onnx.Graphs;

/// <summary>A tensor that the file holds. The values of large tensors are not read.</summary>
/// <param name="Name">Its name; empty for the value of an attribute.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its extents.</param>
/// <param name="Values">Its values in row-major order, if it is small; empty otherwise.</param>
internal sealed record OnnxTensor(
    string Name,
    ElementType Type,
    ImmutableArray<long> Shape,
    ImmutableArray<double> Values
);
