using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Selections and sums along an axis, and operators that an optimiser has put together of several.</summary>
internal static class FurtherOperators
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        new("TopK", InferTopK, use => NodeCost.Each(use.Input(0), 1), DescribeTopK),
        new("CumSum", Same, use => NodeCost.Each(use.Output, 1), DescribeCumulative),
        new("Trilu", Same, _ => NodeCost.Free, (use, sketch) => sketch.Alias(0, 0)),
        new("com.microsoft.BiasGelu", Same, CostOfBiasGelu, DescribeBiasGelu),
        new(
            "com.microsoft.SkipLayerNormalization",
            Same,
            CostOfSkip,
            (use, sketch) => DescribeSkip(use, sketch, "layernorm")
        ),
        new(
            "com.microsoft.SkipSimplifiedLayerNormalization",
            Same,
            CostOfSkip,
            (use, sketch) => DescribeSkip(use, sketch, "rmsnorm")
        ),
        new("com.microsoft.MatMulNBits", InferPacked, CostOfPacked, DescribePacked),
    ];

    private static ImmutableArray<Outcome> Same(NodeUse use) =>
        use.Leaves(1)
            ? throw new RefusedNodeException("it leaves more than one tensor")
            : [new(use.Input(0).Type, use.Input(0).Shape)];

    private static (int Axis, long Count) Chosen(NodeUse use)
    {
        var input = use.Input(0);
        var axis = Extents.Axis(use.Integer("axis", -1), input.Rank);
        var count = use.Attribute("k")?.Integer ?? use.Values(1).FirstOrDefault();
        return count >= 1 && count <= input.Shape[axis]
            ? (axis, count)
            : throw new RefusedNodeException($"it takes {count} of {input.Shape[axis]}");
    }

    private static ImmutableArray<Outcome> InferTopK(NodeUse use)
    {
        var (axis, count) = Chosen(use);
        var shape = use.Input(0).Shape.SetItem(axis, count);
        return [new(use.Input(0).Type, shape), new(ElementType.Int64, shape)];
    }

    private static void DescribeTopK(NodeUse use, Sketch sketch)
    {
        var (axis, count) = Chosen(use);
        var shape = use.Input(0).Shape;
        var drop = axis > 0 && shape[0] == 1 ? 1 : 0;
        var tensor = sketch.In(use.InputName(0), shape[drop..]);
        var ranked = sketch.Apply("elementwise", tensor, tensor.Shape, [("operations", "1")], remark: "TopK");
        for (var output = 0; output < use.Node.Outputs.Length; output++)
        {
            if (use.Leaves(output))
            {
                sketch.Set(use.Node.Outputs[output], count == shape[axis] ? ranked : Part(ranked));
            }
        }

        SketchTensor Part(SketchTensor whole) =>
            sketch.Apply(
                "slice",
                whole,
                whole.Shape.SetItem(axis - drop, count),
                [("size", Sketch.Text(count)), ("axis", axis == drop ? null : Sketch.Text(axis - drop))]
            );
    }

    private static void DescribeCumulative(NodeUse use, Sketch sketch)
    {
        var tensor = sketch[use.InputName(0)];
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply("elementwise", tensor, tensor.Shape, [("operations", "1")], remark: "CumSum")
        );
    }

    private static NodeCost CostOfBiasGelu(NodeUse use) => NodeCost.Each(use.Output, 5).With(use.Input(1));

    private static void DescribeBiasGelu(NodeUse use, Sketch sketch)
    {
        if (use.Input(1).IsComputed)
        {
            throw new RefusedNodeException("its biases depend on the network's input");
        }

        var biased = Biases.Added(sketch, sketch[use.InputName(0)], use.Input(1));
        sketch.Set(use.Node.Outputs[0], sketch.Apply("gelu", biased, biased.Shape, []));
    }

    private static NodeCost CostOfSkip(NodeUse use) =>
        NodeCost
            .Each(use.Output, use.Optional(4) is null ? 6 : 7)
            .With(use.Constants.Where(input => input.Index >= 2).Select(input => input.Value));

    private static void DescribeSkip(NodeUse use, Sketch sketch, string name)
    {
        var (input, features) = (use.Input(0), use.Input(0).Shape[^1]);
        var rows = input.Elements / features;
        if (
            use.Inputs.Skip(2).OfType<TensorValue>().Any(value => value.IsComputed || value.Elements != features)
            || use.Input(1).Elements != input.Elements
            || name == "rmsnorm" && use.Count > 3
        )
        {
            throw new RefusedNodeException("its inputs do not fit together");
        }

        ImmutableArray<long> shape = rows == 1 ? [features] : [rows, features];
        var sum = sketch.Apply(
            "add",
            sketch.In(use.InputName(0), shape),
            shape,
            [],
            [sketch.In(use.InputName(1), shape)]
        );
        var biased = use.Optional(4) is { } bias ? Biases.Added(sketch, sum, bias) : sum;
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                name,
                biased,
                shape,
                [("bias", name == "layernorm" && use.Optional(3) is null ? "false" : null)],
                weights: use.Inputs.Skip(2).Take(2).OfType<TensorValue>().Select(value => value.Constant!.Weights)
            )
        );
    }

    private static (long Inner, long Columns) Packed(NodeUse use)
    {
        var (inner, columns) = (use.Integer("K", 0), use.Integer("N", 0));
        return inner == use.Input(0).Shape.LastOrDefault() && columns is > 0 and < 1L << 32
            ? (inner, columns)
            : throw new RefusedNodeException(
                $"its sizes {inner} and {columns} do not fit the shape {use.Input(0).Form}"
            );
    }

    private static ImmutableArray<Outcome> InferPacked(NodeUse use) =>
        Outcome.Of(use.Input(0).Type, [.. use.Input(0).Shape[..^1], Packed(use).Columns]);

    private static NodeCost CostOfPacked(NodeUse use)
    {
        var (inner, columns) = Packed(use);
        return new NodeCost((Int128)use.Output.Elements * inner, 0)
        {
            Parameters = [new StoredWeights(use.InputName(1), inner * columns, ElementType.Int4)],
        };
    }

    private static void DescribePacked(NodeUse use, Sketch sketch)
    {
        var (inner, columns) = Packed(use);
        if (use.Input(1).IsComputed || use.Optional(5) is not null)
        {
            throw new RefusedNodeException("its weights depend on the network's input, or it has biases");
        }

        sketch.Set(
            use.Node.Outputs[0],
            LinearLayers.Dense(
                sketch,
                sketch[use.InputName(0)],
                use.Input(1) with
                {
                    Constant = new(new(use.InputName(1), inner * columns, ElementType.Int4), []),
                },
                use.Input(0).Elements / inner,
                columns,
                hasBias: false
            )
        );
    }
}
