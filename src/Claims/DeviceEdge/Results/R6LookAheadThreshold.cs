using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R6: the look-ahead rule is a threshold in closed form.</summary>
public static class R6LookAheadThreshold
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R6",
            Title = "Look-ahead threshold",
            Stance = Stance.Holds,
            Statement =
                "Sending now costs no more than going exactly one stage further and sending there if and only if the "
                + "airtime is at most the threshold, which is to say that the SNR is at least Θ of it. The threshold does "
                + "not depend on the horizon.",
            Formulas =
            [
                new Expression.Relation(
                    LookAheadThreshold("n"),
                    Equal,
                    Analytics.Formulas.LookAheadThreshold.Airtime(Extra("n+1"), Offload("n"), Offload("n+1"), X)
                ),
            ],
            Tables = new FormulaTables<FiniteInstance>([HorizonTables.AllCuts]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The mean airtime is finite, or the cut is the last one.",
                    new Condition.Any([
                        Conditions.FiniteMeanAirtime,
                        Condition.Equal(Of("n"), Of("M") - Expression.Integer(1)),
                    ])
                ),
            ],
            Oracle =
                "The two costs compared in exact fractions at each cut and channel state; numbers are chosen so that exact "
                + "ties occur and are exact in a double too.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Exact(
                "decisions are compared, not numbers: "
                    + "each sum of a threshold is exact in a double, and a division rounded to nearest keeps an exact tie and "
                    + "the order of what is 2⁻²⁰ apart"
            ),
            Domain = FiniteInstances.Long,
            Assertions = instance =>
                Decisions(instance, OneStageLookAhead.Thresholds(instance.ToProblem()), ties: true),
            Mutants =
            [
                new(
                    "the next cut's data is taken for this cut's",
                    instance =>
                        Decisions(
                            instance,
                            Thresholds(instance, (delta, t, _, mean) => (delta + (t * mean)) / t),
                            ties: true
                        )
                ),
                new(
                    "the stage's extra cost is forgotten",
                    instance =>
                        Decisions(instance, Thresholds(instance, (_, t, next, mean) => next * mean / t), ties: true)
                ),
                new(
                    "a tie goes on",
                    instance => Decisions(instance, OneStageLookAhead.Thresholds(instance.ToProblem()), ties: false)
                ),
            ],
        };

    private static IEnumerable<Assertion> Decisions(
        FiniteInstance instance,
        IReadOnlyList<double> thresholds,
        bool ties
    )
    {
        for (var cut = 0; cut < instance.Stages; cut++)
        {
            foreach (var (exact, _) in instance.Law.States)
            {
                var airtime = exact.ToDouble();
                var sends = ties ? airtime <= thresholds[cut] : airtime < thresholds[cut];
                var oracle = ExactWalk.LookAheadSends(instance, cut, exact);
                yield return new Assertion.Equal(sends ? 1 : 0, oracle ? 1 : 0, 1);

                // The same decision from the SNR, at an airtime that is 0.001 longer, so that it is not an exact tie.
                var snr = Math.Pow(2, 1 / (airtime + 0.001)) - 1;
                var inSnr = snr >= Analytics.Channels.Airtime.ToSnr(thresholds[cut]);
                yield return new Assertion.Equal(inSnr ? 1 : 0, airtime + 0.001 <= thresholds[cut] ? 1 : 0, 1);
            }
        }
    }

    private static double[] Thresholds(
        FiniteInstance instance,
        Func<double, double, double, double, double> threshold
    ) =>
        [
            .. Enumerable
                .Range(0, instance.Stages)
                .Select(cut =>
                    threshold(
                        instance.Extra[cut].ToDouble(),
                        instance.Offload[cut].ToDouble(),
                        instance.OffloadAt(cut + 1).ToDouble(),
                        instance.Law.Mean.ToDouble()
                    )
                ),
        ];
}
