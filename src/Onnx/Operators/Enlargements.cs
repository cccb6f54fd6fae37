using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Copies of a tensor and borders around it, at no cost.</summary>
internal static class Enlargements
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        OnnxOperator.Free("Expand", InferExpand, DescribeLarger),
        OnnxOperator.Free("Tile", InferTile, DescribeLarger),
        OnnxOperator.Free("Pad", InferPad, DescribeLarger),
    ];

    private static ImmutableArray<Outcome> InferExpand(NodeUse use)
    {
        var input = use.Input(0);
        var shape = Extents.Broadcast([input.Shape, use.Values(1)]);
        return [Copied(input, Extents.Require(shape))];
    }

    private static ImmutableArray<Outcome> InferTile(NodeUse use)
    {
        var (input, repeats) = (use.Input(0), use.Values(1));
        return repeats.Length == input.Rank && repeats.All(repeat => repeat is >= 1 and < 1L << 40)
            ?
            [
                Copied(
                    input,
                    Extents.Require([
                        .. input.Shape.Zip(
                            repeats,
                            (extent, repeat) => extent <= (1L << 48) / repeat ? extent * repeat : -1
                        ),
                    ])
                ),
            ]
            : throw new RefusedNodeException($"it repeats the shape {input.Form} [{string.Join(", ", repeats)}] times");
    }

    private static Outcome Copied(TensorValue input, ImmutableArray<long> shape)
    {
        var (strides, target) = (Extents.Strides(input.Shape), Extents.Strides(shape));
        var offset = shape.Length - input.Rank;
        return Outcome.Moved(
            input,
            shape,
            index => input.Shape.Select((extent, axis) => index / target[axis + offset] % extent * strides[axis]).Sum()
        );
    }

    private static ImmutableArray<Outcome> InferPad(NodeUse use)
    {
        var input = use.Input(0);
        var pads = use.Attribute("pads") is null ? use.Values(1) : use.Integers("pads");
        int[] axes = use.Optional(3) is null
            ? [.. Enumerable.Range(0, input.Rank)]
            : [.. use.Values(3).Select(axis => Extents.Axis(axis, input.Rank))];
        if (pads.Length != 2 * axes.Length || pads.Any(pad => Math.Abs(pad) > 1L << 40))
        {
            throw new RefusedNodeException($"it pads the shape {input.Form} by [{string.Join(", ", pads)}]");
        }

        long[] shape = [.. input.Shape];
        for (var index = 0; index < axes.Length; index++)
        {
            shape[axes[index]] += pads[index] + pads[index + axes.Length];
        }

        return Outcome.Of(input.Type, [.. shape]);
    }

    /// <summary>Changes extents: cuts the axes that shrink, and then adds a <c>pad</c> for those that grow.</summary>
    private static void DescribeLarger(NodeUse use, Sketch sketch)
    {
        var (from, to) = (use.Input(0).Shape, use.Output.Shape);
        if (use.Input(0).Elements == use.Output.Elements && use.Node.Operator != "Pad")
        {
            sketch.Alias(0, 0);
            return;
        }

        ImmutableArray<long> padded = [.. Enumerable.Repeat(1L, to.Length - from.Length), .. from];
        sketch.Set(use.Node.Outputs[0], Enlarged(sketch, use.InputName(0), padded, to, use.Node.Operator == "Pad"));
    }

    /// <summary>A tensor with other extents, at no cost: parts of it, and copies or borders.</summary>
    public static SketchTensor Enlarged(
        Sketch sketch,
        string name,
        ImmutableArray<long> from,
        ImmutableArray<long> to,
        bool isBorder
    )
    {
        ImmutableArray<long> cut = [.. from.Zip(to, Math.Min)];
        var drop = to.Length > 1 && to[0] == 1 && from[0] == 1 ? 1 : 0;
        var part = Parts.CutTo(sketch, name, from, cut);
        if (cut.SequenceEqual(to))
        {
            return part;
        }

        var source = sketch.Reshaped(part, cut[drop..]);
        return isBorder
            ? sketch.Apply(
                "pad",
                source,
                to[drop..],
                [("added", Sketch.List(to.Zip(cut, (more, less) => more - less).Skip(drop)))]
            )
            : sketch.Apply("expand", source, to[drop..], [("shape", Sketch.List(to.Skip(drop)))]);
    }
}
