using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Experiments.Solving;

/// <summary>A network under a scenario, solved on demand: each part is computed once, when an output first needs it.</summary>
internal sealed class SolvedCell
{
    private readonly SolvedInference _inference;
    private readonly Dictionary<SplittingRule, PlacementTable> _tables = [];
    private readonly Lazy<Baselines> _baselines;

    /// <summary>Makes the cell, without solving it.</summary>
    /// <param name="inference">The network and the scenario.</param>
    /// <param name="inferencesPerUpdate">The number of inferences per update (K).</param>
    /// <param name="simulation">The simulation beside the analysis.</param>
    public SolvedCell(SolvedInference inference, long inferencesPerUpdate, SimulationSize simulation)
    {
        (_inference, Simulation) = (inference, simulation);
        Question = inference.Question.With(inferencesPerUpdate);
        _baselines = new(() => Baselines.Of(Costs, Question.Fading));
    }

    public SimulationSize Simulation { get; }

    /// <summary>The network and the scenario, under any rule.</summary>
    public SplittingQuestion Question { get; }

    public InferenceCosts Costs => Question.Costs;

    public int Stages => Costs.Stages;

    public Baselines Baselines => _baselines.Value;

    /// <summary>The channel, where draws are independent.</summary>
    public bool IsIndependent => Question.Fading is Fading.Independent;

    /// <summary>What each number of placed stages would cost a genie, where draws are independent.</summary>
    public PlacementTable Genie => _inference.Genie.For(Costs);

    /// <summary>The costs of each number of placed stages under a rule.</summary>
    public PlacementTable Table(SplittingRule rule)
    {
        if (!_tables.TryGetValue(rule, out var table))
        {
            table = _inference.Table(rule).For(Costs);
            _tables.Add(rule, table);
        }

        return table;
    }

    /// <summary>The answer under a rule with a number of stages placed.</summary>
    public SplittingAnswer Answer(SplittingRule rule, int placed) =>
        _inference.Answer(rule, placed) with
        {
            Question = Question.Under(rule),
            Table = Table(rule),
        };

    /// <summary>The expected cost of an inference that always sends at a given cut, in the unit of the costs.</summary>
    /// <param name="costs">The costs in that unit.</param>
    /// <param name="cut">The cut, n = 0..M.</param>
    public double FixedCut(SplittingCosts costs, int cut) =>
        costs.Computing[cut] + (cut < Stages ? costs.Offload[cut] * _inference.MeanAirtimes[cut] : 0);
}
