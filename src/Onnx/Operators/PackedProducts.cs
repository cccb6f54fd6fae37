using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Linear layers whose weights are packed into a few bits each.</summary>
internal static class PackedProducts
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [new("com.microsoft.MatMulNBits", InferPacked, CostOfPacked, DescribePacked)];

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
