using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Layers;
using SplitProofs.Onnx.Tracing;

namespace SplitProofs.Onnx;

/// <summary>A network that was imported, with the graph behind its description.</summary>
/// <param name="Network">The network.</param>
/// <param name="Model">The file, its nodes in an order of computation.</param>
/// <param name="Trace">The nodes that results depend on.</param>
/// <param name="Values">What is known of each tensor, by its name.</param>
/// <param name="Unfolded">The description without repeats.</param>
internal sealed record ImportedGraph(
    ImportedNetwork Network,
    OnnxModel Model,
    TracedGraph Trace,
    IReadOnlyDictionary<string, TensorValue> Values,
    DescriptionText Unfolded
)
{
    /// <summary>The operators of each stage of the description. Operators that cost nothing are in no stage.</summary>
    public ImmutableArray<ImmutableArray<SketchStep>> Stages() => LayerStages.Of(Unfolded);
}
