using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Sensitivity;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Platforms;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>place</c>: a plan, and why it is the best.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Baselines">The costs of the baselines, which decide nothing online.</param>
/// <param name="Reason">Why this number of stages is placed.</param>
/// <param name="Changes">The nearest changes of the scenario that would change this number.</param>
/// <param name="Correlated">The answer with correlated stages, if the plan has a note on it; else <see langword="null"/>.</param>
/// <param name="Deadline">The time within which inferences should be done; <see langword="null"/> if none is given.</param>
internal sealed record ExplainedPlan(
    Plan Plan,
    Baselines Baselines,
    PlacementReason Reason,
    ChangeOvers Changes,
    CorrelatedStages? Correlated,
    Seconds? Deadline
)
{
    /// <summary>The plan with a tuned transmit power or device speed; <see langword="null"/> if none is requested.</summary>
    public TunedPlan? Tuned { get; init; }

    /// <summary>The stages that are bound by memory, for each platform among device and edge server.</summary>
    public ImmutableArray<MemoryBoundStages> MemoryBound { get; init; } = [];

    /// <summary>Explains the best placement of a network.</summary>
    public static ExplainedPlan Of(Plan plan, Seconds? deadline)
    {
        var answer = plan.Answer;
        var question = answer.Question;
        return new(
            plan,
            Baselines.Of(question.Costs, question.Fading),
            PlacementReason.Of(answer.Table, question.Costs.Placement, question.Costs.Inferences, answer.PlacedStages),
            ChangeOvers.Of(question, answer.Table),
            CorrelatedStages.TryFind(question, out var correlated) ? correlated : null,
            deadline
        )
        {
            MemoryBound = plan.ScenarioFile.MemoryBound(plan.Network),
        };
    }
}
