using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Operators on several tensors: the one before, and those that are named. Sums and products stretch an extent of 1 to the extent of the
/// other tensor, with axes counted from the last, as in NumPy. They cost one operation per element of the result and further tensor.
/// </summary>
internal static class Combination
{
    private static readonly Argument<EquatableArray<TensorReference>> _with = ArgumentForms.Tensors("with");
    private static readonly Argument<EquatableArray<TensorReference>> _operands = ArgumentForms.Tensors(
        "with",
        otherwise: "none"
    );
    private static readonly Argument<Polynomial> _operations = ArgumentForms.CountFrom(0, "operations", otherwise: "1");
    private static readonly Argument<Polynomial> _parameters = ArgumentForms.CountFrom(0, "parameters", otherwise: "0");
    private static readonly Argument<int> _axis = ArgumentForms.Axis("axis", otherwise: "0");

    public static Operator Sum { get; } = Of("add", "The sum with other tensors.");

    public static Operator Product { get; } = Of("multiply", "The product with other tensors.");

    /// <summary>Operations on each element for which the language has no name, with the parameters that they use.</summary>
    public static Operator Unnamed { get; } =
        new(
            "elementwise",
            StageRole.Joins,
            "Some operations on each element.",
            EquatableArray.Of<Argument>(_operations, _parameters, _operands),
            use =>
                Stretched(use, use.Arguments.Get(_operands, otherwise: default)) is { } output
                    ? Effect.PerElement(output, use.Arguments.Get(_operations, Polynomial.One)) with
                    {
                        Parameters = use.Arguments.Get(_parameters, Polynomial.Zero),
                    }
                    : null
        );

    public static Operator Concatenation { get; } =
        new(
            "concat",
            StageRole.Joins,
            "Other tensors after this one.",
            EquatableArray.Of<Argument>(_with, _axis),
            Concatenate
        );

    /// <summary>The shape that two tensors are stretched to; <see langword="null"/> if they do not fit.</summary>
    public static Shape? Stretched(Shape left, Shape right)
    {
        var rank = Math.Max(left.Rank, right.Rank);
        var extents = Padded(left).Zip(Padded(right), Fit).ToArray();
        return extents.Any(extent => extent is null) ? null : Shape.Of(extents!);

        IEnumerable<Polynomial> Padded(Shape shape) =>
            Enumerable.Repeat(Polynomial.One, rank - shape.Rank).Concat(shape.Extents);

        static Polynomial? Fit(Polynomial one, Polynomial other) =>
            one == other || other == Polynomial.One ? one
            : one == Polynomial.One ? other
            : null;
    }

    private static Operator Of(string name, string summary) =>
        new(name, StageRole.Joins, summary, EquatableArray.Of<Argument>(_with), Combine);

    private static Effect? Combine(Application use)
    {
        var others = use.Arguments.Get(_with);
        return Stretched(use, others) is { } output ? Effect.PerElement(output, others.Count) : null;
    }

    /// <summary>The shape that the input and others are stretched to; <see langword="null"/> if there is none, which is reported.</summary>
    private static Shape? Stretched(Application use, EquatableArray<TensorReference> others)
    {
        var output = use.Input;
        foreach (var other in others)
        {
            if (Stretched(output, use.ShapeOf(other)) is not { } stretched)
            {
                Mismatch(use, output, other);
                return null;
            }

            output = stretched;
        }

        return output;
    }

    private static Effect? Concatenate(Application use)
    {
        var axis = use.Arguments.Get(_axis, 0);
        if (axis >= use.Input.Rank)
        {
            return use.RefuseShape($"It has no axis {axis}: axes count from 0.");
        }

        var extents = use.Input.Extents.ToArray();
        foreach (var other in use.Arguments.Get(_with))
        {
            var added = use.ShapeOf(other);
            if (
                added.Rank != extents.Length
                || extents.Where((extent, index) => index != axis && extent != added.Extents[index]).Any()
            )
            {
                return Mismatch(use, Shape.Of(extents), other);
            }

            extents[axis] += added.Extents[axis];
        }

        return Effect.PerElement(Shape.Of(extents), 0);
    }

    private static Effect? Mismatch(Application use, Shape shape, TensorReference other)
    {
        use.Context.Problems.Report(
            ProblemKind.MismatchedShapes,
            other.Span,
            $"'{use.Operator}' cannot join '{other.Name}' of shape {use.ShapeOf(other)} to {shape}",
            "Make their extents equal."
        );
        return null;
    }
}
