using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Operators that keep the shape and cost a fixed number of floating-point operations per element: 1 for ReLU, 4 for
/// other activations, 5 for softmax, 0 for dropout, which does nothing at inference.
/// </summary>
internal static class ElementWise
{
    private const int Rectifier = 1;
    private const int OtherActivation = 4;

    private static readonly Argument<double> _rate = ArgumentForms.Fraction("rate", otherwise: "unstated");
    private static readonly Argument<Polynomial> _slopes = ArgumentForms.Count("slopes", otherwise: "1");

    /// <summary>Every activation without parameters.</summary>
    public static EquatableArray<Operator> Activations { get; } =
        EquatableArray.Of(
            Of("relu", Rectifier, "Rectifier: max(x, 0)."),
            Of("relu6", OtherActivation, "Rectifier up to 6: min(max(x, 0), 6)."),
            Of("leaky_relu", OtherActivation, "Rectifier with a fixed slope below 0."),
            Of("elu", OtherActivation, "Exponential linear unit."),
            Of("selu", OtherActivation, "Scaled exponential linear unit."),
            Of("celu", OtherActivation, "Continuously differentiable exponential linear unit."),
            Of("gelu", OtherActivation, "Gaussian error linear unit, exact or by tanh."),
            Of("silu", OtherActivation, "Sigmoid linear unit: x·σ(x)."),
            Of("mish", OtherActivation, "x·tanh(softplus(x))."),
            Of("softplus", OtherActivation, "ln(1 + exp(x))."),
            Of("softsign", OtherActivation, "x / (1 + |x|)."),
            Of("sigmoid", OtherActivation, "Logistic function."),
            Of("tanh", OtherActivation, "Hyperbolic tangent."),
            Of("hard_sigmoid", OtherActivation, "Piecewise linear logistic function."),
            Of("hard_swish", OtherActivation, "x·hard_sigmoid(x)."),
            Of("hard_tanh", OtherActivation, "min(max(x, -1), 1).")
        );

    /// <summary>A rectifier with learned slopes below 0: one slope for all channels, or one for each.</summary>
    public static Operator ParametricRelu { get; } =
        new(
            "prelu",
            StageRole.Joins,
            "Rectifier with learned slopes below 0.",
            EquatableArray.Of<Argument>(_slopes),
            use =>
                Effect.PerElement(use.Input, OtherActivation) with
                {
                    Parameters = use.Arguments.Get(_slopes, Polynomial.One),
                }
        );

    public static Operator Softmax { get; } = Of("softmax", 5, "Exponentials, normalised to sum to 1.");

    public static Operator LogSoftmax { get; } = Of("log_softmax", 5, "The logarithm of softmax.");

    public static Operator Dropout { get; } =
        Of("dropout", 0, "Nothing, at inference.") with
        {
            Arguments = EquatableArray.Of<Argument>(_rate),
        };

    /// <summary>The operations of an activation per element.</summary>
    public static Polynomial FlopsOf(Operator activation) => activation.Name == "relu" ? Rectifier : OtherActivation;

    private static Operator Of(string name, int flops, string summary) =>
        new(name, StageRole.Joins, summary, Arguments: default, use => Effect.PerElement(use.Input, flops));
}
