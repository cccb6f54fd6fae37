using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The product of two computed tensors, as NumPy's matmul: [..., rows, inner] with [..., inner, columns]; the axes before these are
/// stretched where an extent is 1. Each element of the result takes one multiply-accumulate per element of the inner axis.
/// </summary>
internal static class MatrixProduct
{
    private static readonly Argument<EquatableArray<TensorReference>> _with = ArgumentForms.Tensors("with");
    private static readonly Argument<bool> _transpose = ArgumentForms.Flag("transpose", otherwise: false);

    public static Operator Operator { get; } =
        new(
            "matmul",
            StageRole.Opens,
            "The matrix product with another tensor.",
            EquatableArray.Of<Argument>(_with, _transpose),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        var named = use.Arguments.Get(_with);
        if (named.Count != 1)
        {
            return Refuse(use, named[1], "'matmul' takes one other tensor", "Write a 'matmul' for each further one.");
        }

        var (left, right) = (use.Input, use.ShapeOf(named[0]));
        if (left.Rank < 2 || right.Rank < 2)
        {
            return Refuse(
                use,
                named[0],
                $"'matmul' takes matrices, and comes between tensors of shape {left} and {right}",
                "Put a '- reshape' before it."
            );
        }

        var (inner, columns) = Last(right, use.Arguments.Get(_transpose, otherwise: false));
        var before = Combination.Stretched(WithoutMatrix(left), WithoutMatrix(right));
        if (before is null || inner != left.Extents[left.Rank - 1])
        {
            return Refuse(
                use,
                named[0],
                $"'matmul' cannot multiply {left} by '{named[0].Name}' of shape {right}: the last extent of the one is "
                    + $"{left.Extents[left.Rank - 1]}, and the rows of the other are {inner}",
                "Make them equal, or give 'transpose: true'."
            );
        }

        var output = new Shape(before.Extents.Concat([left.Extents[left.Rank - 2], columns]).ToEquatableArray());
        return new(output, output.Elements * inner, Polynomial.Zero, Polynomial.Zero);
    }

    /// <summary>The rows and columns of a matrix, exchanged if it is transposed.</summary>
    private static (Polynomial Rows, Polynomial Columns) Last(Shape shape, bool isTransposed) =>
        isTransposed
            ? (shape.Extents[shape.Rank - 1], shape.Extents[shape.Rank - 2])
            : (shape.Extents[shape.Rank - 2], shape.Extents[shape.Rank - 1]);

    private static Shape WithoutMatrix(Shape shape) => new(shape.Extents.Take(shape.Rank - 2).ToEquatableArray());

    private static Effect? Refuse(Application use, TensorReference other, string cause, string remedy)
    {
        use.Context.Problems.Report(ProblemKind.MismatchedShapes, other.Span, cause, remedy);
        return null;
    }
}
