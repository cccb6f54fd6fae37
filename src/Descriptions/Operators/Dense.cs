using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The fully-connected layer: in·out multiply-accumulates and weights, and a bias for each output. On a sequence it is applied to each
/// position with the same weights.
/// </summary>
internal static class Dense
{
    private static readonly Argument<Polynomial> _units = ArgumentForms.Count("units");
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);

    public static Operator Operator { get; } =
        new("dense", StageRole.Opens, "Fully-connected layer.", EquatableArray.Of<Argument>(_units, _bias), Apply);

    private static Effect? Apply(Application use)
    {
        if (!use.Input.IsFeatures)
        {
            return use.RefuseShape("It takes [features] or [length, features]: put '- flatten' before it.");
        }

        var units = use.Arguments.Get(_units);
        var output = use.Input.WithFeatures(units);
        var biases = use.Arguments.Get(_bias, otherwise: true) ? Polynomial.One : Polynomial.Zero;
        return new(
            output,
            use.Input.Elements * units,
            biases * output.Elements,
            use.Input.Features * units + biases * units
        )
        {
            Weights = use.Input.Features * units,
        };
    }
}
