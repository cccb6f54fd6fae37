using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>F10, false: an extra cut never hurts the look-ahead rule.</summary>
public static class F10ExtraCut
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F10",
            Title = "An extra cut never hurts look-ahead",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, the look-ahead rule costs no more if it may also send in the middle of the first "
                + "stage. It may cost more: it then sees only as far as the new cut.",
            Formulas = [new Expression.Relation(Of("J", "with", "LA"), AtMost, Of("J", "without", "LA"))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The two parts of the stage have its extra cost together, and nothing else changes.",
                    Condition.AtMost(Expression.Integer(2), Of("M")),
                    Condition.Equal(Of("δ", "1", "without"), Extra("1") + Extra("2")),
                    LaterStages(2, Of("δ", "m", "without"), Extra("m+1")),
                    Condition.Equal(Of("t", "0", "without"), Offload("0")),
                    LaterStages(1, Of("t", "m", "without"), Offload("m+1"))
                ),
            ],
            Uses = ["R6"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.Where(
                "at least 2 stages, no exact ties with and without cut 1",
                instance =>
                    instance.Stages > 1
                    && !FiniteInstances.HasTie(instance)
                    && !FiniteInstances.HasTie(WithoutFirstCut(instance))
            ),
            Assertions = instance =>
                [new Assertion.AtMost(Cost(instance), Cost(WithoutFirstCut(instance)), Scale.Of(instance))],
            Mutants = [],
            Work = instance =>
            {
                var coarse = WithoutFirstCut(instance);
                return new(
                    [
                        "With the extra cut:",
                        .. WorkedLookAhead.Steps(instance),
                        "Without it, the first two stages are one:",
                        .. WorkedLookAhead.Steps(coarse),
                    ],
                    ExactWalk.LookAhead(instance, instance.Stages),
                    ExactWalk.LookAhead(coarse, coarse.Stages)
                );
            },
        };

    /// <summary>From a given stage on, each stage of the chain without the extra cut is one stage later in the chain with it.</summary>
    private static Condition LaterStages(int first, Expression without, Expression with) =>
        new Condition.ForAll(
            "m",
            Expression.Integer(first),
            Of("M") - Expression.Integer(1),
            Condition.Equal(without, with)
        );

    private static double Cost(FiniteInstance instance) => OneStageLookAhead.ExpectedCosts(instance.ToProblem())[^1];

    private static FiniteInstance WithoutFirstCut(FiniteInstance instance) =>
        instance with
        {
            Extra = [instance.Extra[0] + instance.Extra[1], .. instance.Extra.Skip(2)],
            Offload = instance.Offload.RemoveAt(1),
            Placement = [instance.Placement[0] + instance.Placement[1], .. instance.Placement.Skip(2)],
        };
}
