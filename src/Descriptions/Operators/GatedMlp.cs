using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The gated feed-forward layer down(activation(gate(x)) · up(x)) of Shazeer, GLU Variants Improve Transformer (2020). It has three
/// matrices of features × units; each unit also takes the activation and one product.
/// </summary>
internal static class GatedMlp
{
    private static readonly Argument<Polynomial> _units = ArgumentForms.Count("units");
    private static readonly Argument<Operator> _activation = ArgumentForms.Activation("activation", otherwise: "silu");
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: false);

    public static Operator Operator { get; } =
        new(
            "gated_mlp",
            StageRole.Opens,
            "Gated feed-forward layer.",
            EquatableArray.Of<Argument>(_units, _activation, _bias),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (!use.Input.IsFeatures)
        {
            return use.RefuseShape("It takes [features] or [length, features].");
        }

        var units = use.Arguments.Get(_units);
        var inner = use.Input.WithFeatures(units).Elements;
        var activation = use.Arguments.Find(_activation) is { } given ? ElementWise.FlopsOf(given) : 4;
        var biases = use.Arguments.Get(_bias, otherwise: false) ? Polynomial.One : Polynomial.Zero;
        return new(
            use.Input,
            3 * use.Input.Elements * units,
            (activation + 1) * inner + biases * (2 * inner + use.Input.Elements),
            3 * use.Input.Features * units + biases * (2 * units + use.Input.Features)
        );
    }
}
