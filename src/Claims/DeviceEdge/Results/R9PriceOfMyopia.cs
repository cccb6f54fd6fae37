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

/// <summary>R9: the additional cost of the look-ahead rule over the optimal one, cut by cut.</summary>
public static class R9PriceOfMyopia
{
    /// <summary>c_{N−1} = δ_N + t_N·μ, c_n = δ_{n+1} + t_{n+1}·Ψ(c_{n+1}/t_{n+1}), and ξ_n = c_n/t_n.</summary>
    private static readonly Condition _goingOn = new Condition.All([
        Condition.Equal(Of("c", "N−1"), Extra("N") + (Offload("N") * X.Mean)),
        new Condition.ForAll(
            "n",
            Expression.Integer(0),
            Of("N") - Expression.Integer(2),
            Condition.Equal(
                Of("c", "n"),
                Extra("n+1") + (Offload("n+1") * X.ExpectedMinimum(Of("c", "n+1") / Offload("n+1")))
            )
        ),
        new Condition.ForAll(
            "n",
            Expression.Integer(0),
            Of("N") - Expression.Integer(1),
            Condition.Equal(Offload("n") * Threshold("n"), Of("c", "n"))
        ),
    ]);

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R9",
            Title = "The price of myopia",
            Stance = Stance.Holds,
            Statement =
                "Wherever look-ahead sends and the optimal rule would go on, it loses the extra cost of sending over going on. "
                + "Over the cuts that it reaches before the horizon, these losses add up to L, which is all that look-ahead "
                + "costs more than the optimal rule.",
            Formulas =
            [
                new Expression.Relation(LookAheadCost("N") - OptimalCost("N"), Equal, Of("L", "N")),
                new Expression.Relation(Of("L", "0"), Equal, Expression.Integer(0)),
                new Expression.Relation(
                    Of("L", "n+1") - Of("L", "n"),
                    Equal,
                    MyopiaPrice.AtCut(
                        Of("S", "n"),
                        Offload("n"),
                        Of("c", "n"),
                        Threshold("n"),
                        LookAheadThreshold("n"),
                        X
                    )
                ),
            ],
            Definitions = [2, 3],
            Tables = new FormulaTables<FiniteInstance>([
                HorizonTables.Losses,
                HorizonTables.Losses,
                HorizonTables.Losses,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "c_n is the optimal rule's cost of going on with horizon N, S_n the look-ahead rule's probability of reaching cut n.",
                    new Assumption(_goingOn, 3),
                    new Assumption(Conditions.ReachesCuts(LookAheadThreshold("n")), 3)
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R3", "R6", "R7"],
            Oracle =
                "Both rules walked stage by stage in exact fractions for each horizon, and their costs subtracted.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(
                instance => 3 * Roundings.OfCost(instance),
                "two costs are subtracted and a third sum of losses is compared with them, of which each rounds its terms "
                    + "S + 3 times a stage (δ, ÷ t, probability, S channel states, × t) and S + 4 times at its ends"
            ),
            Domain = FiniteInstances.Domain,
            Assertions = instance =>
                Against(
                    instance,
                    cut =>
                        MyopiaPrice
                            .AtCut(
                                new Number(cut.Reached),
                                new(cut.Offload),
                                new(cut.GoingOn),
                                new(cut.Threshold),
                                new(cut.LookAheadThreshold),
                                cut.Airtime
                            )
                            .Value
                ),
            Mutants =
            [
                new(
                    "the optimal rule's probability of reaching the cut",
                    instance =>
                        Against(
                            instance,
                            cut =>
                                MyopiaPrice
                                    .AtCut(
                                        new Number(cut.OptimalReached),
                                        new(cut.Offload),
                                        new(cut.GoingOn),
                                        new(cut.Threshold),
                                        new(cut.LookAheadThreshold),
                                        cut.Airtime
                                    )
                                    .Value
                        )
                ),
                new(
                    "going on costs what look-ahead expects of it",
                    instance =>
                        Against(
                            instance,
                            cut =>
                                MyopiaPrice
                                    .AtCut(
                                        new Number(cut.Reached),
                                        new(cut.Offload),
                                        new(cut.Offload * cut.LookAheadThreshold),
                                        new(cut.Threshold),
                                        new(cut.LookAheadThreshold),
                                        cut.Airtime
                                    )
                                    .Value
                        )
                ),
                new("look-ahead loses nothing", instance => Against(instance, _ => 0)),
            ],
        };

    private static IEnumerable<Assertion> Against(FiniteInstance instance, Func<Cut, double> loss)
    {
        var problem = instance.ToProblem();
        var airtime = new NumericAirtime(problem.Channel);
        var lookAhead = OneStageLookAhead.Thresholds(problem);
        var lookAheadCosts = OneStageLookAhead.ExpectedCosts(problem);
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var optimal = BackwardInduction.Solve(problem, placed);
            var (lost, reached, optimalReached) = (0.0, 1.0, 1.0);
            for (var n = 0; n < placed; n++)
            {
                var (offload, threshold) = (problem.Costs.Offload[n], optimal.Thresholds[n]);
                lost += loss(
                    new(reached, optimalReached, offload, offload * threshold, threshold, lookAhead[n], airtime)
                );
                reached *= problem.Channel.ProbabilityAbove(lookAhead[n]);
                optimalReached *= problem.Channel.ProbabilityAbove(threshold);
            }

            var exact = (ExactWalk.LookAhead(instance, placed) - ExactWalk.Optimal(instance, placed)).ToDouble();
            yield return new Assertion.Equal(lost, exact, Scale.Of(instance));
            yield return new Assertion.Equal(lookAheadCosts[placed] - optimal.ExpectedCost, exact, Scale.Of(instance));
        }
    }

    private sealed record Cut(
        double Reached,
        double OptimalReached,
        double Offload,
        double GoingOn,
        double Threshold,
        double LookAheadThreshold,
        NumericAirtime Airtime
    );
}
