using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Normalisations. Batch normalisation takes 2 floating-point operations per element, because its statistics are constants at inference;
/// those that compute their statistics take 5. The trainable parameters are a scale and a shift for each channel or feature; running
/// statistics are not trainable.
/// </summary>
internal static class Normalisation
{
    private static readonly Argument<bool> _affine = ArgumentForms.Flag("affine", otherwise: true);
    private static readonly Argument<bool> _notAffine = ArgumentForms.Flag("affine", otherwise: false);
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);
    private static readonly Argument<Polynomial> _groups = ArgumentForms.Count("groups");

    public static Operator Batch { get; } =
        new(
            "batchnorm",
            StageRole.Joins,
            "Batch normalisation of each channel.",
            EquatableArray.Of<Argument>(_affine),
            use => Normalise(use, flops: 2, 2 * use.Input.Extents[0], use.Arguments.Get(_affine, otherwise: true))
        );

    public static Operator Instance { get; } =
        new(
            "instancenorm",
            StageRole.Joins,
            "Normalisation of each channel over its positions.",
            EquatableArray.Of<Argument>(_notAffine),
            use => Normalise(use, flops: 5, 2 * use.Input.Extents[0], use.Arguments.Get(_notAffine, otherwise: false))
        );

    public static Operator Group { get; } =
        new(
            "groupnorm",
            StageRole.Joins,
            "Normalisation over groups of channels.",
            EquatableArray.Of<Argument>(_groups, _affine),
            use =>
                Convolution.ChannelsOfGroup(use, use.Input.Extents[0], use.Arguments.Get(_groups)) is null
                    ? null
                    : Normalise(use, flops: 5, 2 * use.Input.Extents[0], use.Arguments.Get(_affine, otherwise: true))
        );

    public static Operator Layer { get; } =
        new(
            "layernorm",
            StageRole.Joins,
            "Normalisation over the features.",
            EquatableArray.Of<Argument>(_affine, _bias),
            use =>
                Normalise(
                    use,
                    flops: 5,
                    (use.Arguments.Get(_bias, otherwise: true) ? 2 : 1) * use.Input.Features,
                    use.Arguments.Get(_affine, otherwise: true)
                )
        );

    public static Operator RootMeanSquare { get; } =
        new(
            "rmsnorm",
            StageRole.Joins,
            "Division by the root mean square of the features.",
            EquatableArray.Of<Argument>(_affine),
            use => Normalise(use, flops: 5, use.Input.Features, use.Arguments.Get(_affine, otherwise: true))
        );

    private static Effect Normalise(Application use, int flops, Polynomial parameters, bool isAffine)
    {
        var trained = isAffine ? parameters : Polynomial.Zero;
        return Effect.PerElement(use.Input, flops) with { Parameters = trained, NormalisationParameters = trained };
    }
}
