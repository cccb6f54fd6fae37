using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>Operators for which a platform states a single rate, because hardware computes them in the same way.</summary>
/// <param name="Name">The name, as platforms have it.</param>
/// <param name="Operators">The names of its operators.</param>
public sealed record OperatorClass(string Name, EquatableArray<string> Operators)
{
    /// <summary>
    /// The operations that a platform's rate counts. ANNETTE (Wess et al., 2021) counts two for each multiply-accumulate, without biases,
    /// and two for each element of a pooling's window; all other classes count as the description language does.
    /// </summary>
    internal Func<Effect, Polynomial> OperationsOf { get; private init; } =
        effect => 2 * effect.Macs + effect.ElementWise;

    /// <summary>All of them. Each operator is in one.</summary>
    public static EquatableArray<OperatorClass> All { get; } =
        EquatableArray.Of(
            Multiplying("convolution", "conv", "conv1d"),
            Multiplying("depthwise_convolution", "depthwise", "depthwise1d"),
            Multiplying("transposed_convolution", "transposed_conv", "transposed_conv1d"),
            Multiplying("dense", "dense"),
            Multiplying("matrix_product", "matmul"),
            new(
                "pooling",
                EquatableArray.Of(
                    "maxpool",
                    "avgpool",
                    "maxpool1d",
                    "avgpool1d",
                    "global_avgpool",
                    "global_maxpool",
                    "adaptive_avgpool",
                    "adaptive_maxpool"
                )
            )
            {
                OperationsOf = effect => 2 * effect.ElementWise,
            },
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

    private static OperatorClass Of(string name, params string[] operators) => new(name, operators.ToEquatableArray());

    /// <summary>A class whose operators multiply and accumulate.</summary>
    private static OperatorClass Multiplying(string name, params string[] operators) =>
        Of(name, operators) with
        {
            OperationsOf = effect => 2 * effect.Macs,
        };
}
