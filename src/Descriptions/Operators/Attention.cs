using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Multi-head attention (Vaswani et al., 2017) over [length, features] with grouped queries (Ainslie et al., 2023). It has linear layers
/// to the queries of all heads, and to the keys and values of <c>kv_heads</c> heads (from the <c>context</c>, if one is given); the
/// products of queries with keys, and of the attention weights with values, each length × length × head width per head; and a linear
/// layer back to the features. Masks save nothing, and the scale of the scores is part of the queries' weights. With a <c>window</c> (Liu
/// et al., 2021) each position attends to that many positions only. With <c>position_biases</c> (Raffel et al., 2020), learned for each
/// head, one is added to each score. Queries and keys may be normalised before their product (Dehghani et al., 2023), each head by itself
/// or all heads together. With a <c>cache</c> of earlier positions, the input attends to these too, and the device keeps the keys and
/// values of all positions.
/// </summary>
internal static class Attention
{
    private const string NoNorm = "none";
    private const string RootMeanSquare = "rmsnorm";
    private const string Layer = "layernorm";
    private const string Head = "head";
    private const string AllHeads = "all";
    private const int SoftmaxFlops = 5;
    private const int NormFlops = 5;

    /// <summary>The operations per rotated element: two products and their sum.</summary>
    private const int RotationFlops = 3;

    private static readonly Argument<Polynomial> _heads = ArgumentForms.Count("heads");
    private static readonly Argument<Polynomial> _keyHeads = ArgumentForms.Count("kv_heads", otherwise: "the heads");

    private static readonly Argument<Polynomial> _headWidth = ArgumentForms.Count(
        "head_width",
        otherwise: "features / heads"
    );

    private static readonly Argument<string> _norm = ArgumentForms.Word("qk_norm", NoNorm, RootMeanSquare, Layer);
    private static readonly Argument<string> _normOver = ArgumentForms.Word("qk_norm_over", Head, AllHeads);
    private static readonly Argument<Polynomial> _cache = ArgumentForms.CountFrom(0, "cache", otherwise: "0");
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);
    private static readonly Argument<bool> _outputBias = ArgumentForms.Flag("output_bias", otherwise: "as bias");
    private static readonly Argument<bool> _keyBias = ArgumentForms.Flag("key_bias", otherwise: "as bias");
    private static readonly Argument<Polynomial> _positionBiases = ArgumentForms.CountFrom(
        0,
        "position_biases",
        otherwise: "0"
    );

    private static readonly Argument<Polynomial> _window = ArgumentForms.Count("window", otherwise: "the length");
    private static readonly Argument<bool> _rotary = ArgumentForms.Flag("rotary", otherwise: false);

    private static readonly Argument<EquatableArray<TensorReference>> _source = ArgumentForms.Tensors(
        "context",
        otherwise: "the input itself"
    );

    public static Operator Operator { get; } =
        new(
            "attention",
            StageRole.Opens,
            "Multi-head attention.",
            EquatableArray.Of<Argument>(
                _heads,
                _keyHeads,
                _headWidth,
                _bias,
                _keyBias,
                _outputBias,
                _positionBiases,
                _rotary,
                _norm,
                _normOver,
                _window,
                _source,
                _cache
            ),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 2)
        {
            return use.RefuseShape(SequenceInputs.TakesSequence);
        }

        var heads = use.Arguments.Get(_heads);
        var keyHeads = use.Arguments.Get(_keyHeads, heads);
        if (!Shares(use, heads, keyHeads) || WidthOfHead(use, heads) is not { } headWidth)
        {
            return null;
        }

        var (length, features) = (use.Input.Extents[0], use.Input.Features);
        if (Attended(use) is not { } source || Reach(use, source) is not { } reach)
        {
            return null;
        }

        var (keyLength, keyFeatures) = (source.Extents[0], source.Features);
        var (queries, keys) = (heads * headWidth, keyHeads * headWidth);
        var biases = use.Arguments.Get(_bias, otherwise: true);
        var (inner, outer) = (One(biases), One(use.Arguments.Get(_outputBias, biases)));
        var keyBias = One(use.Arguments.Get(_keyBias, biases));
        var positions = use.Arguments.Get(_positionBiases, 0);
        var perScore = SoftmaxFlops + One(positions != Polynomial.Zero);
        var rotation = One(use.Arguments.Get(_rotary, otherwise: false)) * RotationFlops;
        var norm = use.Arguments.Get(_norm, NoNorm);
        var normalisation = One(norm != NoNorm) * NormFlops;
        var normalised = use.Arguments.Get(_normOver, Head) == Head ? 2 * headWidth : queries + keys;
        var normParameters =
            (
                norm == NoNorm ? 0
                : norm == Layer ? 2
                : 1
            ) * normalised;
        var kept = use.Arguments.Get(_cache, 0);
        return new(
            use.Input,
            2 * length * features * queries + 2 * keyLength * keyFeatures * keys + 2 * length * reach * queries,
            inner * (length * queries + keyLength * keys)
                + keyBias * keyLength * keys
                + (rotation + normalisation) * (length * queries + keyLength * keys)
                + perScore * heads * length * reach
                + outer * length * features,
            2 * features * queries
                + 2 * keyFeatures * keys
                + inner * (queries + keys)
                + keyBias * keys
                + outer * features
                + positions * heads
                + normParameters
        )
        {
            NormalisationParameters = normParameters,
            State = kept == Polynomial.Zero ? Polynomial.Zero : 2 * (kept + length) * keys,
        };
    }

    /// <summary>
    /// The shape from which keys and values are computed; <see langword="null"/> if it is no such shape, which is reported.
    /// </summary>
    private static Shape? Attended(Application use)
    {
        var given = use.Arguments.Get(_source, otherwise: default);
        var source = given.Count == 0 ? use.Input : use.ShapeOf(given[0]);
        return
            given.Count <= 1 && source.Rank == 2 || Refuse(use, "The 'context' is one tensor of [length, features]", "")
            ? source
            : null;
    }

    /// <summary>
    /// The number of positions to which each position attends; <see langword="null"/> if that is impossible, which is reported.
    /// </summary>
    private static Polynomial? Reach(Application use, Shape source)
    {
        var cache = use.Arguments.Get(_cache, 0);
        var isAlone = use.Arguments.Find(_window) is null && use.Arguments.Get(_source, otherwise: default).Count == 0;
        if (cache != Polynomial.Zero && !isAlone)
        {
            Refuse(use, "A 'cache' cannot be given with 'window' or 'context'", "Leave one of them out.");
            return null;
        }

        if (use.Arguments.Find(_window) is not { } window)
        {
            return source.Extents[0] + cache;
        }

        var isWhole =
            use.Arguments.Get(_source, otherwise: default).Count == 0
            && Division.TryExact(use.Input.Extents[0], window, out _);
        return
            isWhole
            || Refuse(
                use,
                $"The 'window' ({window}) must divide the length ({use.Input.Extents[0]}) for all values of the parameters, and goes "
                    + "without 'context'",
                ""
            )
            ? window
            : null;
    }

    private static Polynomial One(bool holds) => holds ? Polynomial.One : Polynomial.Zero;

    private static bool Shares(Application use, Polynomial heads, Polynomial keyHeads) =>
        Division.TryExact(heads, keyHeads, out _)
        || Refuse(
            use,
            $"The 'kv_heads' ({keyHeads}) must divide the 'heads' ({heads}) for all values of the parameters",
            ""
        );

    private static Polynomial? WidthOfHead(Application use, Polynomial heads)
    {
        var width = Polynomial.Zero;
        var isKnown =
            use.Arguments.Find(_headWidth) is not null
            || Division.TryExact(use.Input.Features, heads, out width)
            || Refuse(
                use,
                $"The 'heads' ({heads}) must divide the features ({use.Input.Features}) for all values of the parameters, or give "
                    + "'head_width'",
                ""
            );
        return isKnown ? use.Arguments.Get(_headWidth, width) : null;
    }

    private static bool Refuse(Application use, string cause, string remedy)
    {
        use.Context.Problems.Report(ProblemKind.InvalidArgument, use.Span, cause, remedy);
        return false;
    }
}
