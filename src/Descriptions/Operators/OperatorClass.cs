using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>Operators for which a platform states a single rate, because hardware computes them in the same way.</summary>
/// <param name="Name">The name, as platforms have it.</param>
/// <param name="Operators">The names of its operators.</param>
public sealed record OperatorClass(string Name, EquatableArray<string> Operators)
{
    private const string Pooling = "pooling";

    /// <summary>Classes for which platforms count only multiply-accumulates, because biases run along with them.</summary>
    private static readonly string[] _multiplying =
    [
        "convolution",
        "depthwise_convolution",
        "transposed_convolution",
        "dense",
        "matrix_product",
    ];

    /// <summary>All of them. Each operator is in one.</summary>
    public static EquatableArray<OperatorClass> All { get; } =
        EquatableArray.Of(
            Of("convolution", "conv", "conv1d"),
            Of("depthwise_convolution", "depthwise", "depthwise1d"),
            Of("transposed_convolution", "transposed_conv", "transposed_conv1d"),
            Of("dense", "dense"),
            Of("matrix_product", "matmul"),
            Of(
                Pooling,
                "maxpool",
                "avgpool",
                "maxpool1d",
                "avgpool1d",
                "global_avgpool",
                "global_maxpool",
                "adaptive_avgpool",
                "adaptive_maxpool"
            ),
            Of("normalisation", "batchnorm", "layernorm", "rmsnorm", "groupnorm", "instancenorm", "lrn"),
            new("activation", ElementWise.Activations.Select(one => one.Name).Append("prelu").ToEquatableArray()),
            Of("softmax", "softmax", "log_softmax"),
            Of("element_wise", "add", "multiply", "elementwise", "layer_scale", "mean", "reduce"),
            Of(
                "movement",
                "dropout",
                "flatten",
                "reshape",
                "permute",
                "slice",
                "select",
                "concat",
                "pad",
                "expand",
                "upsample"
            ),
            Of("embedding", "embedding", "position_embedding", "segment_embedding", "class_token"),
            Of("attention", "attention", "latent_attention"),
            Of("feed_forward", "gated_mlp", "mixture_of_experts", "squeeze_excite"),
            Of("recurrent", "lstm", "gru", "rnn", "conv_lstm", "selective_scan", "cfc")
        );

    private static readonly Dictionary<string, OperatorClass> _ofOperator = All.SelectMany(one =>
            one.Operators.Select(name => (Name: name, Class: one))
        )
        .ToDictionary(pair => pair.Name, pair => pair.Class, StringComparer.Ordinal);

    /// <summary>The class of an operator of the language.</summary>
    internal static OperatorClass Containing(string @operator) => _ofOperator[@operator];

    /// <summary>
    /// What a platform's rate counts: two operations for each multiply-accumulate or element of a pooling's window, as ANNETTE
    /// (Wess et al., 2021) does, and else the operations of the description language.
    /// </summary>
    internal Polynomial OperationsOf(Effect effect) =>
        _multiplying.Contains(Name) ? 2 * effect.Macs
        : Name == Pooling ? 2 * effect.ElementWise
        : 2 * effect.Macs + effect.ElementWise;

    private static OperatorClass Of(string name, params string[] operators) => new(name, operators.ToEquatableArray());
}
