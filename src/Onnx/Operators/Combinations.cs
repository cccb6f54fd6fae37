using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Operators on the elements of several tensors; smaller tensors are stretched. They take one operation per element of the result and
/// tensor after the first. Constants of more than one element are parameters.
/// </summary>
internal static class Combinations
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Of("Add", fold: (left, right) => left + right),
        Of("Sub", fold: (left, right) => left - right),
        Of("Mul", fold: (left, right) => left * right),
        new("Div", use => Infer(use, null, (left, right) => Quotient(use, left, right)), Cost, Describe),
        Of("Pow", fold: Math.Pow),
        Of("Mod", fold: (left, right) => right == 0 ? 0 : left - right * Math.Floor(left / right)),
        Of("Min", fold: Math.Min),
        Of("Max", fold: Math.Max),
        Of("Sum", fold: (left, right) => left + right),
        Of("Mean"),
        Of("Equal", ElementType.Bool, (left, right) => left == right ? 1 : 0),
        Of("Less", ElementType.Bool, (left, right) => left < right ? 1 : 0),
        Of("LessOrEqual", ElementType.Bool, (left, right) => left <= right ? 1 : 0),
        Of("Greater", ElementType.Bool, (left, right) => left > right ? 1 : 0),
        Of("GreaterOrEqual", ElementType.Bool, (left, right) => left >= right ? 1 : 0),
        Of("And", ElementType.Bool, (left, right) => left != 0 && right != 0 ? 1 : 0),
        Of("Or", ElementType.Bool, (left, right) => left != 0 || right != 0 ? 1 : 0),
        Of("Xor", ElementType.Bool, (left, right) => (left != 0) != (right != 0) ? 1 : 0),
        Of("BitShift"),
        Of("BitwiseAnd"),
        Of("BitwiseOr"),
        Of("BitwiseXor"),
        new("PRelu", use => Infer(use, null, null), CostOfSlopes, DescribeSlopes),
        new("Where", InferWhere, CostOfWhere, Describe),
    ];

    private static OnnxOperator Of(string name, ElementType? type = null, Func<double, double, double>? fold = null) =>
        new(name, use => Infer(use, type, fold), Cost, Describe);

    private static double Quotient(NodeUse use, double left, double right) =>
        use.Input(0).Type.IsReal() ? left / right
        : right == 0 ? throw new RefusedNodeException("it divides whole numbers by 0")
        : Math.Truncate(left / right);

    private static ImmutableArray<Outcome> Infer(NodeUse use, ElementType? type, Func<double, double, double>? fold)
    {
        var inputs = Given(use);
        var shape = Extents.Broadcast(inputs.Select(input => input.Shape));
        var largest = inputs.Where(input => input.Elements > 1).ToArray();
        return
        [
            new(type ?? inputs[0].Type, shape)
            {
                Values =
                    fold is not null
                    && inputs.All(input => input.HasValues)
                    && Extents.Product(shape) <= Reading.TensorReader.MostValues
                        ? Folded(inputs, shape, fold)
                        : null,
                Carried = largest.Length == 1 ? largest[0].Constant?.Weights : null,
            },
        ];
    }

    private static ImmutableArray<double> Folded(
        TensorValue[] inputs,
        ImmutableArray<long> shape,
        Func<double, double, double> fold
    ) => inputs.Select(input => Stretched(input, shape)).Aggregate((left, right) => [.. left.Zip(right, fold)]);

    private static ImmutableArray<double> Stretched(TensorValue input, ImmutableArray<long> shape)
    {
        var (strides, target) = (Extents.Strides(input.Shape), Extents.Strides(shape));
        var offset = shape.Length - input.Rank;
        return
        [
            .. Enumerable
                .Range(0, (int)Extents.Product(shape))
                .Select(index =>
                    input.Constant!.Values[
                        (int)
                            input
                                .Shape.Select(
                                    (extent, axis) =>
                                        extent == 1 ? 0 : index / target[axis + offset] % extent * strides[axis]
                                )
                                .Sum()
                    ]
                ),
        ];
    }

    private static TensorValue[] Given(NodeUse use) =>
        use.Inputs.OfType<TensorValue>().ToArray() is { Length: > 0 } inputs
            ? inputs
            : throw new RefusedNodeException("it has no inputs");

    private static NodeCost Cost(NodeUse use) =>
        NodeCost.Each(use.Output, Math.Max(1, Given(use).Length - 1)).With(Parameters(use));

    /// <summary>The constants of several elements that are parameters, because they are real numbers.</summary>
    private static IEnumerable<TensorValue> Parameters(NodeUse use) =>
        use.Constants.Select(input => input.Value).Where(value => value.Elements > 1 && value.Type.IsReal());

    private static ImmutableArray<Outcome> InferWhere(NodeUse use)
    {
        var inputs = Given(use);
        if (inputs.Length != 3)
        {
            throw new RefusedNodeException("it takes three inputs");
        }

        var shape = Extents.Broadcast(inputs.Select(input => input.Shape));
        return
        [
            new(inputs[1].Type, shape)
            {
                Values =
                    inputs.All(input => input.HasValues) && Extents.Product(shape) <= Reading.TensorReader.MostValues
                        ? Chosen([.. inputs.Select(input => Stretched(input, shape))])
                        : null,
            },
        ];

        static ImmutableArray<double> Chosen(ImmutableArray<double>[] values) =>
            [.. values[0].Select((condition, index) => condition != 0 ? values[1][index] : values[2][index])];
    }

    private static NodeCost CostOfWhere(NodeUse use) => NodeCost.Each(use.Output, 1).With(Parameters(use));

    private static void Describe(NodeUse use, Sketch sketch)
    {
        if (TryFuseBias(use, sketch))
        {
            return;
        }

        var computed = use.Computed.Select(input => Fitted(use, sketch, input.Index)).ToArray();
        var parameters = Parameters(use).ToArray();
        var shape = Sketch.WithoutBatch(use.Output.Shape);
        var operations = use.Node.Operator == "Where" ? 1 : Math.Max(1, Given(use).Length - 1);
        var isSum = use.Node.Operator is "Add" or "Sum" && computed.Length == Given(use).Length && computed.Length > 1;
        var isProduct = use.Node.Operator == "Mul" && computed.Length > 1;
        if (isSum || isProduct)
        {
            sketch.Set(
                use.Node.Outputs[0],
                sketch.Apply(isSum ? "add" : "multiply", computed[0], shape, [], computed.Skip(1))
            );
            return;
        }

        var stretched =
            Extents.Product(Extents.Broadcast(computed.Select(tensor => tensor.Shape))) == use.Output.Elements
                ? computed[0]
                : sketch.Apply("expand", computed[0], shape, [("shape", Sketch.List(shape))]);
        var isScale =
            use.Node.Operator == "Mul"
            && computed.Length == 1
            && stretched == computed[0]
            && parameters is [var only]
            && only.Elements == Features(shape)
            && only.Elements == only.Constant!.Weights.Elements
            && only.Shape[^1] == shape[^1]
            && shape.Length <= 2;
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                isScale ? "layer_scale" : "elementwise",
                stretched,
                shape,
                isScale
                    ? []
                    :
                    [
                        ("operations", Sketch.Text(operations)),
                        (
                            "parameters",
                            parameters.Length == 0
                                ? null
                                : Sketch.Text(parameters.Sum(value => value.Constant!.Weights.Elements))
                        ),
                    ],
                computed.Skip(1),
                weights: parameters.Select(value => value.Constant!.Weights),
                remark: isScale ? "" : use.Node.Operator
            )
        );
    }

    private static long Features(ImmutableArray<long> shape) => shape.Length == 2 ? shape[1] : shape[0];

    /// <summary>A tensor in a shape whose last axes are the axes of the result.</summary>
    private static SketchTensor Fitted(NodeUse use, Sketch sketch, int index)
    {
        var (shape, output) = (use.Input(index).Shape, use.Output.Shape);
        return sketch.In(
            use.InputName(index),
            shape.Length == 0 ? [1]
                : shape.Length == output.Length && shape.Length > 1 && output[0] == 1 ? shape[1..]
                : shape
        );
    }

    /// <summary>Makes added constants the biases of the linear operator before; <see langword="false"/> if that is not
    /// possible.</summary>
    private static bool TryFuseBias(NodeUse use, Sketch sketch)
    {
        if (
            use.Node.Operator != "Add"
            || use.Count != 2
            || use.Computed.ToArray() is not [var input]
            || use.Constants.ToArray() is not [var bias]
            || bias.Value.Elements == 1
            || bias.Value.Elements != bias.Value.Constant!.Weights.Elements
            || sketch.IsShared(bias.Value.Constant!.Weights)
            || input.Value.Elements != use.Output.Elements
            || sketch.MakerOf(sketch[use.InputName(input.Index)]) is not { } maker
            || !maker.Arguments.Contains(("bias", "false"))
            || maker.Operator
                is not ("dense" or "conv" or "conv1d" or "depthwise" or "depthwise1d" or "transposed_conv")
            || maker.Weights.Length > 0
            || !sketch.IsUsedOnce(use.InputName(input.Index))
            || !sketch.IsFresh(maker.Output)
        )
        {
            return false;
        }

        var shape = use.Output.Shape;
        var channelAxis = maker.Operator == "dense" ? shape.Length - 1 : 1;
        var alongChannels =
            bias.Value.Elements == shape[channelAxis]
            && bias.Value.Rank >= shape.Length - channelAxis
            && bias.Value.Shape[bias.Value.Rank - (shape.Length - channelAxis)] == shape[channelAxis];
        if (!alongChannels)
        {
            return false;
        }

        maker.Arguments = maker.Arguments.Remove(("bias", "false"));
        sketch.Set(use.Node.Outputs[0], sketch[use.InputName(input.Index)]);
        return true;
    }

    private static NodeCost CostOfSlopes(NodeUse use) => NodeCost.Each(use.Output, 4).With(use.Input(1));

    private static void DescribeSlopes(NodeUse use, Sketch sketch)
    {
        if (use.Input(1).IsComputed || use.Output.Elements != use.Input(0).Elements)
        {
            throw new RefusedNodeException("its slopes depend on the network's input, or enlarge it");
        }

        var input = sketch[use.InputName(0)];
        var slopes = use.Input(1);
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                "prelu",
                input,
                input.Shape,
                [("slopes", slopes.Elements == 1 ? null : Sketch.Text(slopes.Elements))],
                weights: [slopes.Constant!.Weights]
            )
        );
    }
}
