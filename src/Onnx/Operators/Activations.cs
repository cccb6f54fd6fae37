using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Operators on each element by itself. Arithmetic and the rectifier take 1 operation per element, other functions and activations 4, and
/// softmax 5.
/// </summary>
internal static class Activations
{
    private const int Arithmetic = 1;
    private const int Function = 4;
    private const int Softmax = 5;

    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Named("Relu", "relu", Arithmetic, value => Math.Max(value, 0)),
        Named("LeakyRelu", "leaky_relu"),
        Named("Elu", "elu"),
        Named("Selu", "selu"),
        Named("Celu", "celu"),
        Named("Gelu", "gelu"),
        Named("com.microsoft.Gelu", "gelu"),
        Named("com.microsoft.QuickGelu", "silu"),
        Named("Swish", "silu"),
        Named("Mish", "mish"),
        Named("Softplus", "softplus"),
        Named("Softsign", "softsign"),
        Named("Sigmoid", "sigmoid"),
        Named("Tanh", "tanh"),
        Named("HardSigmoid", "hard_sigmoid"),
        Named("HardSwish", "hard_swish"),
        Named("Softmax", "softmax", Softmax),
        Named("LogSoftmax", "log_softmax", Softmax),
        new("Clip", Infer, use => NodeCost.Each(use.Output, Function), DescribeClip),
        Unnamed("Neg", Arithmetic, value => -value),
        Unnamed("Abs", Arithmetic, Math.Abs),
        Unnamed("Sign", Arithmetic, value => Math.Sign(value)),
        Unnamed("Floor", Arithmetic, Math.Floor),
        Unnamed("Ceil", Arithmetic, Math.Ceiling),
        Unnamed("Round", Arithmetic, value => Math.Round(value, MidpointRounding.ToEven)),
        Unnamed("Sqrt", Arithmetic, Math.Sqrt),
        Unnamed("Reciprocal", Arithmetic, value => 1 / value),
        Unnamed("Not", Arithmetic, value => value == 0 ? 1 : 0),
        Unnamed("IsNaN", Arithmetic),
        Unnamed("IsInf", Arithmetic),
        Unnamed("ThresholdedRelu", Arithmetic),
        Unnamed("Shrink", Function),
        Unnamed("Exp", Function),
        Unnamed("Log", Function),
        Unnamed("Erf", Function),
        Unnamed("Sin", Function),
        Unnamed("Cos", Function),
        Unnamed("Tan", Function),
        Unnamed("Asin", Function),
        Unnamed("Acos", Function),
        Unnamed("Atan", Function),
        Unnamed("Sinh", Function),
        Unnamed("Cosh", Function),
        Unnamed("Asinh", Function),
        Unnamed("Acosh", Function),
        Unnamed("Atanh", Function),
    ];

    /// <summary>An operator for which the language has no name: some operations per element.</summary>
    public static OnnxOperator Unnamed(string name, int operations, Func<double, double>? fold = null) =>
        new(
            name,
            use => Infer(use, fold),
            use => NodeCost.Each(use.Output, operations),
            (use, sketch) =>
                Set(use, sketch, "elementwise", [("operations", Sketch.Text(operations))], remark: use.Node.Operator)
        );

    private static OnnxOperator Named(
        string name,
        string described,
        int operations = Function,
        Func<double, double>? fold = null
    ) =>
        new(
            name,
            use => Infer(use, fold),
            use => NodeCost.Each(use.Output, operations),
            (use, sketch) => Set(use, sketch, described, [])
        );

    private static ImmutableArray<Outcome> Infer(NodeUse use) => Infer(use, fold: null);

    private static ImmutableArray<Outcome> Infer(NodeUse use, Func<double, double>? fold)
    {
        var input = use.Input(0);
        var type = use.Node.Operator is "Not" or "IsNaN" or "IsInf" ? ElementType.Bool : input.Type;
        return
        [
            new(type, input.Shape)
            {
                Values = fold is not null && input.HasValues ? [.. input.Constant!.Values.Select(fold)] : null,
            },
        ];
    }

    private static void DescribeClip(NodeUse use, Sketch sketch)
    {
        if (use.Computed.Count() > 1)
        {
            var clipped = sketch[use.InputName(0)];
            var bounds = use.Computed.Skip(1).Select(input => sketch[use.InputName(input.Index)]);
            sketch.Set(
                use.Node.Outputs[0],
                sketch.Apply(
                    "elementwise",
                    clipped,
                    clipped.Shape,
                    [("operations", Sketch.Text(Function))],
                    bounds,
                    remark: "Clip"
                )
            );
            return;
        }

        var (least, most) = (Bound("min", 1), Bound("max", 2));
        var name =
            least == 0 && most == 6 ? "relu6"
            : least == -1 && most == 1 ? "hard_tanh"
            : "elementwise";
        Set(
            use,
            sketch,
            name,
            name == "elementwise" ? [("operations", Sketch.Text(Function))] : [],
            remark: name == "elementwise" ? "Clip" : ""
        );

        double? Bound(string attribute, int index) => use.Attribute(attribute)?.Real ?? use.Optional(index)?.Scalar;
    }

    private static void Set(
        NodeUse use,
        Sketch sketch,
        string name,
        (string Key, string? Value)[] arguments,
        string remark = ""
    )
    {
        var input = sketch[use.InputName(0)];
        sketch.Set(use.Node.Outputs[0], sketch.Apply(name, input, input.Shape, arguments, remark: remark));
    }
}
