using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Squeeze-and-excite (Hu et al., 2018): the mean of each channel; two linear layers, biased unless stated otherwise, with an activation
/// between them and a gate after them; and the product of each channel with its gate.
/// </summary>
internal static class SqueezeExcite
{
    private const int Gate = 4;

    private static readonly Argument<Polynomial> _reduced = ArgumentForms.Count("reduced");
    private static readonly Argument<Operator> _activation = ArgumentForms.Activation("activation", otherwise: "relu");
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);

    public static Operator Operator { get; } =
        new(
            "squeeze_excite",
            StageRole.Opens,
            "Gates each channel by all channels' means.",
            EquatableArray.Of<Argument>(_reduced, _activation, _bias),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank < 2)
        {
            return use.RefuseShape("It takes [channels, length] or [channels, height, width].");
        }

        var channels = use.Input.Extents[0];
        var reduced = use.Arguments.Get(_reduced);
        var activation = use.Arguments.Find(_activation) is { } given ? ElementWise.FlopsOf(given) : 1;
        var biases = use.Arguments.Get(_bias, otherwise: true) ? Polynomial.One : Polynomial.Zero;
        var mean = use.Input.Elements;
        var product = use.Input.Elements;
        return new(
            use.Input,
            2 * channels * reduced,
            mean + (activation + biases) * reduced + (Gate + biases) * channels + product,
            2 * channels * reduced + biases * (reduced + channels)
        );
    }
}
