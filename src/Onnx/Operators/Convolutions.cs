using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Convolutions along one axis or two, grouped or not, and transposed ones.</summary>
internal static class Convolutions
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [new("Conv", Infer, Cost, Describe), new("ConvTranspose", InferTransposed, CostTransposed, DescribeTransposed)];

    private static ImmutableArray<Outcome> Infer(NodeUse use)
    {
        var (input, weights) = (use.Input(0), use.Input(1));
        var groups = use.Integer("group", 1);
        if (input.Rank < 3 || weights.Rank != input.Rank)
        {
            throw new RefusedNodeException(
                $"it takes an input of shape {input.Form} and weights of shape {weights.Form}"
            );
        }

        if (groups < 1 || input.Shape[1] != weights.Shape[1] * groups || weights.Shape[0] % groups != 0)
        {
            throw new RefusedNodeException(
                $"its weights of shape {weights.Form} in {groups} groups do not fit {input.Shape[1]} input channels"
            );
        }

        return Outcome.Of(
            input.Type,
            [input.Shape[0], weights.Shape[0], .. Windows(use).Select(window => window.Positions)]
        );
    }

    private static ImmutableArray<WindowAlongAxis> Windows(NodeUse use) => SlidingWindows.Of(use, use.Spatial(1));

    private static NodeCost Cost(NodeUse use)
    {
        var weights = use.Input(1);
        return new NodeCost(
            (Int128)use.Output.Elements * (weights.Elements / weights.Shape[0]),
            use.Optional(2) is null ? 0 : use.Output.Elements
        ).With(weights, use.Optional(2));
    }

    private static void Describe(NodeUse use, Sketch sketch)
    {
        var (input, weights, groups) = (use.Input(0), use.Input(1), use.Integer("group", 1));
        RequireOneImage(use);
        var (padded, padding) = SlidingWindows.Padded(
            sketch,
            sketch.In(use.InputName(0), input.Shape[1..]),
            Windows(use),
            canRoundUp: false
        );
        var (channels, filters) = (input.Shape[1], weights.Shape[0]);
        var isDepthwise = groups == channels && groups > 1 && filters % channels == 0;
        var axes = input.Rank == 3 ? "1d" : "";
        var windows = Windows(use);
        Biases.After(
            use,
            sketch,
            biasIndex: 2,
            bias =>
                sketch.Apply(
                    (isDepthwise ? "depthwise" : "conv") + axes,
                    padded,
                    use.Output.Shape[1..],
                    [
                        ("filters", isDepthwise ? null : Sketch.Text(filters)),
                        ("kernel", Sketch.Window([.. windows.Select(window => window.Kernel)])),
                        ("stride", Sketch.Window([.. windows.Select(window => window.Stride)], 1)),
                        .. padding,
                        ("dilation", Sketch.Window([.. windows.Select(window => window.Dilation)], 1)),
                        ("groups", isDepthwise || groups == 1 ? null : Sketch.Text(groups)),
                        ("multiplier", isDepthwise && filters != channels ? Sketch.Text(filters / channels) : null),
                        ("bias", bias ? null : "false"),
                    ],
                    weights: [weights.Constant!.Weights]
                )
        );
    }

    private static void RequireOneImage(NodeUse use)
    {
        var (input, weights) = (use.Input(0), use.Input(1));
        if (input.Shape[0] != 1)
        {
            throw new RefusedNodeException(
                $"it runs on a batch of {input.Shape[0]}, and a description is of one inference"
            );
        }

        if (input.Rank > 4)
        {
            throw new RefusedNodeException(
                $"it has {input.Rank - 2} axes, and a description has convolutions of one or two"
            );
        }

        if (weights.IsComputed)
        {
            throw new RefusedNodeException("its weights depend on the network's input");
        }
    }

    private static ImmutableArray<Outcome> InferTransposed(NodeUse use)
    {
        var (input, weights) = (use.Input(0), use.Input(1));
        if (input.Rank < 3 || weights.Rank != input.Rank || input.Shape[1] != weights.Shape[0])
        {
            throw new RefusedNodeException(
                $"it takes an input of shape {input.Form} and weights of shape {weights.Form}"
            );
        }

        return Outcome.Of(
            input.Type,
            [
                input.Shape[0],
                weights.Shape[1] * use.Integer("group", 1),
                .. Enumerable.Range(0, input.Rank - 2).Select(axis => Along(use, axis)),
            ]
        );
    }

    private static long Along(NodeUse use, int axis)
    {
        var axes = use.Input(0).Rank - 2;
        var (extent, kernel) = (use.Spatial(0)[axis], use.Spatial(1)[axis]);
        var stride = At("strides", axis, 1);
        var reach = At("dilations", axis, 1) * (kernel - 1) + 1;
        var given = use.Integers("output_shape");
        return given.Length == axes ? given[axis]
            : given.Length == axes + 2 ? given[axis + 2]
            : use.Text("auto_pad", "NOTSET") is "SAME_UPPER" or "SAME_LOWER" ? extent * stride
            : (extent - 1) * stride
                - At("pads", axis, 0)
                - At("pads", axis + axes, 0)
                + reach
                + At("output_padding", axis, 0);

        long At(string name, int index, long otherwise) =>
            use.Integers(name) is var values && index < values.Length ? values[index] : otherwise;
    }

    private static NodeCost CostTransposed(NodeUse use)
    {
        var (input, weights) = (use.Input(0), use.Input(1));
        return new NodeCost(
            (Int128)input.Elements * (weights.Elements / weights.Shape[0]),
            use.Optional(2) is null ? 0 : use.Output.Elements
        ).With(weights, use.Optional(2));
    }

    private static void DescribeTransposed(NodeUse use, Sketch sketch)
    {
        RequireOneImage(use);
        var (input, weights, groups) = (use.Input(0), use.Input(1), use.Integer("group", 1));
        var spatial = use.Output.Shape[2..];
        var strides = Numbers("strides", 1);
        var dilations = Numbers("dilations", 1);
        var trims = spatial
            .Select(
                (extent, axis) =>
                    (use.Spatial(0)[axis] - 1) * strides[axis]
                    + dilations[axis] * (use.Spatial(1)[axis] - 1)
                    + 1
                    - extent
            )
            .ToArray();
        long[] paddings = [.. trims.Select(trim => trim > 0 ? (trim + 1) / 2 : 0)];
        long[] extras = [.. trims.Select((trim, axis) => 2 * paddings[axis] - trim)];
        Biases.After(
            use,
            sketch,
            biasIndex: 2,
            bias =>
                sketch.Apply(
                    use.Input(0).Rank == 3 ? "transposed_conv1d" : "transposed_conv",
                    sketch.In(use.InputName(0), input.Shape[1..]),
                    use.Output.Shape[1..],
                    [
                        ("filters", Sketch.Text(use.Output.Shape[1])),
                        ("kernel", Sketch.Window(use.Spatial(1))),
                        ("stride", Sketch.Window(strides, 1)),
                        ("padding", Sketch.Window(paddings, 0)),
                        ("output_padding", Sketch.Window(extras, 0)),
                        ("dilation", Sketch.Window(dilations, 1)),
                        ("groups", groups == 1 ? null : Sketch.Text(groups)),
                        ("bias", bias ? null : "false"),
                    ],
                    weights: [weights.Constant!.Weights]
                )
        );

        long[] Numbers(string name, long otherwise) =>
            use.Integers(name) is { IsEmpty: false } given ? [.. given] : [.. spatial.Select(_ => otherwise)];
    }
}
