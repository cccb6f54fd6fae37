using System.Collections.Immutable;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Conversion;

/// <summary>Gives a tensor a shape with more or fewer elements, at no cost.</summary>
internal static class Conforming
{
    /// <summary>The tensor in the given shape: a part of it, or the tensor with further elements.</summary>
    public static SketchTensor To(ImmutableArray<long> shape, Sketch sketch, SketchTensor tensor)
    {
        var (from, to) = (Extents.Product(tensor.Shape), Extents.Product(shape));
        if (from == to)
        {
            return sketch.Reshaped(tensor, shape);
        }

        var flat = sketch.Reshaped(tensor, [from]);
        return sketch.Reshaped(
            from > to
                ? sketch.Apply("slice", flat, [to], [("size", Sketch.Text(to))])
                : sketch.Apply("pad", flat, [to], [("added", Sketch.List([to - from]))]),
            shape
        );
    }
}
