using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Concatenation of tensors along an axis, at no cost. Constants among them are parameters.</summary>
internal static class Joins
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [new("Concat", InferConcat, use => NodeCost.Free.With(Joined(use)), DescribeConcat)];

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

    /// <summary>The constants that count as parameters among the parts: those of several real numbers.</summary>
    private static IEnumerable<TensorValue> Joined(NodeUse use) =>
        use.Constants.Select(input => input.Value).Where(value => value.Elements > 1 && value.Type.IsReal());

    /// <summary>A tensor with the constants that are concatenated with it: a class token, or a <c>pad</c> with parameters.</summary>
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
}
