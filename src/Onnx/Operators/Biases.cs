using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>The biases of linear operators. They are part of the operator, or an addition after it if its weights are shared.</summary>
internal static class Biases
{
    /// <summary>Adds a linear operator with its biases, as the node's only output.</summary>
    /// <param name="use">The node.</param>
    /// <param name="sketch">The description.</param>
    /// <param name="biasIndex">The input with the biases.</param>
    /// <param name="apply">Adds the operator, with biases of its own or without.</param>
    public static void After(NodeUse use, Sketch sketch, int biasIndex, Func<bool, SketchTensor> apply)
    {
        var bias = use.Optional(biasIndex);
        if (bias is { IsComputed: true })
        {
            throw new RefusedNodeException("its biases depend on the network's input");
        }

        if (bias is not null && bias.Elements != use.Output.Shape[1])
        {
            throw new RefusedNodeException(
                $"it has biases of the shape {bias.Form} for {use.Output.Shape[1]} channels or features"
            );
        }

        var isOwn =
            bias is not null
            && !sketch.IsShared(bias.Constant!.Weights)
            && !sketch.IsShared(use.Input(1).Constant!.Weights);
        var output = apply(isOwn);
        sketch.Set(use.Node.Outputs[0], bias is null || isOwn ? output : Added(sketch, output, bias));
    }

    /// <summary>A constant added to each element, or one for each channel or feature.</summary>
    public static SketchTensor Added(Sketch sketch, SketchTensor tensor, TensorValue bias) =>
        sketch.Apply(
            "elementwise",
            tensor,
            tensor.Shape,
            [
                ("operations", "1"),
                ("parameters", bias.Elements == 1 ? null : Sketch.Text(bias.Constant!.Weights.Elements)),
            ],
            weights: [bias.Constant!.Weights],
            remark: "Add"
        );
}
