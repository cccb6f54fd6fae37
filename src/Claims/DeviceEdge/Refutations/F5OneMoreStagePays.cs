using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>F5, false: placing one more stage always pays.</summary>
public static class F5OneMoreStagePays
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F5",
            Title = "Placing one more stage always pays",
            Stance = Stance.IsFalse,
            Statement =
                "Under the look-ahead rule, placing one stage more never raises the frame cost. That is so where placing is "
                + "free; otherwise a download may cost more than it saves.",
            Formulas = [new Expression.Relation(Of("T", "N+1"), AtMost, Of("T", "N"))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "T is the look-ahead rule's frame cost, less what the edge server computes in any case.",
                    new Condition.ForAll(
                        "n",
                        Expression.Integer(0),
                        Of("M"),
                        new Condition.SumsTo(
                            "m",
                            Expression.Integer(1),
                            Of("n"),
                            Of("φ", "m"),
                            Of("T", "n") - (Of("K") * LookAheadCost("n"))
                        )
                    )
                ),
            ],
            Uses = ["R8"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.WithoutTies,
            Assertions = instance =>
            {
                var problem = instance.ToProblem();
                var costs = PlacementTable.Of(problem, new SplittingRule.LookAhead()).FrameCost;
                var scale = (instance.Inferences * Scale.Of(instance)) + problem.PlacementCost(instance.Stages);
                return Enumerable
                    .Range(0, instance.Stages)
                    .Select(placed => new Assertion.AtMost(costs[placed + 1], costs[placed], scale));
            },
            Mutants = [],
            Work = instance =>
            {
                var costs = ExactPlacement.FrameCosts(instance, ExactWalk.LookAhead);
                var placed = Enumerable.Range(0, instance.Stages).MaxBy(n => costs[n + 1] - costs[n]);
                return new(
                    [
                        .. WorkedLookAhead.Steps(instance),
                        .. new[] { placed, placed + 1 }.Select(n =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"With {n} placed, an inference costs {ExactWalk.LookAhead(instance, n)} and a frame, download included, "
                                    + $"{costs[n]}."
                            )
                        ),
                    ],
                    costs[placed + 1],
                    costs[placed]
                );
            },
        };
}
