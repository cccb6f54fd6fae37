using System.Collections.Immutable;

namespace SplitProofs.Onnx.Conversion;

/// <summary>A tensor of a description under construction.</summary>
/// <param name="shape">Its extents, without a batch axis.</param>
/// <param name="bits">The bits of each element.</param>
/// <param name="hint">What the file calls it; may be empty.</param>
internal sealed class SketchTensor(ImmutableArray<long> shape, int bits, string hint)
{
    /// <summary>Its extents, without a batch axis.</summary>
    public ImmutableArray<long> Shape => shape;

    /// <summary>The bits of each element, which quantisation may change after the tensor is made.</summary>
    public int Bits { get; set; } = bits;

    /// <summary>What the file calls it; may be empty.</summary>
    public string Hint { get; set; } = hint;
}
