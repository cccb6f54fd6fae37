using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>The answer to a question: which stages to place, and when to send.</summary>
/// <param name="Question">The network, the scenario and the rule.</param>
/// <param name="Table">The costs of every number of placed stages.</param>
/// <param name="PlacedStages">The number of placed stages, N.</param>
/// <param name="Decisions">When to send, at cuts 0..N−1.</param>
/// <param name="Usage">The expected time and energy of an inference, edge time included, placement excluded.</param>
/// <param name="Latency">The law of an inference's latency, and where inferences stop.</param>
public sealed record SplittingAnswer(
    SplittingQuestion Question,
    PlacementTable Table,
    int PlacedStages,
    SplittingDecisions Decisions,
    ExpectedUsage Usage,
    ILatencyLaw Latency
)
{
    /// <summary>The cost of placing the stages, once per update, Σ_{m≤N} φ_m.</summary>
    public double PlacementCost => Question.Costs.PlacementCost(PlacedStages);

    /// <summary>The frame cost, T(N).</summary>
    public double FrameCost => Table.FrameCost[PlacedStages];

    /// <summary>The cost of an inference, C(N).</summary>
    public double CostPerInference => Table.CostPerInference[PlacedStages];

    /// <summary>The answer with the best placement that fits; <see langword="false"/> if every one costs +∞ (R2).</summary>
    public static bool TryFind(SplittingQuestion question, [NotNullWhen(true)] out SplittingAnswer? answer)
    {
        var table = question.Table();
        answer = table.TryFindBest(out var placed) ? Of(question, table, placed) : null;
        return answer is not null;
    }

    /// <summary>The answer with a number of stages placed, whether or not it is the best.</summary>
    /// <param name="question">The question.</param>
    /// <param name="table">Its table (<see cref="SplittingQuestion.Table"/>).</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static SplittingAnswer Of(SplittingQuestion question, PlacementTable table, int placedStages)
    {
        var (costs, decisions) = (question.Costs, question.Decide(placedStages));
        return new(
            question,
            table,
            placedStages,
            decisions,
            ExpectedUsage.Of(costs, decisions),
            costs.Latency(decisions)
        );
    }

    /// <summary>
    /// How accurate the frame cost is where a channel with memory is followed in cells; <see langword="false"/> elsewhere.
    /// </summary>
    public bool TryAccuracy([NotNullWhen(true)] out CellAccuracy? accuracy)
    {
        accuracy = null;
        return Question.Fading is Fading.WithMemory memory
            && memory.Channel.TryAccuracy(
                chain => FrameCostOf(Question.Rule.SendingStates(Question.Costs.Weighted, chain, PlacedStages)),
                chain => FrameCostOf(BackwardInduction.SendingStates(Question.Costs.Weighted, chain, PlacedStages)),
                out accuracy
            );
    }

    private double FrameCostOf(SplittingDecisions decisions)
    {
        var costs = Question.Costs;
        return PlacementCost + (costs.Inferences * decisions.ExpectedTotal(costs.Weighted));
    }
}
