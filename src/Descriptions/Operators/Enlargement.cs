using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Adds elements at no cost: a border, or copies. The operator belongs to the stage after it, so that a cut sends the smaller tensor.
/// </summary>
internal static class Enlargement
{
    private static readonly Argument<EquatableArray<Polynomial>> _added = ArgumentForms.Additions("added");
    private static readonly Argument<EquatableArray<Polynomial>> _shape = ArgumentForms.Extents("shape");

    /// <summary>Adds elements to each axis: one number for both ends together.</summary>
    public static Operator Pad { get; } =
        new(
            "pad",
            StageRole.Leads,
            "A border around the tensor.",
            EquatableArray.Of<Argument>(_added),
            use =>
                use.Arguments.Get(_added) is var added && added.Count != use.Input.Rank
                    ? use.RefuseShape($"It takes a number for each of its {use.Input.Rank} axes.")
                    : Effect.PerElement(
                        new(use.Input.Extents.Zip(added, (extent, more) => extent + more).ToEquatableArray()),
                        0
                    )
        );

    /// <summary>Copies elements until the tensor has a given shape.</summary>
    public static Operator Expand { get; } =
        new(
            "expand",
            StageRole.Leads,
            "Copies of the elements, up to a given shape.",
            EquatableArray.Of<Argument>(_shape),
            ApplyExpand
        );

    private static Effect? ApplyExpand(Application use)
    {
        var output = new Shape(use.Arguments.Get(_shape));
        return use.Require(
            output.Elements - use.Input.Elements,
            ProblemKind.UnsuitableShape,
            () =>
                new(
                    $"'expand' to {output} has fewer elements than the {use.Input.Elements} of the tensor before it",
                    ""
                )
        )
            ? Effect.PerElement(output, 0)
            : null;
    }
}
