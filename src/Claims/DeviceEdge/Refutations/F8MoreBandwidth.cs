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

/// <summary>F8, false: more bandwidth never raises the look-ahead cost.</summary>
public static class F8MoreBandwidth
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F8",
            Title = "More bandwidth never raises the look-ahead cost",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, the look-ahead rule costs no more over twice the bandwidth. It may cost more: "
                + "where sending is cheaper, it may stop before a stage that pays.",
            Formulas = [new Expression.Relation(Of("J", "M, 2B", "LA"), AtMost, Of("J", "M, B", "LA"))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The law of the signal-to-noise ratio stays the same, so each t_n is halved.",
                    Conditions.EachCut(Condition.Equal(Expression.Integer(2) * Of("t", "n", "2B"), Offload("n")))
                ),
            ],
            Uses = ["R6"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.Where(
                "no exact ties before and after",
                instance => !FiniteInstances.HasTie(instance) && !FiniteInstances.HasTie(Widened(instance))
            ),
            Assertions = instance =>
                [new Assertion.AtMost(Cost(Widened(instance)), Cost(instance), Scale.Of(instance))],
            Mutants = [],
            Work = instance =>
                new(
                    [
                        "Before:",
                        .. WorkedLookAhead.Steps(instance),
                        $"Over twice the bandwidth, t = ({string.Join(", ", Widened(instance).Offload)}):",
                        .. WorkedLookAhead.Steps(Widened(instance)),
                    ],
                    ExactWalk.LookAhead(Widened(instance), instance.Stages),
                    ExactWalk.LookAhead(instance, instance.Stages)
                ),
        };

    private static double Cost(FiniteInstance instance) => OneStageLookAhead.ExpectedCosts(instance.ToProblem())[^1];

    private static FiniteInstance Widened(FiniteInstance instance) =>
        instance with
        {
            Offload = [.. instance.Offload.Select(offload => offload / 2)],
        };
}
