using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The closed-form continuous-time cell over [length, features] (Hasani et al., Nature Machine Intelligence 4, 2022), as in
/// the authors' package ncps: a backbone on the input and the state, then four linear layers f, g, a, b, and the new state
/// tanh(f)·(1 − σ) + tanh(g)·σ with σ = sigmoid(a·t + b).
/// </summary>
internal static class ClosedFormContinuousTime
{
    private const int Activation = 4;
    private const int Heads = 4;

    /// <summary>The operations per unit: three activations, a·t + b, 1 − σ, two products and their sum: 3·4 + 2 + 1 + 3.</summary>
    private const int PerUnit = 18;

    private static readonly Argument<Polynomial> _units = ArgumentForms.Count("units");
    private static readonly Argument<Polynomial> _backboneUnits = ArgumentForms.Count(
        "backbone_units",
        otherwise: "128"
    );
    private static readonly Argument<Polynomial> _backboneLayers = ArgumentForms.Count(
        "backbone_layers",
        otherwise: "1"
    );
    private static readonly Argument<bool> _last = ArgumentForms.Flag("last", otherwise: false);

    public static Operator Operator { get; } =
        new(
            "cfc",
            StageRole.Opens,
            "Closed-form continuous-time cell.",
            EquatableArray.Of<Argument>(_units, _backboneUnits, _backboneLayers, _last),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 2)
        {
            return use.RefuseShape(SequenceInputs.TakesSequence);
        }

        var (length, features, units) = (use.Input.Extents[0], use.Input.Features, use.Arguments.Get(_units));
        var backbone = use.Arguments.Get(_backboneUnits, 128);
        var layers = use.Arguments.Get(_backboneLayers, Polynomial.One);
        var weights = (features + units) * backbone + (layers - 1) * backbone * backbone + Heads * backbone * units;
        var biases = layers * backbone + Heads * units;
        return new(
            use.Arguments.Get(_last, otherwise: false) ? Shape.Of(units) : Shape.Of(length, units),
            length * weights,
            length * (biases + Activation * layers * backbone + PerUnit * units),
            weights + biases
        );
    }
}
