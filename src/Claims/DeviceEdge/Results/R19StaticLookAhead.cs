using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Enclosures.Statements;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R19: the static look-ahead rule lies between the optimal rule, one-stage look-ahead and the best static split.</summary>
public static class R19StaticLookAhead
{
    private static readonly Expression _cost = Of("J", "N", "SLA");

    /// <summary>
    /// Problems in which one-stage look-ahead sends at a cut because features grow after it; and in which, at a later cut, the optimal
    /// rule waits for a short airtime although going on to the best fixed cut would not pay.
    /// </summary>
    private static readonly Gen<FiniteInstance> _between =
        from stages in Gen.Choose(5, 6)
        from mean in Gen.Choose(2, 8).Select(quarters => Rational.Of(quarters, 4))
        from distance in Gen.Elements(mean / 4, mean / 2)
        from eighths in Gen.Choose(1, 3)
        from offload in Gen.Elements(Rational.Of(1, 2), 1, 2)
        from extra in Gen.Elements(Rational.Zero, offload * distance / 16)
        from growth in Gen.Choose(2, 4)
        select new FiniteInstance(
            [.. Enumerable.Repeat(extra, stages)],
            [offload, growth * offload, .. Enumerable.Repeat(offload, stages - 2)],
            [.. Enumerable.Repeat(Rational.Zero, stages)],
            1,
            new([
                (mean - distance, Rational.Of(eighths, 8)),
                (mean, Rational.Of(8 - (2 * eighths), 8)),
                (mean + distance, Rational.Of(eighths, 8)),
            ])
        );

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R19",
            Title = "Static look-ahead is a better rule",
            Stance = Stance.Holds,
            Statement =
                "Sending when that costs no more than going on to the best fixed later cut costs at least what the optimal "
                + "rule costs, and at most what one-stage look-ahead and what the best fixed cut cost. Its thresholds lie "
                + "between theirs. Here c is the cost of going on to the best fixed cut.",
            Formulas =
            [
                new Expression.Relation(
                    Of("c", "n"),
                    Equal,
                    StaticLookAheadStep.GoingOn(Extra("n+1"), Offload("n+1"), Of("c", "n+1"), X)
                ),
                new Expression.Relation(
                    Of("c", "N−1"),
                    Equal,
                    StaticLookAheadStep.GoingOnToHorizon(Extra("N"), Offload("N"), X)
                ),
                new Expression.Relation(Of("ξ", "n", "SLA"), Equal, Of("c", "n") / Offload("n")),
                new Expression.Relation(OptimalCost("N"), AtMost, _cost),
                new Expression.Relation(_cost, AtMost, Expression.Minimum(LookAheadCost("N"), Of("J", "N", "static"))),
                new Expression.Relation(Threshold("n"), AtMost, Of("ξ", "n", "SLA")),
                new Expression.Relation(Of("ξ", "n", "SLA"), AtMost, LookAheadThreshold("n")),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                FixedCutTables.BeforeTheLast,
                FixedCutTables.AtTheLast,
                FixedCutTables.OnceMore,
                HorizonTables.Horizons,
                HorizonTables.Horizons,
                HorizonTables.Cuts,
                HorizonTables.Cuts,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The mean airtime is finite, or N = M.",
                    Conditions.FiniteMeanAirtimeUnlessAllPlaced
                ),
            ],
            Uses = ["R3", "R6", "R7"],
            Oracle =
                "Each rule walked through its definition in exact fractions: sending is compared with every later cut, one "
                + "by one; no recursion for the thresholds.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(Roundings.OfCost, Roundings.CostReason),
            Domain = FiniteInstances.Domain with
            {
                Description =
                    FiniteInstances.Domain.Description
                    + "; in one of three the second cut sends more than the others, and three airtimes lie evenly about their mean, so "
                    + "that no two rules cost the same",
                Generator = Gen.Frequency((2, FiniteInstances.Domain.Generator), (1, _between)),
                Corners =
                [
                    .. FiniteInstances.Domain.Corners,
                    new("it costs more than the optimal rule and less than look-ahead", IsBetween),
                ],
            },
            Assertions = instance =>
                [.. Costs(instance, StaticLookAhead.Thresholds), .. Between(instance), .. ThresholdsBetween(instance)],
            Enclosures = [StaticLookAheadOrder.Enclosure],
            Mutants =
            [
                new(
                    "only the horizon's cut is compared with",
                    instance => Costs(instance, (problem, placed) => [.. HorizonOnly(problem, placed)])
                ),
                new(
                    "only the next cut is compared with",
                    instance => Costs(instance, (problem, placed) => OneStageLookAhead.Thresholds(problem)[..placed])
                ),
                new(
                    "it costs no more than the optimal rule",
                    instance =>
                        Horizons(instance)
                            .Select(placed => new Assertion.AtMost(
                                ExactWalk.StaticLookAhead(instance, placed).ToDouble(),
                                ExactWalk.Optimal(instance, placed).ToDouble(),
                                Scale.Of(instance)
                            ))
                ),
            ],
        };

    private static IEnumerable<Assertion> Costs(
        FiniteInstance instance,
        Func<StoppingProblem, int, ImmutableArray<double>> thresholds
    )
    {
        var problem = instance.ToProblem();
        return Horizons(instance)
            .Select(placed => new Assertion.Equal(
                ThresholdRule.ExpectedCost(problem.Costs, thresholds(problem, placed), problem.Channel),
                ExactWalk.StaticLookAhead(instance, placed).ToDouble(),
                Scale.Of(instance)
            ));
    }

    private static IEnumerable<Assertion> Between(FiniteInstance instance)
    {
        var (problem, scale) = (instance.ToProblem(), Scale.Of(instance));
        var solved = StaticLookAhead.ExpectedCosts(problem);
        var (optimal, lookAhead) = (BackwardInduction.ExpectedCosts(problem), OneStageLookAhead.ExpectedCosts(problem));
        foreach (var placed in Horizons(instance))
        {
            var exact = ExactWalk.StaticLookAhead(instance, placed).ToDouble();
            var split = Enumerable.Range(0, placed + 1).Min(cut => ExactWalk.StaticSplit(instance, cut)).ToDouble();
            yield return new Assertion.AtMost(optimal[placed], exact, scale);
            yield return new Assertion.AtMost(ExactWalk.Optimal(instance, placed).ToDouble(), solved[placed], scale);
            yield return new Assertion.AtMost(exact, lookAhead[placed], scale);
            yield return new Assertion.AtMost(solved[placed], ExactWalk.LookAhead(instance, placed).ToDouble(), scale);
            yield return new Assertion.AtMost(solved[placed], split, scale);
        }
    }

    private static IEnumerable<Assertion> ThresholdsBetween(FiniteInstance instance)
    {
        var problem = instance.ToProblem();
        var lookAhead = OneStageLookAhead.Thresholds(problem);
        foreach (var placed in Horizons(instance))
        {
            var optimal = BackwardInduction.Solve(problem, placed).Thresholds;
            var solved = StaticLookAhead.Thresholds(problem, placed);
            for (var cut = 0; cut < placed; cut++)
            {
                var offload = instance.Offload[cut];
                var exact = (ExactWalk.BestFixedCutBeyond(instance, cut, placed) / offload).ToDouble();
                var scale = Scale.Of(instance) / offload.ToDouble();
                yield return new Assertion.Equal(solved[cut], exact, scale);
                yield return new Assertion.AtMost(optimal[cut], exact, scale);
                yield return new Assertion.AtMost(exact, lookAhead[cut], scale);
            }
        }
    }

    private static IEnumerable<double> HorizonOnly(StoppingProblem problem, int placed)
    {
        var costs = problem.Costs;
        for (var cut = 0; cut < placed; cut++)
        {
            var compute = costs.Extra[cut..placed].Sum();
            yield return (compute + (costs.OffloadAt(placed) * problem.Channel.MeanAirtime)) / costs.Offload[cut];
        }
    }

    private static bool IsBetween(FiniteInstance instance) =>
        Horizons(instance)
            .Skip(2)
            .Any(placed =>
                ExactWalk.StaticLookAhead(instance, placed) is var cost
                && ExactWalk.Optimal(instance, placed) < cost
                && cost < ExactWalk.LookAhead(instance, placed)
            );

    private static IEnumerable<int> Horizons(FiniteInstance instance) => Enumerable.Range(0, instance.Stages + 1);
}
