using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>What stages must satisfy to make a chain. Each check that fails reports the reason.</summary>
internal sealed class ChainLimits(BindingContext context)
{
    /// <summary>
    /// The most stages that a chain may have, far more than any network has. Blocks alone would need no bound, but trying every placement
    /// takes time and memory for each stage.
    /// </summary>
    private const int MostStages = 100_000;

    /// <summary>
    /// Whether operators before the first stage have a stage to join, which requires that each repetition around that stage runs at least
    /// once.
    /// </summary>
    public bool CanLead(StageGroup group, SourceSpan span, Objection objection) =>
        group.CountsTakenByLeading.All(count => Require(count, ProblemKind.TooSmall, span, () => objection));

    /// <summary>Whether the next operators may join the last stage before them, if there is one.</summary>
    public bool CanJoin(StageGroup before, StageGroup next, Layer layer) =>
        before.Items.Count == 0 || next.Leading.Count == 0 || CanSplit(before, layer);

    /// <summary>Whether the last of repeated stages can be distinguished from the others.</summary>
    public bool CanSplit(StageGroup before, Layer layer) =>
        before.CountsTakenByJoining.All(count =>
            Require(
                count,
                ProblemKind.TooSmall,
                layer.Span,
                () =>
                    new(
                        "This joins the last of the repeated stages before it, which takes one repetition more: "
                            + $"{count} must not be negative",
                        ""
                    )
            )
        );

    /// <summary>Whether there are no more stages than a chain may have.</summary>
    public bool IsOfReasonableLength(Polynomial stages, SourceSpan span) =>
        Require(
            MostStages - stages,
            ProblemKind.TooManyStages,
            span,
            () => new($"A chain has at most {MostStages} stages, and this takes {stages}", "Repeat less.")
        );

    /// <summary>Whether an expression is small enough to be written out.</summary>
    public bool IsNotTooLarge(Polynomial quantity, SourceSpan span)
    {
        if (quantity.IsTooLarge)
        {
            context.Problems.Report(ProblemKind.ExpressionTooLarge, span, Requirements.TooLarge);
        }

        return !quantity.IsTooLarge;
    }

    /// <summary>Whether a count is at most 2⁶³ − 1 for the defaults.</summary>
    public bool FitsIn64Bits(Polynomial quantity, SourceSpan span)
    {
        if (!IsNotTooLarge(quantity, span))
        {
            return false;
        }

        var isSmall =
            SixtyFourBits.Holds(context.Requirements.AtDefaults(quantity))
            && (quantity.IsConstant || quantity.Terms.All(term => SixtyFourBits.Holds(term.Coefficient)));
        if (!isSmall)
        {
            context.Problems.Report(
                ProblemKind.NumberTooLarge,
                span,
                $"This takes a count of {quantity}, more than 2^63 - 1",
                "Make the tensors or layers smaller."
            );
        }

        return isSmall;
    }

    /// <summary>
    /// Requires a polynomial never to be negative; <see langword="false"/> if it is negative for the defaults, which is reported.
    /// </summary>
    public bool Require(Polynomial nonNegative, FaultKind kind, SourceSpan span, Func<Objection> objection) =>
        context.Requirements.Require(nonNegative, kind, span, objection);
}
