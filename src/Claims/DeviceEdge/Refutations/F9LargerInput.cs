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

/// <summary>F9, false: a larger input never lowers the look-ahead cost.</summary>
public static class F9LargerInput
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F9",
            Title = "A larger input never lowers the look-ahead cost",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, the look-ahead rule costs no less with an input of twice the size. "
                + "It may cost less: where the input is expensive to send, the rule does not stop at once.",
            Formulas = [new Expression.Relation(Of("J", "M, o", "LA"), AtMost, Of("J", "M, 2o", "LA"))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Only t_0 changes: it doubles.",
                    Condition.Equal(Of("t", "0", "2o"), Expression.Integer(2) * Offload("0")),
                    new Condition.ForAll(
                        "n",
                        Expression.Integer(1),
                        Of("M") - Expression.Integer(1),
                        Condition.Equal(Of("t", "n", "2o"), Offload("n"))
                    )
                ),
            ],
            Uses = ["R6"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.Where(
                "no exact ties before and after",
                instance => !FiniteInstances.HasTie(instance) && !FiniteInstances.HasTie(Enlarged(instance))
            ),
            Assertions = instance =>
                [new Assertion.AtMost(Cost(instance), Cost(Enlarged(instance)), Scale.Of(instance))],
            Mutants = [],
            Work = instance =>
                new(
                    [
                        "Before:",
                        .. WorkedLookAhead.Steps(instance),
                        $"With twice the input, t_0 = {Enlarged(instance).Offload[0]}:",
                        .. WorkedLookAhead.Steps(Enlarged(instance)),
                    ],
                    ExactWalk.LookAhead(instance, instance.Stages),
                    ExactWalk.LookAhead(Enlarged(instance), instance.Stages)
                ),
        };

    private static double Cost(FiniteInstance instance) => OneStageLookAhead.ExpectedCosts(instance.ToProblem())[^1];

    private static FiniteInstance Enlarged(FiniteInstance instance) =>
        instance with
        {
            Offload = instance.Offload.SetItem(0, 2 * instance.Offload[0]),
        };
}
