using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// The placement of a block of P stages that repeats under the look-ahead rule, in closed form (R16): a candidate for each
/// cut of the block and one for all M stages, however often it repeats.
/// </summary>
/// <param name="Candidates">The best of the placements j, j + P, j + 2P… below M that fit, for each j = 0..P−1 that fits.</param>
/// <param name="PlacedStages">N*: the best candidate, or M where that fits and costs less.</param>
/// <param name="FrameCost">T_LA(N*).</param>
public sealed record PeriodicPlacement(ImmutableArray<int> Candidates, int PlacedStages, double FrameCost)
{
    /// <summary>Evaluates the closed form.</summary>
    /// <param name="problem">The problem; its mean airtime must be finite (R2).</param>
    /// <exception cref="ArgumentException">The mean airtime is infinite.</exception>
    public static PeriodicPlacement Of(PeriodicProblem problem)
    {
        var block = problem.LastBlock;
        if (double.IsPositiveInfinity(block.Channel.MeanAirtime))
        {
            throw new ArgumentException(
                "The closed form for a periodic chain needs a finite mean airtime.",
                nameof(problem)
            );
        }

        var rule = LookAheadPeriod.Of(problem);
        var placement = PlacementCosts(block);
        var limit = Math.Min(problem.HorizonLimit, problem.Stages - 1);
        ImmutableArray<Option> candidates =
        [
            .. Enumerable.Range(0, Math.Min(problem.Period, limit + 1)).Select(first => Choose(first, Periods(first))),
        ];
        var best = (
            problem.HorizonLimit == problem.Stages
                ? candidates.Add(Choose(problem.Period, problem.Blocks - 1))
                : candidates
        ).MinBy(option => (option.FrameCost, option.PlacedStages));
        return new([.. candidates.Select(option => option.PlacedStages)], best.PlacedStages, best.FrameCost);

        int Periods(int first) =>
            (int)
                PeriodicStages
                    .PlacedPeriods<Number>(
                        new(rule.Gains[first]),
                        new(rule.Passed),
                        new(placement[^1]),
                        new(block.Inferences),
                        Number.Integer((limit - first) / problem.Period)
                    )
                    .Value;

        Option Choose(int first, int periods)
        {
            var expected = PeriodicStages.ExpectedCost<Number>(
                new(rule.ExpectedlyPaid),
                new(rule.Passed),
                Number.Integer(periods),
                new(rule.FirstCosts[first])
            );
            return new(
                first + (periods * problem.Period),
                placement[first]
                    + (periods * placement[^1])
                    + (block.Inferences * ((problem.Blocks * block.Costs.Edge) + expected.Value))
            );
        }
    }

    /// <summary>What placing the first 0..P stages of a block costs.</summary>
    private static ImmutableArray<double> PlacementCosts(StoppingProblem block)
    {
        var costs = new double[block.Stages + 1];
        for (var n = 0; n < block.Stages; n++)
        {
            costs[n + 1] = costs[n] + block.Placement[n];
        }

        return [.. costs];
    }

    private readonly record struct Option(int PlacedStages, double FrameCost);
}
