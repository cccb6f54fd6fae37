using System.Collections.Concurrent;
using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Experiments.Solving;

/// <summary>
/// A network under a scenario, solved on demand for cells with any number of inferences per update. Each part is computed once, when
/// it is first needed. Usable from several threads.
/// </summary>
internal sealed class SolvedInference
{
    // Few rules and few threads use it. With its usual size, the dictionary would be most of what a cell allocates.
    private readonly ConcurrentDictionary<SplittingRule, PlacementTable> _tables = new(1, 3);
    private readonly ConcurrentDictionary<(SplittingRule Rule, int Placed), SplittingAnswer> _answers = new(1, 3);
    private readonly Lazy<PlacementTable> _genie;
    private readonly Lazy<ImmutableArray<double>> _meanAirtimes;

    /// <summary>A network under a scenario.</summary>
    /// <param name="question">The network and the scenario with some number of inferences per update, under any rule.</param>
    public SolvedInference(SplittingQuestion question)
    {
        Question = question;
        _genie = new(() =>
            PlacementTable.OfGenie(new CoInference(question.Costs, question.Fading.RequireIndependent()).Problem)
        );
        _meanAirtimes = new(() =>
            question.Fading.Match<ImmutableArray<double>>(
                independent: draws => [.. Enumerable.Repeat(draws.Channel.MeanAirtime, question.Costs.Stages)],
                withMemory: memory => memory.Channel.Chain.MeanAirtimes(question.Costs.Stages - 1)
            )
        );
    }

    /// <summary>The network and the scenario with some number of inferences per update.</summary>
    public SplittingQuestion Question { get; }

    /// <summary>The mean airtime at each cut.</summary>
    public ImmutableArray<double> MeanAirtimes => _meanAirtimes.Value;

    /// <summary>What each number of placed stages would cost a genie, where draws are independent.</summary>
    public PlacementTable Genie => _genie.Value;

    /// <summary>What each number of placed stages costs under a rule.</summary>
    public PlacementTable Table(SplittingRule rule) =>
        _tables.TryGetValue(rule, out var table) ? table : _tables.GetOrAdd(rule, Question.Under(rule).Table());

    /// <summary>The answer with a number of stages placed.</summary>
    public SplittingAnswer Answer(SplittingRule rule, int placed) =>
        _answers.TryGetValue((rule, placed), out var answer)
            ? answer
            : _answers.GetOrAdd((rule, placed), SplittingAnswer.Of(Question.Under(rule), Table(rule), placed));
}
