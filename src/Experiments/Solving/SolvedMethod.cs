using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Experiments.Solving;

/// <summary>The solution of a cell by a rule or a baseline.</summary>
internal abstract record SolvedMethod
{
    private SolvedMethod() { }

    /// <summary>A rule with a number of stages placed.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Rule">The rule.</param>
    /// <param name="Placed">The number of placed stages.</param>
    public sealed record Online(SolvedCell Cell, SplittingRule Rule, int Placed) : SolvedMethod
    {
        private readonly Lazy<SplittingAnswer> _answer = new(() => Cell.Answer(Rule, Placed));
        private Estimate? _simulated;

        /// <summary>The network, the scenario and the rule.</summary>
        public SplittingQuestion Question { get; } = Cell.Question.Under(Rule);

        /// <summary>The costs of every number of placed stages.</summary>
        public PlacementTable Table { get; } = Cell.Table(Rule);

        /// <summary>The decisions with their cost, time and energy.</summary>
        public SplittingAnswer Answer => _answer.Value;

        /// <summary>The cost of an inference by simulation, in whole frames.</summary>
        public Estimate Simulated => _simulated ??= Simulate();

        private Estimate Simulate() =>
            FrameSimulator
                .Run(
                    Question.Costs,
                    Answer.Decisions,
                    Math.Max(1, (long)Math.Ceiling(Cell.Simulation.Inferences / Question.Costs.Inferences)),
                    Cell.Simulation.Seed,
                    ImmutableArray<Seconds>.Empty,
                    threads: 1,
                    new Silent(),
                    CancellationToken.None
                )
                .Cost;
    }

    /// <summary>Everything before a cut on the device, everything after it on the edge server.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Cut">The cut, which is the number of placed stages.</param>
    public sealed record Fixed(SolvedCell Cell, int Cut) : SolvedMethod;

    /// <summary>A genie who sees the channel in advance, with the number of stages placed that is best for the genie (R5).</summary>
    /// <param name="Table">The costs of every number of placed stages.</param>
    /// <param name="Placed">The number of placed stages.</param>
    public sealed record Foreseen(PlacementTable Table, int Placed) : SolvedMethod;

    /// <summary>The method has no finite cost in the cell, or does not apply to it.</summary>
    public sealed record None : SolvedMethod;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Online, T> online, Func<Fixed, T> fixedCut, Func<Foreseen, T> foreseen, Func<T> none) =>
        this switch
        {
            Online o => online(o),
            Fixed c => fixedCut(c),
            Foreseen f => foreseen(f),
            None => none(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private sealed class Silent : IProgress<double>
    {
        public void Report(double value) { }
    }
}
