using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Experiments.Solving;

/// <summary>A network under a scenario, solved on demand: each part is computed once, when an output first needs it.</summary>
internal sealed class SolvedCell
{
    private readonly SplittingQuestion _question;
    private readonly Dictionary<SplittingRule, PlacementTable> _tables = [];
    private readonly Lazy<Baselines> _baselines;
    private readonly Lazy<ImmutableArray<double>> _meanAirtimes;

    /// <summary>Makes the cell, without solving it.</summary>
    /// <param name="question">The network and the scenario. Its rule is not used.</param>
    /// <param name="simulation">The simulation beside the analysis.</param>
    public SolvedCell(SplittingQuestion question, SimulationSize simulation)
    {
        (_question, Simulation) = (question, simulation);
        _baselines = new(() => Baselines.Of(question.Costs, question.Fading));
        _meanAirtimes = new(() =>
            question.Fading.Match<ImmutableArray<double>>(
                independent: draws => [.. Enumerable.Repeat(draws.Channel.MeanAirtime, Stages)],
                withMemory: memory => memory.Channel.Chain.MeanAirtimes(Stages - 1)
            )
        );
    }

    public SimulationSize Simulation { get; }

    public SplittingQuestion Question => _question;

    public InferenceCosts Costs => _question.Costs;

    public int Stages => Costs.Stages;

    public Baselines Baselines => _baselines.Value;

    /// <summary>The channel, where draws are independent.</summary>
    public bool IsIndependent => _question.Fading is Fading.Independent;

    /// <summary>The costs of each number of placed stages under a rule.</summary>
    public PlacementTable Table(SplittingRule rule)
    {
        if (!_tables.TryGetValue(rule, out var table))
        {
            table = _question.Under(rule).Table();
            _tables.Add(rule, table);
        }

        return table;
    }

    /// <summary>The expected cost of an inference that always sends at a given cut, in the unit of the costs.</summary>
    /// <param name="costs">The costs in that unit.</param>
    /// <param name="cut">The cut, n = 0..M.</param>
    public double FixedCut(SplittingCosts costs, int cut) =>
        costs.Computing[cut] + (cut < Stages ? costs.Offload[cut] * _meanAirtimes.Value[cut] : 0);
}
