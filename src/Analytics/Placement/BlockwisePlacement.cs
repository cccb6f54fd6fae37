using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// The placement of any chain under the look-ahead rule in closed form: a candidate for each run of equal stages (R11) and P
/// candidates for each block of P stages that repeats (R16), however often it does.
/// </summary>
/// <param name="Candidates">The best placement of each run, and of each residue of each period, within the memory.</param>
/// <param name="PlacedStages">N*: the best candidate, the smallest on a tie.</param>
/// <param name="FrameCost">T_LA(N*).</param>
public sealed record BlockwisePlacement(ImmutableArray<int> Candidates, int PlacedStages, double FrameCost)
{
    /// <summary>Evaluates the closed form.</summary>
    /// <param name="problem">The problem; its mean airtime must be finite (R2).</param>
    /// <exception cref="ArgumentException">The mean airtime is infinite.</exception>
    public static BlockwisePlacement Of(BlockwiseProblem problem)
    {
        if (double.IsPositiveInfinity(problem.Channel.MeanAirtime))
        {
            throw new ArgumentException(
                "The closed form for runs and periods needs a finite mean airtime.",
                nameof(problem)
            );
        }

        var airtime = new NumericAirtime(problem.Channel);
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        var begin = new Frontier(0, 1, 0, 0);
        foreach (var block in problem.Blocks)
        {
            if (begin.Cut > problem.HorizonLimit)
            {
                break;
            }

            var period = LookAheadPeriod.Of(block, airtime);
            candidates.AddRange(
                block.Period == 1
                    ? [OfRun(problem, block, period, begin, airtime)]
                    : OfPeriod(problem, block, period, begin)
            );
            begin = begin.After(block, period, block.Repetitions);
        }

        var best = candidates.MinBy(candidate => (candidate.FrameCost, candidate.PlacedStages));
        return new([.. candidates.Select(candidate => candidate.PlacedStages)], best.PlacedStages, best.FrameCost);
    }

    /// <summary>R11: the best placement from the run's begin to its end.</summary>
    private static Candidate OfRun(
        BlockwiseProblem problem,
        RepeatedStages run,
        LookAheadPeriod period,
        Frontier begin,
        NumericAirtime airtime
    )
    {
        var stage = run.Stages[0];
        var placed = (int)
            RunOfStages
                .PlacedStages<Number, NumericAirtime>(
                    new(stage.Extra),
                    new(run.Offload),
                    new(stage.NextOffload),
                    new(stage.Placement),
                    new(problem.Inferences),
                    new(begin.Reached),
                    Number.Integer(Math.Min(run.Repetitions, problem.HorizonLimit - begin.Cut)),
                    airtime
                )
                .Value;
        var end = begin.After(run, period, placed);
        var offload = placed == 0 ? run.Offload : stage.NextOffload;
        return end.Place(problem, 0, 0, offload * airtime.Mean.Value);
    }

    /// <summary>R16: for each j, the best of the placements j, j + P, j + 2P, … within the block.</summary>
    private static IEnumerable<Candidate> OfPeriod(
        BlockwiseProblem problem,
        RepeatedStages block,
        LookAheadPeriod period,
        Frontier begin
    )
    {
        var wholeBlock = block.Stages.Sum(stage => stage.Placement);
        var placement = 0.0;
        for (var j = 0; j < block.Period && begin.Cut + j <= problem.HorizonLimit; j++)
        {
            var last = Math.Min(block.Repetitions - 1, (problem.HorizonLimit - begin.Cut - j) / block.Period);
            var periods = (int)
                PeriodicStages
                    .PlacedPeriods<Number>(
                        new(begin.Reached * period.Gains[j]),
                        new(period.Passed),
                        new(wholeBlock),
                        new(problem.Inferences),
                        Number.Integer(last)
                    )
                    .Value;
            yield return begin.After(block, period, periods).Place(problem, j, placement, period.FirstCosts[j]);
            placement += block.Stages[j].Placement;
        }
    }

    private readonly record struct Candidate(int PlacedStages, double FrameCost);

    /// <summary>A cut, the probability of reaching it (S), and the cost paid on the way there.</summary>
    private readonly record struct Frontier(int Cut, double Reached, double ExpectedlyPaid, double Placement)
    {
        public Frontier After(RepeatedStages block, LookAheadPeriod period, int repetitions)
        {
            var (paid, ratio) = (new Number(period.ExpectedlyPaid), new Number(period.Passed));
            var count = Number.Integer(repetitions);
            return new(
                Cut + (repetitions * block.Period),
                Reached * Number.Power(ratio, count).Value,
                ExpectedlyPaid + (Reached * PeriodicStages.ExpectedCost(paid, ratio, count, Number.Integer(0)).Value),
                Placement + (repetitions * block.Stages.Sum(stage => stage.Placement))
            );
        }

        /// <summary>
        /// A candidate with more stages placed: adds the cost of placing them, and the expected cost of an inference that gets here.
        /// </summary>
        public Candidate Place(BlockwiseProblem problem, int stages, double placement, double expected) =>
            new(
                Cut + stages,
                Placement + placement + (problem.Inferences * (problem.Edge + ExpectedlyPaid + (Reached * expected)))
            );
    }
}
