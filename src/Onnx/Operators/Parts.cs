using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Parts of a tensor along its axes, at no cost.</summary>
internal static class Parts
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        OnnxOperator.Free("Split", InferSplit, DescribeSplit),
        OnnxOperator.Free("Slice", InferSlice, (use, sketch) => Cut(use, sketch, 0)),
    ];

    private static ImmutableArray<Outcome> InferSplit(NodeUse use)
    {
        var input = use.Input(0);
        var axis = Extents.Axis(use.Integer("axis", 0), input.Rank);
        var extent = input.Shape[axis];
        var given = use.IntegersOrInput("split", 1);
        var count = use.Node.Outputs.Length;
        var size = (extent + count - 1) / count;
        ImmutableArray<long> sizes = given.IsEmpty
            ? [.. Enumerable.Range(0, count).Select(part => Math.Min(size, extent - part * size))]
            : given;
        return sizes.Length != count || sizes.Sum() != extent || sizes.Any(part => part < 1)
            ? throw new RefusedNodeException(
                $"it splits {extent} into [{string.Join(", ", sizes)}] for {count} outputs"
            )
            : [.. sizes.Select((part, index) => Part(input, axis, sizes.Take(index).Sum(), 1, part))];
    }

    /// <summary>A slice of a tensor along one axis, perhaps with a step.</summary>
    private static Outcome Part(TensorValue input, int axis, long start, long step, long size)
    {
        var shape = input.Shape.SetItem(axis, size);
        var stride = Extents.Strides(input.Shape)[axis];
        var (inner, block) = (stride, stride * size);
        var part = Outcome.Moved(
            input,
            shape,
            index =>
                index / block * (stride * input.Shape[axis])
                + (start + index % block / inner * step) * stride
                + index % inner
        );
        return size == input.Shape[axis] ? part : part with { Carried = null };
    }

    private static void DescribeSplit(NodeUse use, Sketch sketch)
    {
        for (var output = 0; output < use.Node.Outputs.Length; output++)
        {
            if (use.Leaves(output))
            {
                Cut(use, sketch, output);
            }
        }
    }

    /// <summary>Takes a slice along each axis that gets shorter.</summary>
    private static void Cut(NodeUse use, Sketch sketch, int output)
    {
        var (from, to) = (use.Input(0).Shape, use.Outputs[output].Shape);
        sketch.Set(use.Node.Outputs[output], CutTo(sketch, use.InputName(0), from, to));
    }

    /// <summary>A tensor of the graph with a slice along each axis that gets shorter.</summary>
    public static SketchTensor CutTo(Sketch sketch, string name, ImmutableArray<long> from, ImmutableArray<long> to)
    {
        var drop = from.Length > 1 && from[0] == 1 ? 1 : 0;
        var axes = Enumerable.Range(drop, from.Length - drop).Where(axis => from[axis] != to[axis]).ToArray();
        var tensor = axes.Length == 0 ? sketch[name] : sketch.In(name, from[drop..]);
        foreach (var axis in axes)
        {
            tensor = sketch.Apply(
                "slice",
                tensor,
                tensor.Shape.SetItem(axis - drop, to[axis]),
                [("size", Sketch.Text(to[axis])), ("axis", axis == drop ? null : Sketch.Text(axis - drop))]
            );
        }

        return tensor;
    }

    private static ImmutableArray<Outcome> InferSlice(NodeUse use)
    {
        var input = use.Input(0);
        var isOld = use.Attribute("starts") is not null;
        var starts = isOld ? use.Integers("starts") : use.Values(1);
        var ends = isOld ? use.Integers("ends") : use.Values(2);
        var given =
            isOld ? use.Integers("axes")
            : use.Optional(3) is null ? []
            : use.Values(3);
        var steps = isOld || use.Optional(4) is null ? [] : use.Values(4);
        if (
            ends.Length != starts.Length
            || starts.Length > input.Rank
            || (!given.IsEmpty && given.Length != starts.Length)
            || (!steps.IsEmpty && steps.Length != starts.Length)
        )
        {
            throw new RefusedNodeException("its starts, ends, axes and steps do not fit together");
        }

        var part = Outcome.Moved(input, input.Shape);
        for (var index = 0; index < starts.Length; index++)
        {
            var axis = Extents.Axis(given.IsEmpty ? index : given[index], input.Rank);
            var extent = part.Shape[axis];
            var step = steps.IsEmpty ? 1 : steps[index];
            if (step is 0 or < -(1L << 40) or > 1L << 40)
            {
                // A step so large, such as INT64_MIN, leaves at most one element.
                step =
                    step < 0 ? -(1L << 40)
                    : step == 0 ? throw new RefusedNodeException("its step is 0")
                    : 1L << 40;
            }

            var start = Bounded(starts[index], extent, 0, step > 0 ? extent : extent - 1);
            var end = Bounded(ends[index], extent, step > 0 ? 0 : -1, step > 0 ? extent : extent - 1);
            var size = Math.Max(0, (end - start + step - Math.Sign(step)) / step);
            var before = new TensorValue(
                part.Type,
                part.Shape,
                input.IsComputed ? null : new(input.Constant!.Weights, part.Values ?? [])
            );
            part = Part(before, axis, start, step, size);
        }

        return
        [
            part.Shape.Contains(0) && input.IsComputed
                ? throw new RefusedNodeException($"it leaves nothing of the shape {input.Form}")
                : part,
        ];

        static long Bounded(long value, long extent, long least, long most)
        {
            // A negative bound counts from the end; one before the first element becomes the least bound.
            var counted = value < 0 ? (value < -extent ? least : value + extent) : value;
            return Math.Clamp(counted, least, Math.Max(most, least));
        }
    }
}
