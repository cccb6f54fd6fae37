using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Splitting;

/// <summary>A tensor of a graph, of known shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its extents.</param>
internal sealed record GraphTensor(string Name, ElementType Type, ImmutableArray<long> Shape)
{
    /// <summary>Its size in bits.</summary>
    public long Bits => Extents.Product(Shape) * Type.Bits();

    /// <summary>Its size in bytes.</summary>
    public long Bytes => (Bits + 7) / 8;
}
