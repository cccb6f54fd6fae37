using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Operators that an optimiser has fused from several ones. Each is replaced by standard operators, so that it counts as these do.
/// </summary>
internal static class FusedOperators
{
    private static readonly ImmutableDictionary<string, Func<NodeUse, ImmutableArray<OnnxNode>>> _byName =
        new Dictionary<string, Func<NodeUse, ImmutableArray<OnnxNode>>>
        {
            ["com.microsoft.FusedMatMul"] = FusedMatMul,
            ["com.microsoft.FusedGemm"] = use => Activated(use, "Gemm", [0, 1, 2], added: null),
            ["com.microsoft.FusedConv"] = use => Activated(use, "Conv", [0, 1, 2], added: 3),
            ["com.microsoft.BiasGelu"] = BiasGelu,
            ["com.microsoft.FastGelu"] = BiasGelu,
            ["com.microsoft.SkipLayerNormalization"] = use => Skip(use, "LayerNormalization", [2, 3], bias: 4),
            ["com.microsoft.SkipSimplifiedLayerNormalization"] = use => Skip(use, "RMSNormalization", [2], bias: 3),
            ["com.microsoft.EmbedLayerNormalization"] = EmbedLayerNormalization,
            ["com.microsoft.Attention"] = FusedAttention.OfPackedWeights,
            ["com.microsoft.MultiHeadAttention"] = FusedAttention.OfHeads,
            ["com.microsoft.GroupQueryAttention"] = FusedAttention.OfGroups,
            ["Attention"] = FusedAttention.OfStandard,
            ["com.microsoft.QLinearAdd"] = use => Quantised(use, "Add", [0, 3], 6),
            ["com.microsoft.QLinearMul"] = use => Quantised(use, "Mul", [0, 3], 6),
            ["com.microsoft.QLinearSigmoid"] = use => Quantised(use, "Sigmoid", [0], 3),
            ["com.microsoft.QLinearLeakyRelu"] = use => Quantised(use, "LeakyRelu", [0], 3),
            ["com.microsoft.QLinearSoftmax"] = use => Quantised(use, "Softmax", [0], 3),
            ["com.microsoft.QLinearAveragePool"] = use => Quantised(use, "AveragePool", [0], 3),
            ["com.microsoft.QLinearGlobalAveragePool"] = use => Quantised(use, "GlobalAveragePool", [0], 3),
            ["com.microsoft.QLinearReduceMean"] = use => Quantised(use, "ReduceMean", [0], 3),
            ["com.microsoft.QLinearConcat"] = use =>
                Quantised(
                    use,
                    "Concat",
                    [.. Enumerable.Range(0, (use.Count - 2) / 3).Select(index => 2 + 3 * index)],
                    0
                ),
            ["com.microsoft.QGemm"] = QuantisedGemm,
            ["com.microsoft.MatMulIntegerToFloat"] = IntegerProductToFloat,
            ["com.microsoft.DynamicQuantizeMatMul"] = DynamicallyQuantisedProduct,
            ["com.microsoft.QuantizeLinear"] = use => Same(use, "QuantizeLinear"),
            ["com.microsoft.DequantizeLinear"] = use => Same(use, "DequantizeLinear"),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The function that replaces the operator of a node by standard ones; <see langword="null"/> if it is not a known fused operator.
    /// </summary>
    public static Func<NodeUse, ImmutableArray<OnnxNode>>? Find(OnnxNode node) =>
        _byName.GetValueOrDefault(node.FullOperator);

    /// <summary>The names of the given inputs among some indices.</summary>
    private static ImmutableArray<string> Names(NodeUse use, ImmutableArray<int> indices) =>
        [.. indices.Where(index => use.Optional(index) is not null).Select(use.InputName)];

    private static ImmutableArray<OnnxNode> Same(NodeUse use, string type)
    {
        var body = new FusedBody(use);
        body.Leave(0, body.Add(type, use.Node.Inputs, use.Node.Attributes));
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> FusedMatMul(NodeUse use)
    {
        if (use.Flag("transBatchA", false) || use.Flag("transBatchB", false))
        {
            throw new RefusedNodeException("it moves the axes of its batch");
        }

        var body = new FusedBody(use);
        var product = body.Add("MatMul", [Turned(0, use.Flag("transA", false)), Turned(1, use.Flag("transB", false))]);
        body.Leave(0, Scaled(body, product, use.Real("alpha", 1)));
        return body.Nodes;

        string Turned(int index, bool isTurned)
        {
            var rank = use.Input(index).Rank;
            return isTurned && rank > 1
                ? body.Permuted(
                    use.InputName(index),
                    [.. Enumerable.Range(0, rank - 2).Select(axis => (long)axis), rank - 1, rank - 2]
                )
                : use.InputName(index);
        }
    }

    /// <summary>A tensor times a number; the tensor itself, at no cost, if the number is 1.</summary>
    public static string Scaled(FusedBody body, string tensor, double factor) =>
        factor == 1 ? tensor : body.Add("Mul", [tensor, body.Number(factor)]);

    private static ImmutableArray<OnnxNode> Activated(NodeUse use, string type, ImmutableArray<int> inputs, int? added)
    {
        var body = new FusedBody(use);
        var result = body.Add(
            type,
            Names(use, inputs),
            [
                .. use.Node.Attributes.Where(attribute =>
                    !attribute.Name.StartsWith("activation", StringComparison.Ordinal)
                ),
            ]
        );
        if (added is { } index && use.Optional(index) is not null)
        {
            result = body.Add("Add", [result, use.InputName(index)]);
        }

        var activation = use.Text("activation", "");
        var numbers = use.Attribute("activation_params")?.Reals ?? [];
        body.Leave(
            0,
            activation.Length == 0 ? result
                : activation == "Clip" && numbers.Length == 2
                    ? body.Add(
                        activation,
                        [result],
                        new OnnxAttribute("min") { Real = numbers[0] },
                        new OnnxAttribute("max") { Real = numbers[1] }
                    )
                : body.Add(activation, [result])
        );
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> BiasGelu(NodeUse use)
    {
        var body = new FusedBody(use);
        var biased = use.Optional(1) is null ? use.InputName(0) : body.Add("Add", [use.InputName(0), use.InputName(1)]);
        body.Leave(0, body.Add("Gelu", [biased]));
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> Skip(NodeUse use, string type, ImmutableArray<int> scales, int bias)
    {
        var body = new FusedBody(use);
        var sum = body.Add("Add", [use.InputName(0), use.InputName(1)]);
        if (use.Optional(bias) is not null)
        {
            sum = body.Add("Add", [sum, use.InputName(bias)]);
        }

        body.Leave(0, body.Add(type, [sum, .. Names(use, scales)]));
        body.Leave(3, sum);
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> EmbedLayerNormalization(NodeUse use)
    {
        const int positions = 8;
        const int mask = 7;
        var body = new FusedBody(use);
        var sum = body.Add("Gather", [use.InputName(2), use.InputName(0)]);
        var length = Math.Min(use.Input(0).Shape[^1], use.Input(3).Shape[0]);
        var place = use.Optional(positions) is null
            ? body.Add(
                "Gather",
                [use.InputName(3), body.Numbers([.. Enumerable.Range(0, (int)length).Select(n => (long)n)])]
            )
            : body.Add("Gather", [use.InputName(3), use.InputName(positions)]);
        sum = body.Add("Add", [sum, place]);
        if (use.Optional(1) is not null && use.Optional(4) is not null)
        {
            sum = body.Add("Add", [sum, body.Add("Gather", [use.InputName(4), use.InputName(1)])]);
        }

        body.Leave(0, body.Add("LayerNormalization", [sum, use.InputName(5), use.InputName(6)]));
        if (use.Leaves(1) && use.Optional(mask) is not null)
        {
            body.Leave(
                1,
                body.Add(
                    "ReduceSum",
                    [use.InputName(mask), body.Numbers(1)],
                    new OnnxAttribute("keepdims") { Integer = 0 }
                )
            );
        }

        body.Leave(2, sum);
        return body.Nodes;
    }

    /// <summary>An operator between a conversion from whole numbers to real ones and a conversion back.</summary>
    private static ImmutableArray<OnnxNode> Quantised(NodeUse use, string type, ImmutableArray<int> inputs, int scale)
    {
        if (use.Flag("channels_last", false))
        {
            throw new RefusedNodeException("its channels come last, and a description has them first");
        }

        var body = new FusedBody(use);
        ImmutableArray<string> fractions =
        [
            .. inputs.Select(index => body.Add("DequantizeLinear", Names(use, [index, index + 1, index + 2]))),
        ];
        var result = body.Add(type, fractions, use.Node.Attributes);
        body.Leave(0, body.Add("QuantizeLinear", [result, .. Names(use, [scale, scale + 1])]));
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> QuantisedGemm(NodeUse use)
    {
        var body = new FusedBody(use);
        var product = body.Add(
            "Gemm",
            Names(use, [0, 3, 6]),
            [.. use.Node.Attributes.Where(attribute => attribute.Name != "alpha")]
        );
        body.Leave(0, use.Optional(7) is null ? product : body.Add("QuantizeLinear", [product, .. Names(use, [7, 8])]));
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> IntegerProductToFloat(NodeUse use)
    {
        var body = new FusedBody(use);
        var product = ToFloat(body, body.Add("MatMulInteger", [use.InputName(0), use.InputName(1)]));
        foreach (var scale in new[] { 2, 3 }.Where(index => use.Optional(index) is { IsComputed: true }))
        {
            product = body.Add("Mul", [product, use.InputName(scale)]);
        }

        body.Leave(0, use.Optional(6) is null ? product : body.Add("Add", [product, use.InputName(6)]));
        return body.Nodes;
    }

    private static ImmutableArray<OnnxNode> DynamicallyQuantisedProduct(NodeUse use)
    {
        var body = new FusedBody(use);
        var quantised = body.Add("DynamicQuantizeLinear", [use.InputName(0)], 3);
        var product = ToFloat(body, body.Add("MatMulInteger", [quantised[0], use.InputName(1)]));
        product = body.Add("Mul", [product, quantised[1]]);
        body.Leave(0, use.Optional(4) is null ? product : body.Add("Add", [product, use.InputName(4)]));
        return body.Nodes;
    }

    private static string ToFloat(FusedBody body, string tensor) =>
        body.Add("Cast", [tensor], new OnnxAttribute("to") { Integer = (long)ElementType.Float });
}
