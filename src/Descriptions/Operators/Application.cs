using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Operators;

/// <summary>An operator's use on a tensor, as its rule sees it.</summary>
internal sealed record Application(
    string Operator,
    Shape Input,
    Arguments Arguments,
    Func<TensorReference, Shape> ShapeOf,
    SourceSpan Span,
    BindingContext Context
)
{
    /// <summary>Reports that the operator does not take the input's shape.</summary>
    /// <param name="remedy">The shapes that the operator takes instead: a sentence.</param>
    public Effect? RefuseShape(string remedy)
    {
        Context.Problems.Report(
            ProblemKind.UnsuitableShape,
            Span,
            $"'{Operator}' comes after a tensor of shape {Input}",
            remedy
        );
        return null;
    }

    public bool Require(Polynomial nonNegative, FaultKind kind, Func<Objection> objection) =>
        Context.Requirements.Require(nonNegative, kind, Span, objection);
}
