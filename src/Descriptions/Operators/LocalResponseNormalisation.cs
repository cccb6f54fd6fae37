using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The normalisation of AlexNet (Krizhevsky et al., 2012) over neighbouring channels: x / (k + α·Σx²)^β, with a sum over <c>size</c>
/// channels. Each element takes a square, the sum, a product and a sum with constants, a power (4 operations, as every function) and a
/// quotient: 1 + (size − 1) + 2 + 4 + 1. Nothing is learned.
/// </summary>
internal static class LocalResponseNormalisation
{
    private static readonly Argument<Polynomial> _size = ArgumentForms.Count("size", otherwise: "5");

    public static Operator Operator { get; } =
        new(
            "lrn",
            StageRole.Joins,
            "Normalisation over neighbouring channels.",
            EquatableArray.Of<Argument>(_size),
            use => Effect.PerElement(use.Input, use.Arguments.Get(_size, 5) + 7)
        );
}
