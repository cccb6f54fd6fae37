using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Normalisations. The running statistics of batch normalisation are not parameters.</summary>
internal static class Normalisations
{
    private const int ComputedStatistics = 5;

    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        new("BatchNormalization", Same, CostOfBatch, DescribeBatch),
        new(
            "InstanceNormalization",
            Same,
            Cost,
            (use, sketch) => OfChannels(use, sketch, "instancenorm", [("affine", "true")])
        ),
        new("GroupNormalization", Same, Cost, DescribeGroup),
        new("LayerNormalization", Same, Cost, DescribeLayer),
        new("RMSNormalization", Same, Cost, DescribeRootMeanSquare),
        new("SimplifiedLayerNormalization", Same, Cost, DescribeRootMeanSquare),
        new("com.microsoft.SimplifiedLayerNormalization", Same, Cost, DescribeRootMeanSquare),
        new("LRN", Same, use => NodeCost.Each(use.Output, use.Integer("size", 1) + 7), DescribeNeighbours),
        new("MeanVarianceNormalization", Same, Cost, (use, sketch) => OfChannels(use, sketch, "instancenorm", [])),
    ];

    private static ImmutableArray<Outcome> Same(NodeUse use) => [new(use.Input(0).Type, use.Input(0).Shape)];

    private static NodeCost CostOfBatch(NodeUse use) => NodeCost.Each(use.Output, 2).With(use.Input(1), use.Input(2));

    private static NodeCost Cost(NodeUse use) =>
        NodeCost.Each(use.Output, ComputedStatistics).With(use.Optional(1), use.Optional(2));

    private static void DescribeBatch(NodeUse use, Sketch sketch) => OfChannels(use, sketch, "batchnorm", []);

    private static void DescribeNeighbours(NodeUse use, Sketch sketch)
    {
        var tensor = sketch[use.InputName(0)];
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply("lrn", tensor, tensor.Shape, [("size", Sketch.Text(use.Integer("size", 1)))])
        );
    }

    private static void DescribeGroup(NodeUse use, Sketch sketch)
    {
        if (use.Input(1).Elements != use.Input(0).Shape[1])
        {
            throw new RefusedNodeException("it has a scale for each group, and a description has one for each channel");
        }

        OfChannels(use, sketch, "groupnorm", [("groups", Sketch.Text(use.Integer("num_groups", 1)))]);
    }

    private static void OfChannels(NodeUse use, Sketch sketch, string name, (string Key, string? Value)[] arguments)
    {
        var input = use.Input(0);
        if (input.Rank < 2 || input.Shape[0] != 1)
        {
            throw new RefusedNodeException($"it takes [1, channels, ...], and its input has the shape {input.Form}");
        }

        RequireConstantScales(use, input.Shape[1]);
        var tensor = sketch.In(use.InputName(0), input.Shape[1..]);
        sketch.Set(use.Node.Outputs[0], sketch.Apply(name, tensor, tensor.Shape, arguments, weights: WeightsOf(use)));
    }

    private static void RequireConstantScales(NodeUse use, long count)
    {
        if (
            use.Inputs.Skip(1).Take(2).OfType<TensorValue>().FirstOrDefault(scale => scale.Elements != count) is
            { } scale
        )
        {
            throw new RefusedNodeException(
                $"it has scales or shifts of the shape {scale.Form} for {count} channels or features"
            );
        }

        if (use.Computed.Any(input => input.Index > 0))
        {
            throw new RefusedNodeException("its scales depend on the network's input");
        }
    }

    /// <summary>The scale and the shift.</summary>
    private static IEnumerable<StoredWeights> WeightsOf(NodeUse use) =>
        new[] { use.Optional(1), use.Optional(2) }.Select(input => input?.Constant?.Weights).OfType<StoredWeights>();

    private static void DescribeLayer(NodeUse use, Sketch sketch) =>
        OfFeatures(use, sketch, "layernorm", [("bias", use.Optional(2) is null ? "false" : null)]);

    private static void DescribeRootMeanSquare(NodeUse use, Sketch sketch) => OfFeatures(use, sketch, "rmsnorm", []);

    private static void OfFeatures(NodeUse use, Sketch sketch, string name, (string Key, string? Value)[] arguments)
    {
        var input = use.Input(0);
        var axis = Extents.Axis(use.Integer("axis", -1), input.Rank);
        var features = Extents.Product(input.Shape.Skip(axis));
        var rows = input.Elements / features;
        RequireConstantScales(use, features);
        _ = use.Input(1);
        var tensor = sketch.In(use.InputName(0), rows == 1 ? [features] : [rows, features]);
        sketch.Set(use.Node.Outputs[0], sketch.Apply(name, tensor, tensor.Shape, arguments, weights: WeightsOf(use)));
    }
}
