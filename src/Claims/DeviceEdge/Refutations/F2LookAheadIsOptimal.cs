using System.Globalization;
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

/// <summary>F2, false: the look-ahead rule is optimal.</summary>
public static class F2LookAheadIsOptimal
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F2",
            Title = "Look-ahead is optimal",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, no stopping rule costs less on average than look-ahead. Some do: those that go on "
                + "through a stage that does not pay by itself, to reach one that does.",
            Formulas = [new Expression.Relation(LookAheadCost("M"), AtMost, OptimalCost("M"))],
            Setting = [Conditions.Model],
            Hypotheses = [],
            Uses = ["R3", "R6"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.WithoutTies,
            Assertions = instance =>
            {
                var problem = instance.ToProblem();
                return
                [
                    new Assertion.AtMost(
                        OneStageLookAhead.ExpectedCosts(problem)[^1],
                        BackwardInduction.ExpectedCosts(problem)[^1],
                        Scale.Of(instance)
                    ),
                ];
            },
            Mutants = [],
            Work = instance =>
            {
                var optimal = ExactWalk.Optimal(instance, instance.Stages);
                return new(
                    [
                        .. WorkedLookAhead.Steps(instance),
                        .. WorkedOptimal.Steps(instance),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"So it costs {optimal} on average, which is less."
                        ),
                    ],
                    ExactWalk.LookAhead(instance, instance.Stages),
                    optimal
                );
            },
        };
}
