using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>Operators that only move, copy or drop elements, at no cost.</summary>
internal static class Rearrangement
{
    private static readonly Argument<EquatableArray<Polynomial>> _extents = ArgumentForms.Extents("shape");
    private static readonly Argument<EquatableArray<int>> _axes = ArgumentForms.Axes("axes");
    private static readonly Argument<Polynomial> _size = ArgumentForms.Count("size");
    private static readonly Argument<int> _axis = ArgumentForms.Axis("axis", otherwise: "0");
    private static readonly Argument<Polynomial> _index = ArgumentForms.Any("index", otherwise: "0");

    public static Operator Flatten { get; } =
        new(
            "flatten",
            StageRole.Joins,
            "The same elements as [features].",
            Arguments: default,
            use => Moved(use, Shape.Of(use.Input.Elements))
        );

    public static Operator Reshape { get; } =
        new(
            "reshape",
            StageRole.Joins,
            "The same elements in another shape.",
            EquatableArray.Of<Argument>(_extents),
            ApplyReshape
        );

    public static Operator Permute { get; } =
        new("permute", StageRole.Joins, "The axes in another order.", EquatableArray.Of<Argument>(_axes), ApplyPermute);

    public static Operator Slice { get; } =
        new("slice", StageRole.Joins, "A part of one axis.", EquatableArray.Of<Argument>(_size, _axis), ApplySlice);

    public static Operator Select { get; } =
        new(
            "select",
            StageRole.Joins,
            "One element of the first axis.",
            EquatableArray.Of<Argument>(_index),
            use =>
                use.Input.Rank < 2 ? use.RefuseShape("It takes at least two axes.")
                : !use.Require(
                    use.Input.Extents[0] - 1 - use.Arguments.Get(_index, 0),
                    ProblemKind.WindowTooLarge,
                    () =>
                        new(
                            $"There is no element {use.Arguments.Get(_index, 0)} along the first axis of {use.Input}: they count from 0",
                            ""
                        )
                )
                    ? null
                : Moved(use, new(use.Input.Extents.Skip(1).ToEquatableArray()), use.Arguments.Get(_index, 0))
        );

    /// <summary>The operators that leave a part of a tensor.</summary>
    public static EquatableArray<Operator> TakeParts { get; } = EquatableArray.Of(Slice, Select);

    /// <summary>The operators that leave all elements of a tensor in another shape or order.</summary>
    public static EquatableArray<Operator> KeepElements { get; } = EquatableArray.Of(Flatten, Reshape, Permute);

    private static Effect? ApplyReshape(Application use)
    {
        var output = new Shape(use.Arguments.Get(_extents));
        var difference = output.Elements - use.Input.Elements;
        return
            use.Require(difference, ProblemKind.UnsuitableShape, Mismatch)
            && use.Require(-difference, ProblemKind.UnsuitableShape, Mismatch)
            ? Moved(use, output, [.. output.Extents])
            : null;

        Objection Mismatch() =>
            new(
                $"'reshape' to {output} takes {output.Elements} elements, and comes after a tensor of shape {use.Input} with "
                    + $"{use.Input.Elements}",
                ""
            );
    }

    private static Effect? ApplyPermute(Application use)
    {
        var axes = use.Arguments.Get(_axes);
        return axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, use.Input.Rank))
            ? Moved(
                use,
                new(axes.Select(axis => use.Input.Extents[axis]).ToEquatableArray()),
                [.. axes.Select(axis => Polynomial.Constant(axis))]
            )
            : use.RefuseShape($"Its axes are each of 0 to {use.Input.Rank - 1} once, in the new order.");
    }

    private static Effect? ApplySlice(Application use)
    {
        var (size, axis) = (use.Arguments.Get(_size), use.Arguments.Get(_axis, 0));
        if (axis >= use.Input.Rank)
        {
            return use.RefuseShape($"It has no axis {axis}: axes count from 0.");
        }

        var isPart = use.Require(
            use.Input.Extents[axis] - size,
            ProblemKind.WindowTooLarge,
            () => new($"A slice of {size} is more than the {use.Input.Extents[axis]} of axis {axis} of {use.Input}", "")
        );
        return isPart
            ? Effect.PerElement(
                new(use.Input.Extents.Select((extent, index) => index == axis ? size : extent).ToEquatableArray()),
                0
            )
            : null;
    }

    private static Effect Moved(Application use, Shape output, params Polynomial[] numbers) =>
        Effect.PerElement(output, 0) with
        {
            Movement = new(use.Operator, new(numbers)),
        };
}
