using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Library;

/// <summary>V4: many problems solved together have the answers of each by itself.</summary>
public static class V4OneByOne
{
    private static readonly ImmutableArray<(SplittingRule Rule, Func<FiniteInstance, int, Rational> Cost)> _rules =
    [
        (new SplittingRule.Optimal(), ExactWalk.Optimal),
        (new SplittingRule.StaticLookAhead(), ExactWalk.StaticLookAhead),
        (new SplittingRule.LookAhead(), ExactWalk.LookAhead),
    ];

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ProblemBatch>
        {
            Id = "library/V4",
            Title = "A batch is its problems one by one",
            Stance = Stance.Holds,
            Statement =
                "Of many problems solved together, each has the table and the best placement that it has by itself, in its own "
                + "place, whatever the number of threads. The best placement N* is the smallest of those that fit the memory and "
                + "have the least frame cost. The same holds for the best fixed cut. The baseline of running everything on the device "
                + "ignores the memory.",
            Formulas = [new Analytics.Formulas.Expression.Relation(Of("T", "N", "∗"), AtMost, Of("T", "N"))],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "At most N_mem stages fit the memory, and T∗ is the cost of the best placement.",
                    Condition.AtMost(Of("N"), Of("N", "mem"))
                ),
            ],
            Uses = ["device-edge/R3", "device-edge/R5", "device-edge/R6", "device-edge/R19"],
            Oracle =
                "Each problem by itself, every placement under each rule walked stage by stage in exact fractions.",
            Tolerance = new Tolerance<ProblemBatch>.Running(
                batch => 2 * batch.Problems.Max(problem => Roundings.OfFrame(problem.Stages)),
                "a cost rounds its terms S + 3 times a stage (δ, ÷ t, probability, S channel states, × t) and S + 4 times at its "
                    + "ends; the costs of computing and of placing each stage are added, and K multiplied"
            ),
            Domain = ProblemBatches.Domain,
            Assertions = batch =>
                [.. Solved(batch, Limits(batch), places => places), .. FixedCuts(batch, Limits(batch))],
            Mutants =
            [
                new(
                    "the memory holds every stage",
                    batch =>
                        Solved(batch, [.. batch.Problems.Select(problem => problem.Stages.Stages)], places => places)
                ),
                new(
                    "results are in the order of the channels",
                    batch =>
                        Solved(
                            batch,
                            Limits(batch),
                            places =>
                                [
                                    .. places.OrderBy(
                                        place => $"{batch.Problems[place].Stages.Law}",
                                        StringComparer.Ordinal
                                    ),
                                ]
                        )
                ),
                new(
                    "the best fixed cut may exceed the memory",
                    batch => FixedCuts(batch, [.. batch.Problems.Select(problem => problem.Stages.Stages)])
                ),
            ],
        };

    private static IEnumerable<Assertion> Solved(
        ProblemBatch batch,
        ImmutableArray<int> limits,
        Func<ImmutableArray<int>, ImmutableArray<int>> order
    )
    {
        var problems = batch.ToProblems();
        var places = order([.. Enumerable.Range(0, problems.Length)]);
        foreach (var (rule, cost) in _rules)
        {
            var tables = PlacementBatch.Solve(problems, rule, threads: 2);
            var best = PlacementBatch.FindBest(problems, rule, threads: 2);
            var alone = PlacementBatch.FindBest(problems, rule, threads: 1);
            for (var place = 0; place < problems.Length; place++)
            {
                var (stages, limit) = (batch.Problems[places[place]].Stages, limits[places[place]]);
                var exact = Frames(batch, stages, cost);
                var (least, scale) = (ExactPlacement.Best(exact[..(limit + 1)]), ScaleOf(batch, stages));
                yield return new Assertion.Equal(best[place].PlacedStages, least, exact.Length);
                yield return new Assertion.Equal(best[place].FrameCost, exact[least].ToDouble(), scale);
                yield return new Assertion.Equal(alone[place].PlacedStages, best[place].PlacedStages, double.Epsilon);
                yield return new Assertion.Equal(alone[place].FrameCost, best[place].FrameCost, double.Epsilon);
                yield return new Assertion.Equal(tables[place].FrameCost.Length, exact.Length, exact.Length);
                foreach (var (found, expected) in tables[place].FrameCost.Zip(exact))
                {
                    yield return new Assertion.Equal(found, expected.ToDouble(), scale);
                }

                tables[place].TryFindBest(out var placed);
                yield return new Assertion.Equal(placed, least, exact.Length);
            }
        }
    }

    private static IEnumerable<Assertion> FixedCuts(ProblemBatch batch, ImmutableArray<int> limits)
    {
        foreach (var ((problem, solved), limit) in batch.Problems.Zip(batch.ToProblems()).Zip(limits))
        {
            var baselines = Baselines.Of(solved);
            var exact = Frames(batch, problem.Stages, ExactWalk.StaticSplit);
            var (least, scale) = (ExactPlacement.Best(exact[..(limit + 1)]), ScaleOf(batch, problem.Stages));
            yield return new Assertion.Equal(baselines.StaticCost, exact[least].ToDouble(), scale);
            yield return new Assertion.AtMost(baselines.StaticSplit, limit, exact.Length);
            yield return new Assertion.Equal(exact[baselines.StaticSplit].ToDouble(), exact[least].ToDouble(), scale);
            yield return new Assertion.Equal(baselines.EdgeOnly, exact[0].ToDouble(), scale);
            yield return new Assertion.Equal(baselines.DeviceOnly, exact[^1].ToDouble(), scale);
            yield return new Assertion.Equal(baselines.DeviceFits ? 1 : 0, limit == problem.Stages.Stages ? 1 : 0, 1);
        }
    }

    private static ImmutableArray<int> Limits(ProblemBatch batch) =>
        [.. batch.Problems.Select(problem => problem.HorizonLimit)];

    private static ImmutableArray<Rational> Frames(
        ProblemBatch batch,
        FiniteInstance stages,
        Func<FiniteInstance, int, Rational> cost
    ) => ExactPlacement.FrameCosts(stages, (instance, placed) => batch.Edge + cost(instance, placed));

    private static double ScaleOf(ProblemBatch batch, FiniteInstance stages) =>
        FrameWalk.ScaleOf(stages) + (stages.Inferences * batch.Edge);
}
