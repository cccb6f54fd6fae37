using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R3: backward induction finds the rule of least expected cost.</summary>
public static class R3BackwardInduction
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R3",
            Title = "Backward induction is optimal",
            Stance = Stance.Holds,
            Statement =
                "With v at the horizon the mean cost of sending there, each earlier cut sends if and only if the airtime "
                + "is at most ξ; the value at cut 0 is the least expected cost that any stopping rule reaches.",
            Formulas =
            [
                new Expression.Relation(
                    Threshold("n"),
                    Equal,
                    OptimalStep.Threshold(Extra("n+1"), Of("v", "n+1"), Offload("n"))
                ),
                new Expression.Relation(Of("v", "n"), Equal, OptimalStep.Value(Offload("n"), Threshold("n"), X)),
            ],
            Tables = new FormulaTables<FiniteInstance>([HorizonTables.Cuts, HorizonTables.Cuts]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The channel is independent from stage to stage.",
                    new Condition.DrawnAnew(new Symbol("X"))
                ),
                new Hypothesis.InSymbols(
                    "The mean airtime is finite, or N = M.",
                    Conditions.FiniteMeanAirtimeUnlessAllPlaced
                ),
            ],
            Uses = ["R1"],
            Oracle =
                "Every stopping rule of a small finite-state instance, history-dependent ones included, walked through "
                + "and compared; no recursion, no thresholds.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(Roundings.OfCost, Roundings.CostReason),
            Domain = FiniteInstances.Enumerable,
            Assertions = instance => Against(instance, problem => BackwardInduction.ExpectedCosts(problem)),
            Mutants =
            [
                new(
                    "the horizon's forced stop costs nothing",
                    instance =>
                        Against(
                            instance,
                            problem => Induction(problem, (_, _) => 0, (t, c, x) => t * x.ExpectedMinimum(c / t))
                        )
                ),
                new(
                    "the expected minimum is taken for the minimum of the expectations",
                    instance =>
                        Against(
                            instance,
                            problem =>
                                Induction(
                                    problem,
                                    (t, x) => t * x.MeanAirtime,
                                    (t, c, x) => Math.Min(t * x.MeanAirtime, c)
                                )
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(
        FiniteInstance instance,
        Func<StoppingProblem, IReadOnlyList<double>> expectedCosts
    )
    {
        var asserted = expectedCosts(instance.ToProblem());
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            yield return new Assertion.Equal(
                asserted[placed],
                StoppingRuleEnumeration.LeastExpectedCost(instance, placed).ToDouble(),
                Scale.Of(instance)
            );
        }
    }

    private static double[] Induction(
        StoppingProblem problem,
        Func<double, Analytics.Channels.Channel, double> forced,
        Func<double, double, Analytics.Channels.Channel, double> step
    ) =>
        [
            .. Enumerable
                .Range(0, problem.Stages + 1)
                .Select(placed =>
                    Enumerable
                        .Range(0, placed)
                        .Reverse()
                        .Aggregate(
                            forced(problem.Costs.OffloadAt(placed), problem.Channel),
                            (value, cut) =>
                                step(problem.Costs.Offload[cut], problem.Costs.Extra[cut] + value, problem.Channel)
                        )
                ),
        ];
}
