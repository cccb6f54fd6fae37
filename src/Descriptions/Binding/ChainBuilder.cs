using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Bits per number: of the trainable parameters, and of the tensors that a cut sends.</summary>
internal sealed record Precision(Polynomial Parameters, Polynomial Features);

/// <summary>Where a walk over layers has come to.</summary>
internal sealed record Progress(Shape Shape, StageGroup Stages);

/// <summary>Walks over the layers, from tensor to tensor, and groups them into stages.</summary>
internal sealed class ChainBuilder(BindingContext context, Precision precision)
{
    /// <summary>The most stages that a chain may have: far beyond any network, and still quick to enumerate.</summary>
    public const int MostStages = 100_000;

    private const int MostUnrolled = 1_000;
    private const int MostApplications = 20_000;

    private int applications;

    /// <summary>
    /// The chain of a whole network; <see langword="null"/> where there is none, which is reported: at
    /// <paramref name="span"/> if it concerns all layers.
    /// </summary>
    public SymbolicChain? Build(Shape input, Polynomial inputBits, EquatableArray<Layer> layers, SourceSpan span)
    {
        if (Walk(layers, new(input, StageGroup.Empty)) is not { } end)
        {
            return null;
        }

        if (end.Stages.Items.Count == 0)
        {
            context.Problems.Report(ProblemKind.NoStages, span, NoStage);
            return null;
        }

        if (!end.Stages.CountsTakenByLeading.All(count => Require(count, ProblemKind.TooSmall, span, LeadingNeedsRun)))
        {
            return null;
        }

        var chain = new SymbolicChain(inputBits * input.Elements, end.Stages.WithLeadingInside);
        return
            IsOfReasonableLength(chain.StageCount, span)
            && Require(chain.StageCount - 1, ProblemKind.NoStages, span, NoStage)
            && chain.Quantities.All(quantity => FitsIn64Bits(quantity, span))
            && chain.Numbered.SelectMany(item => item.Numbers).All(number => IsNotTooLarge(number, span))
            ? chain
            : null;
    }

    private Progress? Walk(EquatableArray<Layer> layers, Progress start)
    {
        var progress = start;
        foreach (var layer in layers)
        {
            var before = progress;
            var step = layer.Match(use => Apply(use, before.Shape), repeat => Repeat(repeat, before.Shape));
            if (step is null || !CanJoin(before.Stages, step.Stages, layer))
            {
                return null;
            }

            progress = new(step.Shape, before.Stages.Then(step.Stages));
        }

        return progress;
    }

    private Progress? Apply(Layer.Use use, Shape input)
    {
        if (++applications > MostApplications)
        {
            context.Problems.Report(
                ProblemKind.TooManyStages,
                use.Span,
                $"More than {MostApplications} operators have different shapes. Let 'repeat' keep the shape."
            );
            return null;
        }

        var effect = use.Operator.Apply(new(use.Operator.Name, input, use.Arguments, use.Span, context));
        if (effect is null)
        {
            return null;
        }

        var cost = new SymbolicCost(
            effect.Macs,
            effect.ElementWise,
            effect.Parameters,
            effect.Parameters * precision.Parameters,
            effect.Output.Elements * precision.Features
        );
        var fits = new[] { cost.Macs, cost.Workload, cost.ParameterBits, cost.OutputBits }
            .Concat(effect.Output.Extents)
            .All(quantity => FitsIn64Bits(quantity, use.Span));
        return !fits ? null
            : use.Operator.Role == StageRole.Opens ? new(effect.Output, StageGroup.Opening(use.Name, cost))
            : cost.IsFree && effect.Output.Elements == input.Elements ? new(effect.Output, StageGroup.Empty)
            : new(effect.Output, StageGroup.Joining(cost));
    }

    /// <summary>
    /// Runs the body until it leaves the shape that it took, and repeats that run for the rest of the count. A count that
    /// is not a constant allows one run of another shape before.
    /// </summary>
    private Progress? Repeat(Layer.Repeat repeat, Shape input)
    {
        var mostRuns = repeat.Count.IsConstant ? repeat.Count : 2;
        var progress = new Progress(input, StageGroup.Empty);
        for (var runs = 0; mostRuns.ConstantTerm > runs; runs++)
        {
            if (Walk(repeat.Body, progress with { Stages = StageGroup.Empty }) is not { } run)
            {
                return null;
            }

            var hasSettled = run.Shape == progress.Shape;
            var step = hasSettled ? Times(run.Stages, repeat.Count - runs, repeat) : run.Stages;
            if (step is null || !CanJoin(progress.Stages, step, repeat))
            {
                return null;
            }

            progress = new(run.Shape, progress.Stages.Then(step));
            if (hasSettled)
            {
                return RequireRuns(repeat, runs) ? progress : null;
            }

            if (runs == MostUnrolled)
            {
                break;
            }
        }

        if (repeat.Count.IsConstant && repeat.Count.ConstantTerm <= MostUnrolled)
        {
            return progress;
        }

        context.Problems.Report(
            ProblemKind.ShapeNeverSettles,
            repeat.Span,
            $"Each repetition changes the shape again (now {progress.Shape}), so it cannot be repeated {repeat.Count} times: "
                + $"keep the shape inside, or give a plain number of at most {MostUnrolled}."
        );
        return null;
    }

    private StageGroup? Times(StageGroup body, Polynomial count, Layer.Repeat repeat)
    {
        var hasRuns =
            body.Leading.Count == 0
            || body.Items.Count == 0
            || Require(
                count - 1,
                ProblemKind.TooSmall,
                repeat.Span,
                "What starts with an activation is repeated at least once."
            ) && CanSplit(body, repeat);
        return hasRuns && IsOfReasonableLength(count * body.StageCount, repeat.Span) ? body.Times(count) : null;
    }

    private bool RequireRuns(Layer.Repeat repeat, int runs) =>
        Require(
            repeat.Count - runs,
            ProblemKind.TooSmall,
            repeat.Span,
            $"The number of repetitions is {repeat.Count}, and must be at least {runs}: the first one changes the shape."
        );

    private bool CanJoin(StageGroup before, StageGroup next, Layer layer) =>
        before.Items.Count == 0 || next.Leading.Count == 0 || CanSplit(before, layer);

    private bool CanSplit(StageGroup before, Layer layer) =>
        before.CountsTakenByJoining.All(count =>
            Require(
                count,
                ProblemKind.TooSmall,
                layer.Span,
                $"This joins the last of the repeated stages before it, which takes one repetition more: {count} must not be negative."
            )
        );

    private bool IsOfReasonableLength(Polynomial stages, SourceSpan span) =>
        Require(
            MostStages - stages,
            ProblemKind.TooManyStages,
            span,
            $"A chain has at most {MostStages} stages, and this takes {stages}. Repeat less."
        );

    private bool IsNotTooLarge(Polynomial quantity, SourceSpan span)
    {
        if (quantity.IsTooLarge)
        {
            context.Problems.Report(ProblemKind.ExpressionTooLarge, span, Requirements.TooLargeMessage);
        }

        return !quantity.IsTooLarge;
    }

    private bool FitsIn64Bits(Polynomial quantity, SourceSpan span)
    {
        if (!IsNotTooLarge(quantity, span))
        {
            return false;
        }

        var isSmall =
            SixtyFourBits.Holds(context.Requirements.AtDefaults(quantity))
            && quantity.Terms.All(term => SixtyFourBits.Holds(term.Coefficient));
        if (!isSmall)
        {
            context.Problems.Report(
                ProblemKind.NumberTooLarge,
                span,
                $"This takes a count of {quantity}, more than 2^63 - 1. Make the tensors or layers smaller."
            );
        }

        return isSmall;
    }

    private bool Require(Polynomial nonNegative, ProblemKind kind, SourceSpan span, string message) =>
        context.Requirements.Require(nonNegative, kind, span, message);

    private const string NoStage =
        "The network has no stage. Add an operator that opens one, such as dense, conv or maxpool.";

    private const string LeadingNeedsRun =
        "The network starts with an activation and then a 'repeat', which must run at least once.";
}
