namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Operators that keep the shape and cost a fixed number of floating-point operations per element: 1 for ReLU, 4 for
/// other activations, 5 for softmax, 0 for dropout, which does nothing at inference.
/// </summary>
internal static class ElementWise
{
    private static readonly Argument<double> Rate = ArgumentForms.Fraction("rate", otherwise: "unstated");

    public static Operator Relu { get; } = Of("relu", flops: 1, "Rectifier: max(x, 0).");

    public static Operator Sigmoid { get; } = Of("sigmoid", flops: 4, "Logistic function.", "logistic");

    public static Operator Tanh { get; } = Of("tanh", flops: 4, "Hyperbolic tangent.");

    public static Operator Softmax { get; } = Of("softmax", flops: 5, "Exponentials, normalised to sum to 1.");

    public static Operator Dropout { get; } =
        Of("dropout", flops: 0, "Nothing, at inference.") with
        {
            Arguments = EquatableArray.Of<Argument>(Rate),
        };

    private static Operator Of(string name, int flops, string summary, params string[] otherNames) =>
        new(
            name,
            StageRole.Joins,
            summary,
            Arguments: default,
            otherNames.ToEquatableArray(),
            use => Effect.PerElement(use.Input, flops)
        );
}
