using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
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

/// <summary>R18: how much more the look-ahead rule can cost than the optimal one.</summary>
public static class R18MyopiaBounds
{
    /// <summary>Problems that attain the bounds: all have the same costs, with shorter or longer airtimes.</summary>
    private static readonly Gen<FiniteInstance> _attaining = Gen.Elements(Rational.Of(1, 2), 1, 2, 4)
        .Select(airtime => new FiniteInstance([1, 0], [2 / airtime, 1 / airtime], [0, 0], 1, new([(airtime, 1)])));

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R18",
            Title = "Bounds on the price of myopia",
            Stance = Stance.Holds,
            Statement =
                "Look-ahead costs more than the optimal rule by at most a product: how much it overrates going on from the first "
                + "cut, times the probability that the optimal rule goes on there. The ratio of the two costs is at most the ratio "
                + "of the two thresholds there. If no stage is cheaper on the device and the first is more expensive, a bound of "
                + "the ratio follows from the data alone. An instance attains all three.",
            Formulas =
            [
                new Expression.Relation(
                    LookAheadCost("N") - OptimalCost("N"),
                    AtMost,
                    MyopiaBounds.Difference(Threshold("0"), Offload("1"), Of("v", "1"), X)
                ),
                new Expression.Relation(
                    LookAheadCost("N"),
                    AtMost,
                    LookAheadThreshold("0") / Threshold("0") * OptimalCost("N")
                ),
                new Expression.Relation(
                    LookAheadCost("N"),
                    AtMost,
                    MyopiaBounds.Ratio(Extra("1"), Offload("1"), X) * OptimalCost("N")
                ),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                HorizonTables.SomePlaced,
                HorizonTables.Paying,
                HorizonTables.CostlierAtFirst,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "At least one stage is placed; ξ_0 and v_1 are the optimal rule's with horizon N.",
                    Conditions.SomePlaced
                ),
                new Hypothesis.InSymbols(
                    "The second formula needs ξ_0 > 0, the third δ_1 > 0 and no δ < 0.",
                    new Assumption(Conditions.Positive(Threshold("0")), 2),
                    new Assumption(Conditions.Positive(Extra("1")), 3),
                    new Assumption(Conditions.EachStage(Condition.AtMost(Expression.Integer(0), Extra("m"))), 3)
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R3", "R6", "R7", "R9"],
            Oracle =
                "Both rules walked stage by stage in exact fractions; each bound is compared with the solver's look-ahead cost "
                + "and the walk's optimal one, and the other way round.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(
                instance => 3 * Roundings.OfCost(instance),
                "two costs are compared, one of them times a ratio of thresholds, each of which rounds its terms S + 3 "
                    + "times a stage (δ, ÷ t, probability, S channel states, × t) and S + 4 times at its ends"
            ),
            Domain = FiniteInstances.Domain with
            {
                Description = FiniteInstances.Domain.Description + "; one in twenty attains the ratio",
                Generator = Gen.Frequency((19, FiniteInstances.Domain.Generator), (1, _attaining)),
                Corners =
                [
                    .. FiniteInstances.Domain.Corners,
                    new("no δ < 0 and δ_1 > 0", HasRatio),
                    new("ξ_0 not positive", instance => ExactWalk.OptimalGoingOn(instance, 0, instance.Stages) <= 0),
                    new("the ratio is attained", IsAttained),
                    new("the first bound is within 1 % of a loss", IsNearLoss),
                    new("the ratio of thresholds is within 1 %, and above 1", IsNearRatio),
                ],
            },
            Assertions = instance =>
                Bounds(
                    instance,
                    (threshold, _) => threshold,
                    (extra, offload, airtime) => MyopiaBounds.Ratio(extra, offload, airtime)
                ),
            Mutants =
            [
                new(
                    "the probability that look-ahead goes on",
                    instance =>
                        Bounds(
                            instance,
                            (_, lookAhead) => lookAhead,
                            (extra, offload, airtime) => MyopiaBounds.Ratio(extra, offload, airtime)
                        )
                ),
                new(
                    "the 1 is forgotten",
                    instance =>
                        Bounds(
                            instance,
                            (threshold, _) => threshold,
                            (extra, offload, airtime) => offload * airtime.Mean / extra
                        )
                ),
                new(
                    "never more than twice the optimal cost",
                    instance => Bounds(instance, (threshold, _) => threshold, (_, _, _) => new(2))
                ),
            ],
        };

    private static IEnumerable<Assertion> Bounds(
        FiniteInstance instance,
        Func<Number, Number, Number> goesOnBeyond,
        Func<Number, Number, NumericAirtime, Number> ratio
    )
    {
        var problem = instance.ToProblem();
        var airtime = new NumericAirtime(problem.Channel);
        var scale = Scale.Of(instance);
        var lookAheadCosts = OneStageLookAhead.ExpectedCosts(problem);
        var lookAhead = new Number(OneStageLookAhead.Thresholds(problem)[0]);
        var (extra, nextOffload) = (new Number(problem.Costs.Extra[0]), new Number(problem.Costs.OffloadAt(1)));
        for (var placed = 1; placed <= instance.Stages; placed++)
        {
            var solved = BackwardInduction.Solve(problem, placed);
            var threshold = new Number(solved.Thresholds[0]);
            var nextValue = (ExactWalk.OptimalGoingOn(instance, 0, placed) - instance.Extra[0]).ToDouble();
            var difference = MyopiaBounds
                .Difference(goesOnBeyond(threshold, lookAhead), nextOffload, new Number(nextValue), airtime)
                .Value;
            (double LookAhead, double Optimal)[] pairs =
            [
                (lookAheadCosts[placed], ExactWalk.Optimal(instance, placed).ToDouble()),
                (ExactWalk.LookAhead(instance, placed).ToDouble(), solved.ExpectedCost),
            ];
            foreach (var (myopic, optimal) in pairs)
            {
                yield return new Assertion.AtMost(myopic - optimal, difference, scale);
                if (ExactWalk.OptimalGoingOn(instance, 0, placed) > 0)
                {
                    var factor = (lookAhead / threshold).Value;
                    yield return new Assertion.AtMost(myopic, factor * optimal, factor * scale);
                    if (placed == instance.Stages && IsAttained(instance))
                    {
                        yield return new Assertion.Equal(myopic, factor * optimal, factor * scale);
                        yield return new Assertion.Equal(
                            myopic,
                            ratio(extra, nextOffload, airtime).Value * optimal,
                            factor * scale
                        );
                    }
                }

                if (HasRatio(instance))
                {
                    var factor = ratio(extra, nextOffload, airtime).Value;
                    yield return new Assertion.AtMost(myopic, factor * optimal, Math.Max(1, factor) * scale);
                }
            }
        }
    }

    /// <summary>Whether the first bound, as the formula gives it, exceeds what look-ahead loses by at most 1 %.</summary>
    private static bool IsNearLoss(FiniteInstance instance)
    {
        if (instance.Stages < 2)
        {
            return false;
        }

        var lost = (ExactWalk.LookAhead(instance, 2) - ExactWalk.Optimal(instance, 2)).ToDouble();
        var goingOn = ExactWalk.OptimalGoingOn(instance, 0, 2);
        var bound = MyopiaBounds.Difference(
            new Number((goingOn / instance.Offload[0]).ToDouble()),
            new Number(instance.Offload[1].ToDouble()),
            new Number((goingOn - instance.Extra[0]).ToDouble()),
            new NumericAirtime(instance.Law.ToChannel())
        );
        return lost > 0 && bound.Value <= 1.01 * lost;
    }

    /// <summary>Whether the ratio of thresholds exceeds that of the costs by at most 1 %.</summary>
    private static bool IsNearRatio(FiniteInstance instance)
    {
        if (instance.Stages < 2 || ExactWalk.OptimalGoingOn(instance, 0, 2) <= 0)
        {
            return false;
        }

        var (lookAhead, optimal) = (ExactWalk.LookAhead(instance, 2), ExactWalk.Optimal(instance, 2));
        var problem = instance.ToProblem();
        var ratio = OneStageLookAhead.Thresholds(problem)[0] / BackwardInduction.Solve(problem, 2).Thresholds[0];
        return lookAhead > optimal && ratio * optimal.ToDouble() <= 1.01 * lookAhead.ToDouble();
    }

    private static bool HasRatio(FiniteInstance instance) =>
        instance.Extra[0] > 0 && instance.Extra.All(delta => delta >= 0);

    private static bool IsAttained(FiniteInstance instance) =>
        HasRatio(instance)
        && instance.Stages > 1
        && ExactWalk.LookAhead(instance, instance.Stages)
            == (Rational.One + (instance.Offload[1] * instance.Law.Mean / instance.Extra[0]))
                * ExactWalk.Optimal(instance, instance.Stages);
}
