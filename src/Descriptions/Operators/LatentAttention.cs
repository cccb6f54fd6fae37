using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Multi-head latent attention (DeepSeek-AI, DeepSeek-V2, 2024) over [length, features], without biases. The keys and values of all heads
/// come from one latent vector of <c>kv_rank</c> elements per position, which is normalised (RMS). The queries come from a latent vector
/// of <c>query_rank</c> elements, or directly from the features. In each key and query, <c>rotary_width</c> elements are rotated; all
/// heads share those of the keys. Without a <c>cache</c>, the keys and values of all positions are computed from their latent vectors.
/// With a cache of earlier positions, only latent vectors and rotated keys are kept. Queries and results are then brought to the width
/// of the latent vectors (section 2.1.2 of the paper).
/// </summary>
internal static class LatentAttention
{
    private const int SoftmaxFlops = 5;
    private const int NormFlops = 5;
    private const int RotationFlops = 3;

    private static readonly Argument<Polynomial> _heads = ArgumentForms.Count("heads");
    private static readonly Argument<Polynomial> _keyRank = ArgumentForms.Count("kv_rank");
    private static readonly Argument<Polynomial> _queryRank = ArgumentForms.CountFrom(0, "query_rank", otherwise: "0");
    private static readonly Argument<Polynomial> _headWidth = ArgumentForms.Count("head_width", otherwise: "128");
    private static readonly Argument<Polynomial> _rotaryWidth = ArgumentForms.Count("rotary_width", otherwise: "64");
    private static readonly Argument<Polynomial> _valueWidth = ArgumentForms.Count("value_width", otherwise: "128");

    private static readonly Argument<Polynomial> _cache = ArgumentForms.CountFrom(0, "cache", otherwise: "0");

    public static Operator Operator { get; } =
        new(
            "latent_attention",
            StageRole.Opens,
            "Attention with keys and values from a latent vector.",
            EquatableArray.Of<Argument>(_heads, _keyRank, _queryRank, _headWidth, _rotaryWidth, _valueWidth, _cache),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 2)
        {
            return use.RefuseShape(SequenceInputs.TakesSequence);
        }

        var (length, features) = (use.Input.Extents[0], use.Input.Features);
        var (heads, keyRank) = (use.Arguments.Get(_heads), use.Arguments.Get(_keyRank));
        var (width, rotary) = (use.Arguments.Get(_headWidth, 128), use.Arguments.Get(_rotaryWidth, 64));
        var values = heads * use.Arguments.Get(_valueWidth, 128);
        var queries = heads * (width + rotary);
        var queryRank = use.Arguments.Get(_queryRank, Polynomial.Zero);
        var ofQueries = queryRank == Polynomial.Zero ? features * queries : queryRank * (features + queries);
        var weights =
            ofQueries + features * (keyRank + rotary) + keyRank * (heads * width + values) + values * features;
        var normalised = queryRank + keyRank;
        var cache = use.Arguments.Get(_cache, Polynomial.Zero);
        var isCached = cache != Polynomial.Zero;
        var reach = length + cache;
        return new(
            use.Input,
            length * weights + length * reach * (isCached ? heads * (2 * keyRank + rotary) : queries + values),
            NormFlops * length * normalised
                + RotationFlops * length * (heads * rotary + rotary)
                + SoftmaxFlops * heads * length * reach,
            weights + normalised
        )
        {
            NormalisationParameters = normalised,
            State = isCached ? reach * (keyRank + rotary) : Polynomial.Zero,
        };
    }
}
