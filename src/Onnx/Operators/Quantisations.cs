using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Quantised graphs. Quantising and dequantising cost nothing, because the scales count as part of the operators around them; they set
/// the bits of features. Operators on whole numbers count as those on real numbers.
/// </summary>
internal static class Quantisations
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        new("QuantizeLinear", InferQuantised, _ => NodeCost.Free, DescribeQuantised),
        new("DequantizeLinear", InferDequantised, _ => NodeCost.Free, DescribeDequantised),
        new("DynamicQuantizeLinear", InferDynamic, CostDynamic, DescribeDynamic),
        As("QLinearConv", "Conv", 7),
        As("QLinearMatMul", "MatMul", 7),
        As("ConvInteger", "Conv", null),
        As("MatMulInteger", "MatMul", null),
    ];

    /// <summary>A quantised operator, which counts as another operator on some of its inputs.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="other">The other operator.</param>
    /// <param name="typeIndex">The input that has the type of the result; a result of 32 bits if there is none.</param>
    private static OnnxOperator As(string name, string other, int? typeIndex) =>
        new(
            name,
            use =>
                [
                    .. OnnxOperatorTable
                        .Known(other)
                        .Infer(Part(use))
                        .Select(outcome =>
                            outcome with
                            {
                                Type = typeIndex is { } index ? use.Input(index).Type : ElementType.Int32,
                            }
                        ),
                ],
            use => OnnxOperatorTable.Known(other).Cost(Part(use)),
            (use, sketch) => OnnxOperatorTable.Known(other).Describe(Part(use), sketch)
        );

    /// <summary>The node with only those inputs that matter for its counts.</summary>
    private static NodeUse Part(NodeUse use)
    {
        int[] kept = use.Node.Operator switch
        {
            "QLinearConv" => use.Count > 8 ? [0, 3, 8] : [0, 3],
            "QLinearMatMul" => [0, 3],
            _ => [0, 1],
        };
        return use.Count <= kept[^1]
            ? throw new RefusedNodeException("inputs are missing")
            : use with
            {
                Node = use.Node with { Inputs = [.. kept.Select(use.InputName)] },
                Inputs = [.. kept.Select(index => use.Inputs[index])],
            };
    }

    private static ImmutableArray<Outcome> InferQuantised(NodeUse use)
    {
        var type = use.Optional(2)?.Type ?? (ElementType)use.Integer("output_dtype", (long)ElementType.UInt8);
        return
        [
            Outcome.Moved(use.Input(0), use.Input(0).Shape) with
            {
                Type = type == 0 ? ElementType.UInt8 : type,
                Values = null,
            },
        ];
    }

    private static ImmutableArray<Outcome> InferDequantised(NodeUse use) =>
        [Outcome.Moved(use.Input(0), use.Input(0).Shape) with { Type = use.Input(1).Type, Values = null }];

    /// <summary>Quantises a tensor. If nothing else uses the tensor, it is kept in the bits of the result.</summary>
    private static void DescribeQuantised(NodeUse use, Sketch sketch)
    {
        var tensor = sketch[use.InputName(0)];
        if (sketch.IsUsedOnce(use.InputName(0)) && sketch.MakerOf(tensor) is not null)
        {
            sketch.SetBits(tensor, use.Output.Type.Bits());
        }

        sketch.Alias(0, 0);
    }

    /// <summary>
    /// Dequantises a tensor. A scale that depends on the input is taken as a second input at no cost, so that the operators that compute
    /// it count.
    /// </summary>
    private static void DescribeDequantised(NodeUse use, Sketch sketch)
    {
        if (!use.Input(1).IsComputed)
        {
            sketch.Alias(0, 0);
            return;
        }

        var tensor = sketch[use.InputName(0)];
        var scaled = sketch.Apply(
            "elementwise",
            tensor,
            tensor.Shape,
            [("operations", "0")],
            [sketch[use.InputName(1)]],
            remark: "DequantizeLinear"
        );
        scaled.Bits = tensor.Bits;
        sketch.Set(use.Node.Outputs[0], scaled);
    }

    private static ImmutableArray<Outcome> InferDynamic(NodeUse use) =>
        use.Node.Outputs.Length == 3
            ? [new(ElementType.UInt8, use.Input(0).Shape), new(ElementType.Float, []), new(ElementType.UInt8, [])]
            : throw new RefusedNodeException("it does not leave three tensors");

    private static NodeCost CostDynamic(NodeUse use) => NodeCost.Each(use.Input(0), 2);

    private static void DescribeDynamic(NodeUse use, Sketch sketch)
    {
        var elements = use.Input(0).Elements;
        var range = sketch.Apply(
            "reduce",
            sketch.In(use.InputName(0), 1, elements),
            [1],
            [("axis", "1"), ("operations", "2")],
            remark: "the least and the greatest element"
        );
        range.Bits = 32;
        sketch.Alias(0, 0);
        sketch.Set(use.Node.Outputs[1], range);
        sketch.Set(use.Node.Outputs[2], range);
    }
}
