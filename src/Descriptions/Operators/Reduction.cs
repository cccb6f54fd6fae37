using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Operators that combine all elements along an axis into one, so that the axis disappears. They cost one floating-point operation per
/// input element, as pooling does, or a given number.
/// </summary>
internal static class Reduction
{
    private static readonly Argument<int> _axis = ArgumentForms.Axis("axis", otherwise: "0");

    private static readonly Argument<Polynomial> _operations = ArgumentForms.Count("operations", otherwise: "1");

    public static Operator Mean { get; } =
        new(
            "mean",
            StageRole.Joins,
            "The mean along an axis.",
            EquatableArray.Of<Argument>(_axis),
            use => Apply(use, Polynomial.One)
        );

    public static Operator Unnamed { get; } =
        new(
            "reduce",
            StageRole.Joins,
            "One element of all along an axis, such as the sum or the greatest.",
            EquatableArray.Of<Argument>(_axis, _operations),
            use => Apply(use, use.Arguments.Get(_operations, Polynomial.One))
        );

    private static Effect? Apply(Application use, Polynomial operations)
    {
        var axis = use.Arguments.Get(_axis, 0);
        return use.Input.Rank < 2 || axis >= use.Input.Rank
            ? use.RefuseShape($"It takes at least two axes, and counts them from 0; there must be one left.")
            : new(
                new(use.Input.Extents.Where((_, index) => index != axis).ToEquatableArray()),
                Polynomial.Zero,
                operations * use.Input.Elements,
                Polynomial.Zero
            );
    }
}
