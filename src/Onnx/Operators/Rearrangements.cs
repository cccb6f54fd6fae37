using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Operators that move, copy, drop or join elements, at no cost.</summary>
internal static class Rearrangements
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Free("Transpose", InferTranspose, DescribeTranspose),
        new("Concat", InferConcat, use => NodeCost.Free.With(Joined(use)), DescribeConcat),
        Free("Split", InferSplit, DescribeSplit),
        Free("Slice", InferSlice, (use, sketch) => Cut(use, sketch, 0)),
        new("Gather", InferGather, CostGather, DescribeGather),
        Free("Expand", InferExpand, DescribeLarger),
        Free("Tile", InferTile, DescribeLarger),
        Free("Pad", InferPad, DescribeLarger),
        Free("DepthToSpace", InferDepthToSpace, DescribeDepthToSpace),
        Free("SpaceToDepth", InferSpaceToDepth, DescribeSpaceToDepth),
    ];

    private static OnnxOperator Free(
        string name,
        Func<NodeUse, ImmutableArray<Outcome>> infer,
        Action<NodeUse, Sketch> describe
    ) => new(name, infer, _ => NodeCost.Free, describe);

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

    private static ImmutableArray<Outcome> InferConcat(NodeUse use)
    {
        var inputs = use.Inputs.OfType<TensorValue>().ToArray();
        var axis = Extents.Axis(use.Integer("axis", 0), use.Input(0).Rank);
        if (inputs.Any(input => input.Rank != inputs[0].Rank || Others(input) != Others(inputs[0])))
        {
            throw new RefusedNodeException(
                $"it joins tensors of the shapes {string.Join(" and ", inputs.Select(input => input.Form).Distinct())}"
            );
        }

        ImmutableArray<long> shape = inputs[0].Shape.SetItem(axis, inputs.Sum(input => input.Shape[axis]));
        return
        [
            new(inputs[0].Type, shape.Contains(0) ? shape : Extents.Require(shape))
            {
                Values =
                    inputs.All(input => input.HasValues) && Extents.Product(shape) <= Reading.TensorReader.MostValues
                        ? Joined(inputs, axis)
                        : null,
            },
        ];

        string Others(TensorValue input) => string.Join(',', input.Shape.RemoveAt(axis));
    }

    private static ImmutableArray<double> Joined(TensorValue[] inputs, int axis)
    {
        var outer = (int)Extents.Product(inputs[0].Shape.Take(axis));
        return
        [
            .. Enumerable
                .Range(0, outer)
                .SelectMany(block =>
                    inputs.SelectMany(input =>
                    {
                        var length = (int)(input.Elements / Math.Max(outer, 1));
                        return input.Constant!.Values.Skip(block * length).Take(length);
                    })
                ),
        ];
    }

    private static void DescribeConcat(NodeUse use, Sketch sketch)
    {
        var axis = Extents.Axis(use.Integer("axis", 0), use.Input(0).Rank);
        var computed = use.Computed.ToArray();
        if (computed.Length == 1 && use.Count == 1)
        {
            sketch.Alias(0, 0);
            return;
        }

        var drop = axis > 0 && use.Output.Shape[0] == 1 ? 1 : 0;
        var tensors = computed
            .Select(input => sketch.In(use.InputName(input.Index), input.Value.Shape[drop..]))
            .ToArray();
        var joined =
            tensors.Length == 1
                ? tensors[0]
                : sketch.Apply(
                    "concat",
                    tensors[0],
                    tensors[0].Shape.SetItem(axis - drop, tensors.Sum(tensor => tensor.Shape[axis - drop])),
                    [("axis", axis == drop ? null : Sketch.Text(axis - drop))],
                    tensors.Skip(1)
                );
        sketch.Set(use.Node.Outputs[0], WithConstants(use, sketch, joined, axis - drop));
    }

    /// <summary>The constants among the parts, which are parameters if they are several fractions.</summary>
    private static IEnumerable<TensorValue> Joined(NodeUse use) =>
        use.Constants.Select(input => input.Value).Where(value => value.Elements > 1 && value.Type.IsReal());

    /// <summary>A tensor with the constants that are joined to it: a class token, or <c>pad</c> with parameters.</summary>
    private static SketchTensor WithConstants(NodeUse use, Sketch sketch, SketchTensor computed, int axis)
    {
        var shape = use.Output.Shape[(use.Output.Rank - computed.Shape.Length)..];
        var added = shape[axis] - computed.Shape[axis];
        StoredWeights[] weights = [.. Joined(use).Select(value => value.Constant!.Weights)];
        if (added == 0)
        {
            return computed;
        }

        if (shape.Length == 2 && axis == 0 && added == 1 && weights is [var token] && token.Elements == shape[1])
        {
            return sketch.Apply("class_token", computed, shape, [], weights: weights);
        }

        var padded = sketch.Apply(
            "pad",
            computed,
            shape,
            [("added", Sketch.List(shape.Select((_, index) => index == axis ? added : 0)))]
        );
        return weights.Length == 0
            ? padded
            : sketch.Apply(
                "elementwise",
                padded,
                shape,
                [("operations", "0"), ("parameters", Sketch.Text(weights.Sum(one => one.Elements)))],
                weights: weights,
                remark: "with constants"
            );
    }

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

    /// <summary>A part of one axis, or the axis in steps.</summary>
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

    /// <summary>Takes a part along each axis that gets shorter.</summary>
    private static void Cut(NodeUse use, Sketch sketch, int output)
    {
        var (from, to) = (use.Input(0).Shape, use.Outputs[output].Shape);
        sketch.Set(use.Node.Outputs[output], CutTo(sketch, use.InputName(0), from, to));
    }

    private static SketchTensor CutTo(Sketch sketch, string name, ImmutableArray<long> from, ImmutableArray<long> to)
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
                // INT64_MIN and the like: one element at most.
                step =
                    step < 0 ? -(1L << 40)
                    : step == 0 ? throw new RefusedNodeException("its step is 0")
                    : 1L << 40;
            }

            var start = Bounded(starts[index], extent, step > 0 ? 0 : 0, step > 0 ? extent : extent - 1);
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
            // A negative end counts from the last element, unless it is the one before the first.
            var counted = value < 0 ? (value < -extent ? least : value + extent) : value;
            return Math.Clamp(counted, least, Math.Max(most, least));
        }
    }

    /// <summary>Places of a table that are constant: the whole table is among the parameters.</summary>
    private static ImmutableArray<Outcome> InferGather(NodeUse use)
    {
        var (data, indices) = (use.Input(0), use.Input(1));
        var axis = Extents.Axis(use.Integer("axis", 0), data.Rank);
        ImmutableArray<long> shape = [.. data.Shape[..axis], .. indices.Shape, .. data.Shape[(axis + 1)..]];
        var elements = shape.Contains(0) ? 0 : Extents.Product(Extents.Require(shape));
        var values =
            data.HasValues && indices.HasValues && elements <= Reading.TensorReader.MostValues
                ? Gathered(data, indices, axis, (int)elements)
                : (ImmutableArray<double>?)null;
        return
        [
            new(data.Type, shape)
            {
                Values = values,
                Carried = axis == 0 && data.Rank == 2 && data.Type.IsReal() ? data.Constant?.Weights : null,
            },
        ];
    }

    private static ImmutableArray<double> Gathered(TensorValue data, TensorValue indices, int axis, int elements)
    {
        var (extent, inner) = (data.Shape[axis], Extents.Strides(data.Shape)[axis]);
        var count = indices.Elements;
        return
        [
            .. Enumerable
                .Range(0, elements)
                .Select(element =>
                {
                    var index = (long)indices.Constant!.Values[(int)(element / inner % count)];
                    var place = index < 0 ? index + extent : index;
                    return place >= 0 && place < extent
                        ? data.Constant!.Values[
                            (int)((element / inner / count * extent + place) * inner + element % inner)
                        ]
                        : throw new RefusedNodeException($"it takes element {index} of {extent}");
                }),
        ];
    }

    private static NodeCost CostGather(NodeUse use) =>
        use.Input(0).IsComputed ? NodeCost.Free : NodeCost.Free.With(use.Input(0));

    private static void DescribeGather(NodeUse use, Sketch sketch)
    {
        var (data, indices) = (use.Input(0), use.Input(1));
        var axis = Extents.Axis(use.Integer("axis", 0), data.Rank);
        if (!data.IsComputed)
        {
            if (axis != 0)
            {
                throw new RefusedNodeException("it takes computed places along another axis than the first");
            }

            var (entries, width) = (data.Shape[0], data.Elements / data.Shape[0]);
            sketch.Set(
                use.Node.Outputs[0],
                sketch.Apply(
                    "embedding",
                    sketch.In(use.InputName(1), indices.Elements),
                    [indices.Elements, width],
                    [("entries", Sketch.Text(entries)), ("width", Sketch.Text(width))],
                    weights: [data.Constant!.Weights]
                )
            );
            return;
        }

        if (indices.IsComputed)
        {
            throw new RefusedNodeException("it takes computed places of a computed tensor");
        }

        var taken = data.Shape.SetItem(axis, indices.Elements);
        var drop = axis > 0 && data.Shape[0] == 1 ? 1 : 0;
        if (axis == drop && indices.Elements == 1 && indices.HasValues && data.Rank > drop + 1)
        {
            var index = (long)indices.Constant!.Values[0];
            var place = index < 0 ? index + data.Shape[axis] : index;
            sketch.Set(
                use.Node.Outputs[0],
                data.Shape[axis] == 1
                    ? sketch[use.InputName(0)]
                    : sketch.Apply(
                        "select",
                        sketch.In(use.InputName(0), data.Shape[drop..]),
                        data.Shape[(drop + 1)..],
                        [("index", Sketch.Text(place))]
                    )
            );
            return;
        }

        if (indices.Elements > data.Shape[axis])
        {
            throw new RefusedNodeException("it takes more places than there are");
        }

        sketch.Set(use.Node.Outputs[0], CutTo(sketch, use.InputName(0), data.Shape, taken));
    }

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

    /// <summary>More elements: <c>pad</c> for the axes that grow, after those that shrink were cut.</summary>
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

    /// <summary>A tensor in other extents, at no cost: parts of it, and copies or borders.</summary>
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
        var part = CutTo(sketch, name, from, cut);
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
