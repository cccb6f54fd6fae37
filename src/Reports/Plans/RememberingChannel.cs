using System.Collections.Immutable;
using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Plans;

/// <summary>Fading that remembers, as the finite chain by which it is followed.</summary>
public abstract record RememberingChannel
{
    private const int CellCount = 64;
    private const int EnclosingCells = 256;

    private RememberingChannel(MarkovChannel chain) => Chain = chain;

    /// <summary>The chain.</summary>
    public MarkovChannel Chain { get; }

    /// <summary>The states that a scenario lists.</summary>
    public sealed record Listed(Fading.Markov Fading) : RememberingChannel(Fading.Channel);

    /// <summary>Cells of the signal-to-noise ratio.</summary>
    public sealed record Cells : RememberingChannel
    {
        private readonly Lazy<ImmutableArray<(int Cells, MarkovChannel Chain)>> _coarser;
        private readonly Lazy<EnclosingChains> _enclosing;

        /// <summary>Puts Gauss-Markov fading into cells.</summary>
        public Cells(Fading.GaussMarkov fading)
            : base(Discretise(fading, CellCount))
        {
            Fading = fading;
            _coarser = new(() => [.. new[] { 8, 16, 32 }.Select(cells => (cells, Discretise(fading, cells)))]);
            _enclosing = new(() =>
                EnclosingChains.Of(fading.MeanSnr, fading.Correlation, EnclosingCells, fading.CutoffSnr)
            );
        }

        /// <summary>The fading.</summary>
        public Fading.GaussMarkov Fading { get; }

        /// <summary>How well the cells stand for the fading, at one number of placed stages.</summary>
        public CellAccuracy AccuracyOf(InferenceCosts costs, SplittingRule rule, int placedStages)
        {
            var refinement = new Refinement([
                .. _coarser.Value.Append((CellCount, Chain)).Select(step => (step.Item1, FrameCost(step.Item2))),
            ]);
            var (least, most) = _enclosing.Value.OptimalCost(costs.Weighted, placedStages);
            return new(CellCount, refinement.Error, Frame(least), Frame(most));

            double FrameCost(MarkovChannel chain) =>
                Frame(StatewiseRule.Of(rule, costs.Weighted, chain, placedStages).ExpectedCost(costs.Weighted));

            double Frame(double relative) =>
                costs.PlacementCost(placedStages) + (costs.Inferences * (costs.Weighted.Edge + relative));
        }

        /// <summary>The lowest signal-to-noise ratio in a cell [dB].</summary>
        public double LowestDecibels(int cell) =>
            GaussMarkovRayleigh.LowerBound(Fading.MeanSnr, CellCount, Fading.CutoffSnr, cell).Decibels;

        private static MarkovChannel Discretise(Fading.GaussMarkov fading, int cells) =>
            GaussMarkovRayleigh.Discretise(fading.MeanSnr, fading.Correlation, cells, fading.CutoffSnr);
    }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Listed, T> listed, Func<Cells, T> cells) =>
        this switch
        {
            Listed l => listed(l),
            Cells c => cells(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Where a rule sends at a cut, in words; cells are those of the discretisation.</summary>
    public string WhereItSends(StatewiseRule rule, int cut)
    {
        var sends = Enumerable.Range(0, Chain.States).Select(state => rule.Sends(cut, state)).ToImmutableArray();
        return !sends.Contains(true) ? "never"
            : !sends.Contains(false) ? "always"
            : Match(
                listed: l =>
                    $"in {string.Join(", ", l.Fading.States.Where((_, state) => sends[state]).Select(Quote.Plain))}",
                cells: c => string.Join(" and ", Runs(sends).Select(run => Between(c, run.First, run.Last)))
            );
    }

    private static string Between(Cells cells, int first, int last)
    {
        var from = cells.LowestDecibels(last);
        var below = first == 0 ? "" : $" to {Decibels(cells.LowestDecibels(first - 1))}";
        return double.IsNegativeInfinity(from) ? $"up{below}" : $"from {Decibels(from)}{below}";
    }

    // Cells are wide: more digits would say what the discretisation does not know.
    private static string Decibels(double level) => $"{SixDigits.Of(level, 3)} dB";

    /// <summary>The runs of states in which a rule sends.</summary>
    private static IEnumerable<(int First, int Last)> Runs(ImmutableArray<bool> sends)
    {
        for (var (state, first) = (0, 0); state <= sends.Length; state++)
        {
            if (state < sends.Length && sends[state])
            {
                continue;
            }

            if (first < state)
            {
                yield return (first, state - 1);
            }

            first = state + 1;
        }
    }
}
