using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Elements taken from, or put into, the places that a tensor gives. They cost nothing. The language has no name for them, so the
/// description states only the tensors that they take and the size of their result.
/// </summary>
internal static class Places
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        new("GatherElements", use => Outcome.Of(use.Input(0).Type, use.Input(1).Shape), Cost, Describe),
        new("GatherND", InferGather, Cost, Describe),
        new("ScatterND", InferScatter, Cost, Describe),
        new("ScatterElements", InferScatter, Cost, Describe),
    ];

    private static ImmutableArray<Outcome> InferGather(NodeUse use)
    {
        var (data, indices, batch) = (use.Input(0), use.Input(1), (int)Math.Clamp(use.Integer("batch_dims", 0), 0, 32));
        var depth = indices.Rank == 0 ? 0 : indices.Shape[^1];
        return depth >= 1 && batch + depth <= data.Rank && batch < indices.Rank
            ? Outcome.Of(data.Type, [.. indices.Shape[..^1], .. data.Shape[(batch + (int)depth)..]])
            : throw new RefusedNodeException($"its places {indices.Form} do not fit the shape {data.Form}");
    }

    private static ImmutableArray<Outcome> InferScatter(NodeUse use)
    {
        _ = use.Input(2);
        return Outcome.Of(use.Input(0).Type, use.Input(0).Shape);
    }

    /// <summary>No operations. Constants of real numbers are parameters; constants of whole numbers are indices.</summary>
    private static NodeCost Cost(NodeUse use) => NodeCost.Free.With(Parameters(use));

    private static IEnumerable<TensorValue> Parameters(NodeUse use) =>
        use.Constants.Select(input => input.Value).Where(value => value.Elements > 1 && value.Type.IsReal());

    private static void Describe(NodeUse use, Sketch sketch)
    {
        var shape = Sketch.WithoutBatch(use.Output.Shape);
        SketchTensor[] tensors =
        [
            .. use.Computed.Select(input => Conforming.To(shape, sketch, sketch[use.InputName(input.Index)])),
        ];
        StoredWeights[] weights = [.. Parameters(use).Select(value => value.Constant!.Weights)];
        var parameters = weights.Sum(one => one.Elements);
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                "elementwise",
                tensors[0],
                shape,
                [("operations", "0"), ("parameters", parameters == 0 ? null : Sketch.Text(parameters))],
                tensors.Skip(1),
                weights,
                remark: use.Node.Operator
            )
        );
    }
}
