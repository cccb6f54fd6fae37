using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>A window that slides along one axis.</summary>
/// <param name="Extent">The extent of the axis.</param>
/// <param name="Kernel">The number of its elements.</param>
/// <param name="Stride">The distance between neighbouring positions.</param>
/// <param name="Dilation">The distance between neighbouring elements.</param>
/// <param name="Before">The padding before the axis.</param>
/// <param name="After">The padding after it.</param>
/// <param name="Positions">The number of its positions.</param>
internal sealed record WindowAlongAxis(
    long Extent,
    long Kernel,
    long Stride,
    long Dilation,
    long Before,
    long After,
    long Positions
)
{
    /// <summary>The distance from its first element to its last, inclusive.</summary>
    public long Reach => Dilation * (Kernel - 1) + 1;

    /// <summary>The padding that its last position needs, if all padding were on one side.</summary>
    public long Needed => Math.Max(0, (Positions - 1) * Stride + Reach - Extent);

    /// <summary>The number of positions under a description's <c>ceil: true</c>.</summary>
    public long RoundedUp =>
        Reach >= Stride + Before
            ? (Extent + 2 * Before - Reach + 2 * Stride - 1) / Stride
            : (Extent + Before + Stride - 1) / Stride;
}

/// <summary>The windows of convolution and pooling, from a node's attributes.</summary>
internal static class SlidingWindows
{
    /// <summary>The windows along all axes.</summary>
    public static ImmutableArray<WindowAlongAxis> Of(NodeUse use, ImmutableArray<long> kernel, bool roundsUp = false)
    {
        var extents = use.Spatial(0);
        if (kernel.Length != extents.Length)
        {
            throw new RefusedNodeException(
                $"its kernel has {kernel.Length} axes, and its input {extents.Length} beside batch and channels"
            );
        }

        var (strides, dilations) = (use.Integers("strides"), use.Integers("dilations"));
        var pads = use.Integers("pads");
        var automatic = use.Text("auto_pad", "NOTSET");
        return [.. extents.Select((extent, axis) => Along(axis, extent))];

        WindowAlongAxis Along(int axis, long extent)
        {
            var (stride, dilation) = (At(strides, axis, 1), At(dilations, axis, 1));
            var (before, after) = (At(pads, axis, 0), At(pads, axis + kernel.Length, 0));
            if (
                kernel[axis] < 1
                || stride < 1
                || dilation < 1
                || Math.Max(before, after) > 1 << 20
                || Math.Min(before, after) < -(1 << 20)
            )
            {
                throw new RefusedNodeException("its kernel, strides, dilations or pads are out of range");
            }

            var reach = dilation * (kernel[axis] - 1) + 1;
            if (automatic is "SAME_UPPER" or "SAME_LOWER")
            {
                var positions = (extent + stride - 1) / stride;
                var total = Math.Max(0, (positions - 1) * stride + reach - extent);
                var (less, more) = (total / 2, total - total / 2);
                return automatic == "SAME_UPPER"
                    ? new(extent, kernel[axis], stride, dilation, less, more, positions)
                    : new(extent, kernel[axis], stride, dilation, more, less, positions);
            }

            if (automatic == "VALID")
            {
                (before, after) = (0, 0);
            }

            var room = extent + before + after - reach;
            if (room < 0)
            {
                throw new RefusedNodeException(
                    $"its kernel reaches over {reach} elements of an axis that has {extent + before + after} with its padding"
                );
            }

            var count = (room + (roundsUp ? stride - 1 : 0)) / stride + 1;
            return new(
                extent,
                kernel[axis],
                stride,
                dilation,
                before,
                after,
                roundsUp && (count - 1) * stride >= extent + before ? count - 1 : count
            );
        }
    }

    /// <summary>
    /// The tensor, and how the description states its padding: the same number on both sides, <c>same</c>, <c>ceil</c>, or a <c>pad</c>
    /// before the operator.
    /// </summary>
    public static (SketchTensor Input, ImmutableArray<(string Key, string? Value)> Arguments) Padded(
        Sketch sketch,
        SketchTensor input,
        ImmutableArray<WindowAlongAxis> windows,
        bool canRoundUp
    )
    {
        var isEven = windows.All(window => window.Before == window.After && window.Before >= 0);
        if (
            isEven
            && windows.All(window =>
                window.Positions == (window.Extent + 2 * window.Before - window.Reach) / window.Stride + 1
            )
        )
        {
            return (input, [("padding", Sketch.Window([.. windows.Select(window => window.Before)], 0))]);
        }

        if (windows.All(window => window.Positions == (window.Extent + window.Stride - 1) / window.Stride))
        {
            return (input, [("padding", "same")]);
        }

        if (canRoundUp && isEven && windows.All(window => window.Positions == window.RoundedUp))
        {
            return (
                input,
                [("padding", Sketch.Window([.. windows.Select(window => window.Before)], 0)), ("ceil", "true")]
            );
        }

        if (windows.Any(window => Math.Min(window.Before, window.After) < 0))
        {
            throw new RefusedNodeException("its padding is negative");
        }

        ImmutableArray<long> added = [0, .. windows.Select(window => window.Needed)];
        return (
            added.All(extent => extent == 0)
                ? input
                : sketch.Apply(
                    "pad",
                    input,
                    [.. input.Shape.Zip(added, (extent, more) => extent + more)],
                    [("added", Sketch.List(added))]
                ),
            []
        );
    }

    private static long At(ImmutableArray<long> values, int index, long otherwise) =>
        index < values.Length ? values[index] : otherwise;
}
