using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Enclosures.Statements;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R11: the placement of any chain under the look-ahead rule, run by run in closed form.</summary>
public static class R11Runs
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<RunInstance>
        {
            Id = "device-edge/R11",
            Title = "Any chain, run by run in closed form",
            Stance = Stance.Holds,
            Statement =
                "Group the stages into runs with equal extra cost, placement cost and offload costs before and after. In a "
                + "run that begins at cut a, each further placed stage is worth p times the one before, so that a + k is a "
                + "best placement from a to the run's end; the best of these candidates, one for each run, is a best "
                + "placement of the chain. With a memory bound, what it leaves of a run takes the place of the run's length.",
            Formulas =
            [
                new Expression.Relation(
                    Of("k"),
                    Equal,
                    RunOfStages.PlacedStages(
                        Of("δ"),
                        Offload("a"),
                        Offload("a+1"),
                        Of("φ"),
                        Of("K"),
                        Of("S", "a"),
                        Of("L"),
                        X
                    )
                ),
                new Expression.Relation(
                    LookAheadCost("a+k"),
                    Equal,
                    Of("H", "a")
                        + (Of("S", "a") * RunOfStages.ExpectedlyPaid(Of("δ"), Offload("a"), Offload("a+1"), Of("k"), X))
                        + (Of("S", "a") * Expression.Power(Of("p"), Of("k")) * Offload("a+k") * X.Mean)
                ),
                new Expression.Relation(
                    Of("H", "a"),
                    Equal,
                    LookAheadCost("a") - (Of("S", "a") * Offload("a") * X.Mean)
                ),
            ],
            Definitions = [3],
            Tables = new FormulaTables<FiniteInstance>([
                RepetitionTables.BestOfRuns,
                RepetitionTables.WithinRuns,
                RepetitionTables.WithinRuns,
            ]),
            Setting = [Conditions.Model],
            Hypotheses = [new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime)],
            Uses = ["R6", "R8"],
            Oracle =
                "The look-ahead rule walked stage by stage in exact fractions for every N, and the frame costs compared, "
                + "run by run and altogether. Costs are compared, not N: several N may tie.",
            Tolerance = new Tolerance<RunInstance>.Running(
                instance => Roundings.OfFrame(instance.Stages),
                "as for the difference of two costs, S + 3 roundings a stage for each and S + 4 at its ends, then K and "
                    + "each φ; where the logarithms' own last bits move N by one, the two frame costs differ by no more"
            ),
            Domain = RunInstances.Domain,
            Assertions = instance =>
                [
                    .. Gains(instance, (run, steps) => Math.Pow(Above(instance, run), steps)),
                    .. Candidates(instance, run => run.Reached, placed => placed),
                    .. Placement(instance, BlockwisePlacement.Of),
                ],
            Enclosures = [BestOfGeometricGains.InARun],
            Mutants =
            [
                new("every stage of a run is worth the same", instance => Gains(instance, (_, _) => 1)),
                new("every inference reaches every run", instance => Candidates(instance, _ => 1, placed => placed)),
                new("one stage too many", instance => Candidates(instance, run => run.Reached, placed => placed + 1)),
                new(
                    "rounded down instead of up",
                    instance => Candidates(instance, run => run.Reached, placed => placed - 1)
                ),
                new(
                    "the first run only",
                    instance =>
                        Placement(
                            instance,
                            problem =>
                            {
                                var closed = BlockwisePlacement.Of(problem);
                                return closed with { PlacedStages = closed.Candidates[0] };
                            }
                        )
                ),
                new(
                    "the memory bound is forgotten",
                    instance =>
                        Placement(
                            instance,
                            _ => BlockwisePlacement.Of(BlockwiseProblem.Of(instance.Stages.ToProblem()))
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Gains(RunInstance instance, Func<RunAt, int, double> fraction)
    {
        var airtime = new NumericAirtime(instance.Stages.Law.ToChannel());
        var (costs, scale) = (ExactWalk.LookAheadForward(instance.Stages).Costs, Scale.Of(instance.Stages));
        foreach (var run in Runs(instance))
        {
            var first = PlacementGain
                .PerInference<Number, NumericAirtime>(
                    new(run.Reached),
                    new(run.Run.Offload),
                    Threshold(run, airtime),
                    airtime
                )
                .Value;
            for (var steps = 0; steps < run.Run.Count; steps++)
            {
                var cut = run.Begin + steps;
                yield return new Assertion.Equal(
                    first * fraction(run, steps),
                    (costs[cut] - costs[cut + 1]).ToDouble(),
                    scale
                );
            }
        }
    }

    private static IEnumerable<Assertion> Candidates(
        RunInstance instance,
        Func<RunAt, double> reached,
        Func<int, int> change
    )
    {
        var costs = FrameWalk.LookAhead(instance.Stages);
        var airtime = new NumericAirtime(instance.Stages.Law.ToChannel());
        foreach (var run in Runs(instance).Where(run => run.Begin <= instance.HorizonLimit))
        {
            var last = Math.Min(run.Run.Count, instance.HorizonLimit - run.Begin);
            var placed = (int)
                RunOfStages
                    .PlacedStages<Number, NumericAirtime>(
                        new(run.Stage.Extra),
                        new(run.Run.Offload),
                        new(run.Run.NextOffload),
                        new(run.Stage.Placement),
                        new(instance.Stages.Inferences),
                        new(reached(run)),
                        new(last),
                        airtime
                    )
                    .Value;
            yield return new Assertion.Equal(
                costs[run.Begin + Math.Clamp(change(placed), 0, last)].ToDouble(),
                costs[run.Begin..(run.Begin + last + 1)].Min().ToDouble(),
                FrameWalk.ScaleOf(instance.Stages)
            );
        }
    }

    private static IEnumerable<Assertion> Placement(
        RunInstance instance,
        Func<BlockwiseProblem, BlockwisePlacement> place
    )
    {
        var closed = place(instance.ToProblem());
        var costs = FrameWalk.LookAhead(instance.Stages);
        var least = costs[..(instance.HorizonLimit + 1)].Min().ToDouble();
        var scale = FrameWalk.ScaleOf(instance.Stages);
        yield return new Assertion.Equal(costs[closed.PlacedStages].ToDouble(), least, scale);
        yield return new Assertion.Equal(closed.FrameCost, least, scale);
    }

    private static ImmutableArray<RunAt> Runs(RunInstance instance)
    {
        var begin = 0;
        var reached = ExactWalk.LookAheadForward(instance.Stages).Reached;
        var runs = ImmutableArray.CreateBuilder<RunAt>();
        foreach (var run in instance.ToProblem().Blocks)
        {
            runs.Add(new(run, begin, reached[begin].ToDouble()));
            begin += run.Count;
        }

        return runs.ToImmutable();
    }

    private static double Above(RunInstance instance, RunAt run)
    {
        var airtime = new NumericAirtime(instance.Stages.Law.ToChannel());
        return airtime.ProbabilityAbove(Threshold(run, airtime)).Value;
    }

    private static Number Threshold(RunAt run, NumericAirtime airtime) =>
        Analytics.Formulas.LookAheadThreshold.Airtime<Number, NumericAirtime>(
            new(run.Stage.Extra),
            new(run.Run.Offload),
            new(run.Run.NextOffload),
            airtime
        );

    private sealed record RunAt(RepeatedStages Run, int Begin, double Reached)
    {
        public StageTerms Stage => Run.Stages[0];
    }
}
