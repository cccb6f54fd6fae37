using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Operators;

/// <summary>What other tools call arguments, for "did you mean".</summary>
internal static class ArgumentNames
{
    private static readonly ILookup<string, string> _known = new (string Here, string Elsewhere)[]
    {
        ("filters", "out_channels channels output_channels num_filters"),
        ("units", "out_features hidden_size hidden_dim hidden width intermediate_size size features"),
        ("kernel", "kernel_size pool_size window filter_size kernel_shape"),
        ("stride", "strides"),
        ("padding", "pad pads"),
        ("dilation", "dilation_rate dilations"),
        ("bias", "use_bias has_bias"),
        ("heads", "num_heads n_head n_heads num_attention_heads"),
        ("kv_heads", "num_kv_heads n_kv_heads num_key_value_heads num_groups"),
        ("head_width", "head_dim key_dim head_size d_head"),
        ("entries", "num_embeddings vocab_size vocabulary input_dim"),
        ("width", "embedding_dim output_dim hidden_size d_model dim"),
        ("positions", "max_position_embeddings num_positions length"),
        ("scale", "scale_factor factor"),
        ("size", "output_size"),
        ("rate", "p probability"),
        ("axis", "dim"),
        ("axes", "dims perm"),
        ("groups", "num_groups group"),
        ("multiplier", "depth_multiplier"),
        ("reduced", "squeeze_channels reduced_channels"),
    }
        .SelectMany(row => row.Elsewhere.Split(' ').Select(word => (Word: word, row.Here)))
        .ToLookup(row => row.Word, row => row.Here, StringComparer.Ordinal);

    /// <summary>Which of an operator's arguments a word probably means; empty if none is near.</summary>
    public static string Meant(string word, IReadOnlyList<string> arguments) =>
        _known[word].FirstOrDefault(arguments.Contains) ?? Suggestion.Nearest(word, arguments);
}
