using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Pooling over windows and over all positions.</summary>
internal static class Poolings
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        new("MaxPool", Infer, Cost, (use, sketch) => Describe(use, sketch, "maxpool")),
        new("AveragePool", Infer, Cost, (use, sketch) => Describe(use, sketch, "avgpool")),
        new("GlobalMaxPool", InferGlobal, CostGlobal, (use, sketch) => DescribeGlobal(use, sketch, "global_maxpool")),
        new(
            "GlobalAveragePool",
            InferGlobal,
            CostGlobal,
            (use, sketch) => DescribeGlobal(use, sketch, "global_avgpool")
        ),
    ];

    private static ImmutableArray<Outcome> Infer(NodeUse use)
    {
        var input = use.Input(0);
        if (input.Rank < 3)
        {
            throw new RefusedNodeException(
                $"it takes [batch, channels, ...], and its input has the shape {input.Form}"
            );
        }

        ImmutableArray<long> shape = [.. input.Shape[..2], .. Windows(use).Select(window => window.Positions)];
        return use.Leaves(1)
            ? [.. Outcome.Of(input.Type, shape), .. Outcome.Of(Graphs.ElementType.Int64, shape)]
            : Outcome.Of(input.Type, shape);
    }

    private static ImmutableArray<WindowAlongAxis> Windows(NodeUse use) =>
        SlidingWindows.Of(use, use.Integers("kernel_shape"), use.Flag("ceil_mode", false));

    private static NodeCost Cost(NodeUse use) =>
        NodeCost.Each(use.Output, Extents.Product(use.Integers("kernel_shape")));

    private static void Describe(NodeUse use, Sketch sketch, string name)
    {
        var (input, windows) = (use.Input(0), Windows(use));
        Objection(use, windows);
        var (padded, padding) = SlidingWindows.Padded(
            sketch,
            sketch.In(use.InputName(0), input.Shape[1..]),
            windows,
            canRoundUp: true
        );
        var kernel = windows.Select(window => window.Kernel).ToArray();
        var strides = windows.Select(window => window.Stride).ToArray();
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                windows.Length == 1 ? $"{name}1d" : name,
                padded,
                use.Output.Shape[1..],
                [
                    ("kernel", Sketch.Window(kernel)),
                    ("stride", strides.SequenceEqual(kernel) ? null : Sketch.Window(strides)),
                    .. padding,
                ]
            )
        );
    }

    private static void Objection(NodeUse use, ImmutableArray<WindowAlongAxis> windows)
    {
        if (use.Input(0).Shape[0] != 1)
        {
            throw new RefusedNodeException(
                $"it runs on a batch of {use.Input(0).Shape[0]}, and a description is of one inference"
            );
        }

        if (windows.Length > 2)
        {
            throw new RefusedNodeException(
                $"it has {windows.Length} axes, and a description has pooling along one or two"
            );
        }

        if (windows.Any(window => window.Dilation != 1))
        {
            throw new RefusedNodeException("its windows are dilated");
        }

        if (use.Leaves(1))
        {
            throw new RefusedNodeException("it leaves the places of the greatest elements too");
        }
    }

    private static ImmutableArray<Outcome> InferGlobal(NodeUse use)
    {
        var input = use.Input(0);
        return input.Rank < 2
            ? throw new RefusedNodeException(
                $"it takes [batch, channels, ...], and its input has the shape {input.Form}"
            )
            : Outcome.Of(input.Type, [.. input.Shape.Select((extent, axis) => axis < 2 ? extent : 1)]);
    }

    private static NodeCost CostGlobal(NodeUse use) => NodeCost.Each(use.Input(0), 1);

    private static void DescribeGlobal(NodeUse use, Sketch sketch, string name)
    {
        var input = use.Input(0);
        if (input.Rank < 3)
        {
            throw new RefusedNodeException($"its input has no axes but batch and channels: {input.Form}");
        }

        var rows = input.Shape[0] * input.Shape[1];
        ImmutableArray<long> ones = [.. input.Shape.Skip(2).Select(_ => 1L)];
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(name, sketch.In(use.InputName(0), [rows, .. input.Shape[2..]]), [rows, .. ones], [])
        );
    }
}
