using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Rotary position embeddings: 3 operations per element, as in the language's <c>attention</c>. The tables of sines and cosines are not
/// trained, so they are not parameters.
/// </summary>
internal static class Rotations
{
    private const int Operations = 3;

    public static ImmutableArray<OnnxOperator> All { get; } =
    [Of("RotaryEmbedding"), Of("com.microsoft.RotaryEmbedding")];

    private static OnnxOperator Of(string name) =>
        new(
            name,
            use => [new(use.Input(0).Type, use.Input(0).Shape)],
            use => NodeCost.Each(use.Output, Operations),
            Describe
        );

    private static void Describe(NodeUse use, Sketch sketch)
    {
        var tensor = sketch[use.InputName(0)];
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                "elementwise",
                tensor,
                tensor.Shape,
                [("operations", Sketch.Text(Operations))],
                use.Computed.Where(input => input.Index > 0)
                    .Select(input => Conforming.To(tensor.Shape, sketch, sketch[use.InputName(input.Index)])),
                remark: "RotaryEmbedding"
            )
        );
    }
}
