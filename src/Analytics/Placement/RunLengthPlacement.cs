using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// The placement of any chain under the look-ahead rule, run by run in closed form (R11): a candidate for each run, however
/// many stages it has.
/// </summary>
/// <param name="Candidates">The best number of placed stages within each run that the memory reaches, in order.</param>
/// <param name="PlacedStages">N*: the best candidate, the smallest on a tie.</param>
/// <param name="FrameCost">T_LA(N*).</param>
public sealed record RunLengthPlacement(ImmutableArray<int> Candidates, int PlacedStages, double FrameCost)
{
    /// <summary>Evaluates the closed form.</summary>
    /// <param name="problem">The problem; its mean airtime must be finite (R2).</param>
    /// <exception cref="ArgumentException">The mean airtime is infinite.</exception>
    public static RunLengthPlacement Of(RunLengthProblem problem)
    {
        if (double.IsPositiveInfinity(problem.Channel.MeanAirtime))
        {
            throw new ArgumentException("The closed form for runs needs a finite mean airtime.", nameof(problem));
        }

        var airtime = new NumericAirtime(problem.Channel);
        var candidates = ImmutableArray.CreateBuilder<int>();
        var best = (Placed: 0, Cost: double.PositiveInfinity);
        var begin = new Frontier(0, 1, 0, 0);
        foreach (var run in problem.Runs)
        {
            if (begin.Cut > problem.HorizonLimit)
            {
                break;
            }

            var placed = (int)
                RunOfStages
                    .PlacedStages<Number, NumericAirtime>(
                        new(run.Extra),
                        new(run.Offload),
                        new(run.NextOffload),
                        new(run.Placement),
                        new(problem.Inferences),
                        new(begin.Reached),
                        Number.Integer(Math.Min(run.Count, problem.HorizonLimit - begin.Cut)),
                        airtime
                    )
                    .Value;
            var candidate = begin.After(run, placed, airtime);
            var cost = candidate.FrameCost(problem, placed == 0 ? run.Offload : run.NextOffload);
            candidates.Add(candidate.Cut);
            best = cost < best.Cost ? (candidate.Cut, cost) : best;
            begin = begin.After(run, run.Count, airtime);
        }

        return new(candidates.ToImmutable(), best.Placed, best.Cost);
    }

    /// <summary>A cut, the probability of reaching it (S), and what was paid on the way there.</summary>
    private readonly record struct Frontier(int Cut, double Reached, double ExpectedlyPaid, double Placement)
    {
        public Frontier After(StageRun run, int stages, NumericAirtime airtime)
        {
            var (extra, offload, next) = (new Number(run.Extra), new Number(run.Offload), new Number(run.NextOffload));
            var count = Number.Integer(stages);
            return new(
                Cut + stages,
                Reached * RunOfStages.Passed(extra, offload, next, count, airtime).Value,
                ExpectedlyPaid + (Reached * RunOfStages.ExpectedlyPaid(extra, offload, next, count, airtime).Value),
                Placement + (stages * run.Placement)
            );
        }

        public double FrameCost(RunLengthProblem problem, double offload) =>
            Placement
            + (
                problem.Inferences * (problem.Edge + ExpectedlyPaid + (Reached * offload * problem.Channel.MeanAirtime))
            );
    }
}
