using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The mean along an axis, which disappears: one floating-point operation for each input element, as in pooling.</summary>
internal static class Mean
{
    private static readonly Argument<int> _axis = ArgumentForms.Axis("axis", otherwise: "0");

    public static Operator Operator { get; } =
        new("mean", StageRole.Joins, "The mean along an axis.", EquatableArray.Of<Argument>(_axis), Apply);

    private static Effect? Apply(Application use)
    {
        var axis = use.Arguments.Get(_axis, 0);
        return use.Input.Rank < 2 || axis >= use.Input.Rank
            ? use.RefuseShape($"It takes at least two axes, and counts them from 0; there is none to take the mean of.")
            : new(
                new(use.Input.Extents.Where((_, index) => index != axis).ToEquatableArray()),
                Polynomial.Zero,
                use.Input.Elements,
                Polynomial.Zero
            );
    }
}
