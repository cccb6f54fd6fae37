using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Operators that move elements, at no cost.</summary>
internal static class Rearrangements
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        OnnxOperator.Free("Transpose", InferTranspose, DescribeTranspose),
        OnnxOperator.Free("DepthToSpace", InferDepthToSpace, DescribeDepthToSpace),
        OnnxOperator.Free("SpaceToDepth", InferSpaceToDepth, DescribeSpaceToDepth),
    ];

    private static int[] Permutation(NodeUse use)
    {
        var rank = use.Input(0).Rank;
        var given = use.Integers("perm");
        int[] axes = given.IsEmpty
            ? [.. Enumerable.Range(0, rank).Reverse()]
            : [.. given.Select(axis => Extents.Axis(axis, rank))];
        return axes.Order().SequenceEqual(Enumerable.Range(0, rank))
            ? axes
            : throw new RefusedNodeException($"its axes are not those of the shape {use.Input(0).Form}");
    }

    private static ImmutableArray<Outcome> InferTranspose(NodeUse use)
    {
        var (input, axes) = (use.Input(0), Permutation(use));
        ImmutableArray<long> shape = [.. axes.Select(axis => input.Shape[axis])];
        var (from, to) = (Extents.Strides(input.Shape), Extents.Strides(shape));
        return
        [
            Outcome.Moved(
                input,
                shape,
                index => axes.Select((axis, place) => index / to[place] % shape[place] * from[axis]).Sum()
            ),
        ];
    }

    private static void DescribeTranspose(NodeUse use, Sketch sketch)
    {
        var (shape, axes) = (use.Input(0).Shape, Permutation(use));
        var large = axes.Where(axis => shape[axis] > 1).ToArray();
        if (large.SequenceEqual(large.Order()))
        {
            sketch.Alias(0, 0);
            return;
        }

        var tensor = sketch[use.InputName(0)];
        var kept = Enumerable.Range(0, shape.Length).Where(axis => shape[axis] > 1).ToArray();
        var hasBatch = axes[0] == 0 && shape[0] == 1 && !tensor.Shape.SequenceEqual(kept.Select(axis => shape[axis]));
        var order = hasBatch
            ? [.. axes.Skip(1).Select(axis => axis - 1)]
            : large.Select(axis => Array.IndexOf(kept, axis)).ToArray();
        var source = sketch.Reshaped(tensor, hasBatch ? shape[1..] : [.. kept.Select(axis => shape[axis])]);
        sketch.Set(use.Node.Outputs[0], Permuted(sketch, source, order));
    }

    private static SketchTensor Permuted(Sketch sketch, SketchTensor tensor, params int[] axes) =>
        axes.Length > 10
            ? throw new RefusedNodeException($"it has {axes.Length} axes, and a description at most 10")
            : sketch.Apply(
                "permute",
                tensor,
                [.. axes.Select(axis => tensor.Shape[axis])],
                [("axes", Sketch.List(axes.Select(axis => (long)axis)))]
            );

    private static (long Block, ImmutableArray<long> Shape) Blocks(NodeUse use)
    {
        var (block, shape) = (use.Integer("blocksize", 0), use.Input(0).Shape);
        return shape.Length == 4 && block is >= 1 and < 1 << 16
            ? (block, shape)
            : throw new RefusedNodeException(
                $"it takes [batch, channels, height, width], and its input has the shape {use.Input(0).Form}"
            );
    }

    private static ImmutableArray<Outcome> InferDepthToSpace(NodeUse use)
    {
        var (block, shape) = Blocks(use);
        return shape[1] % (block * block) == 0
            ? Outcome.Of(use.Input(0).Type, shape[0], shape[1] / block / block, shape[2] * block, shape[3] * block)
            : throw new RefusedNodeException($"it makes blocks of {block} of {shape[1]} channels");
    }

    private static void DescribeDepthToSpace(NodeUse use, Sketch sketch)
    {
        var (block, shape) = Blocks(use);
        var channels = shape[1] / block / block;
        var isBlocksFirst = use.Text("mode", "DCR") == "DCR";
        var source = isBlocksFirst
            ? sketch.In(use.InputName(0), shape[0], block, block, channels, shape[2], shape[3])
            : sketch.In(use.InputName(0), shape[0], channels, block, block, shape[2], shape[3]);
        sketch.Set(
            use.Node.Outputs[0],
            isBlocksFirst ? Permuted(sketch, source, 0, 3, 4, 1, 5, 2) : Permuted(sketch, source, 0, 1, 4, 2, 5, 3)
        );
    }

    private static ImmutableArray<Outcome> InferSpaceToDepth(NodeUse use)
    {
        var (block, shape) = Blocks(use);
        return shape[2] % block == 0 && shape[3] % block == 0
            ? Outcome.Of(use.Input(0).Type, shape[0], shape[1] * block * block, shape[2] / block, shape[3] / block)
            : throw new RefusedNodeException($"it makes blocks of {block} of the shape {use.Input(0).Form}");
    }

    private static void DescribeSpaceToDepth(NodeUse use, Sketch sketch)
    {
        var (block, shape) = Blocks(use);
        var source = sketch.In(use.InputName(0), shape[0], shape[1], shape[2] / block, block, shape[3] / block, block);
        sketch.Set(use.Node.Outputs[0], Permuted(sketch, source, 0, 3, 5, 1, 2, 4));
    }
}
