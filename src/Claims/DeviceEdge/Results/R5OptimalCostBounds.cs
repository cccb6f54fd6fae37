using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R5: the optimal cost lies between a genie's and that of looking once and then committing.</summary>
public static class R5OptimalCostBounds
{
    private static readonly Expression _lookOnce = OptimalStep.Value(Offload("0"), Of("C", "N") / Offload("0"), X);

    private static readonly Expression _one = Expression.Integer(1);

    private static readonly Expression _fixedCut = Of("D", "n") + (Offload("n") * X.Mean);

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R5",
            Title = "Bounds on the optimal cost",
            Stance = Stance.Holds,
            Statement =
                "The optimal rule costs at least as much as a genie who knows every channel state beforehand, and at most as "
                + "much as looking at the channel once and then sending or committing to a later cut; that in turn costs "
                + "at most as much as the best fixed cut. With one stage placed, looking once is the optimal rule. "
                + "The baselines of a frame are those of the first cut, of the last and of the best.",
            Formulas =
            [
                new Expression.Relation(Of("G", "N"), AtMost, OptimalCost("N")),
                new Expression.Relation(OptimalCost("N"), AtMost, _lookOnce),
                new Expression.Relation(_lookOnce, AtMost, Expression.Minimum(Offload("0") * X.Mean, Of("C", "N"))),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                HorizonTables.SomePlaced,
                HorizonTables.SomePlaced,
                HorizonTables.SomePlaced,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols("At least one stage is placed.", Conditions.SomePlaced),
                new Hypothesis.InWordsOnly(
                    "G_N is the mean of the least D_n + t_n·X_n over n ≤ N.",
                    "it is a mean over the joint law of N + 1 draws, and the functionals of the symbols are those of a single draw"
                ),
                new Hypothesis.InSymbols(
                    "C_N is the least D_n + t_n·μ over 1 ≤ n ≤ N.",
                    Conditions.ExtraCostsSpent,
                    new Condition.ForAll("n", _one, Of("N"), Condition.AtMost(Of("C", "N"), _fixedCut)),
                    new Condition.Exists("n", _one, Of("N"), Condition.Equal(Of("C", "N"), _fixedCut))
                ),
                new Hypothesis.InSymbols(
                    "The mean airtime is finite, or N = M.",
                    Conditions.FiniteMeanAirtimeUnlessAllPlaced
                ),
            ],
            Uses = ["R1", "R3"],
            Oracle =
                "The genie sees every sequence of channel states in turn; the other costs follow from their definitions, all "
                + "in exact fractions. Each bound is compared once as a formula with the exact optimal cost, and once exactly "
                + "with the solver's.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(Roundings.OfCost, Roundings.CostReason),
            Domain = FiniteInstances.Domain,
            Assertions = instance =>
                [
                    .. Bounds(
                        instance,
                        firstCommitment: 1,
                        (lower, upper, scale) => new Assertion.AtMost(lower, upper, scale)
                    ),
                    .. FixedCuts(instance, costs => costs.Min()),
                ],
            Mutants =
            [
                new(
                    "a commitment to the first cut too, at its mean cost",
                    instance =>
                        Bounds(
                            instance,
                            firstCommitment: 0,
                            (lower, upper, scale) => new Assertion.AtMost(lower, upper, scale)
                        )
                ),
                new(
                    "the bounds are reached",
                    instance =>
                        Bounds(
                            instance,
                            firstCommitment: 1,
                            (lower, upper, scale) => new Assertion.Equal(lower, upper, scale)
                        )
                ),
                new("the best fixed cut is not the last", instance => FixedCuts(instance, costs => costs[..^1].Min())),
                new(
                    "the genie is an upper bound",
                    instance =>
                        Enumerable
                            .Range(1, instance.Stages)
                            .Select(placed => new Assertion.AtMost(
                                BackwardInduction.Solve(instance.ToProblem(), placed).ExpectedCost,
                                Genie.ExpectedCost(instance, placed).ToDouble(),
                                Scale.Of(instance)
                            ))
                ),
            ],
        };

    private static IEnumerable<Assertion> FixedCuts(
        FiniteInstance instance,
        Func<ImmutableArray<Rational>, Rational> least
    )
    {
        var baselines = Baselines.Of(instance.ToProblem());
        var costs = ExactPlacement.FrameCosts(instance, ExactWalk.StaticSplit);
        var scale = FrameWalk.ScaleOf(instance);
        yield return new Assertion.Equal(baselines.EdgeOnly, costs[0].ToDouble(), scale);
        yield return new Assertion.Equal(baselines.DeviceOnly, costs[^1].ToDouble(), scale);
        yield return new Assertion.Equal(baselines.StaticCost, least(costs).ToDouble(), scale);
        yield return new Assertion.Equal(costs[baselines.StaticSplit].ToDouble(), least(costs).ToDouble(), scale);
    }

    private static IEnumerable<Assertion> Bounds(
        FiniteInstance instance,
        int firstCommitment,
        Func<double, double, double, Assertion> ordered
    )
    {
        var problem = instance.ToProblem();
        var airtime = new NumericAirtime(problem.Channel);
        var (scale, offload) = (Scale.Of(instance), instance.Offload[0]);
        for (var placed = 1; placed <= instance.Stages; placed++)
        {
            var solved = BackwardInduction.Solve(problem, placed).ExpectedCost;
            var exact = ExactWalk.Optimal(instance, placed).ToDouble();
            var commitment = Enumerable
                .Range(firstCommitment, placed + 1 - firstCommitment)
                .Min(cut => ExactWalk.StaticSplit(instance, cut));
            var lookOnce = instance.Law.Expect(x => Rational.Min(offload * x, commitment)).ToDouble();
            var formula = OptimalStep
                .Value(
                    new Number(offload.ToDouble()),
                    new Number(commitment.ToDouble()) / new Number(offload.ToDouble()),
                    airtime
                )
                .Value;
            var split = Rational.Min(ExactWalk.StaticSplit(instance, 0), commitment).ToDouble();
            yield return ordered(Genie.ExpectedCost(instance, placed).ToDouble(), solved, scale);
            yield return ordered(solved, lookOnce, scale);
            yield return ordered(exact, formula, scale);
            yield return ordered(formula, split, scale);
            yield return new Assertion.Equal(formula, lookOnce, scale);
            if (placed == 1)
            {
                yield return new Assertion.Equal(exact, formula, scale);
            }
        }
    }
}
