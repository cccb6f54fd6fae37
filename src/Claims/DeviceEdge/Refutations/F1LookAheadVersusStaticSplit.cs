using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>F1, false: look-ahead never costs more than the best static split.</summary>
public static class F1LookAheadVersusStaticSplit
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F1",
            Title = "Look-ahead never costs more than the best static split",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, the look-ahead rule's expected cost is at most that of always sending at the best "
                + "fixed cut. It is not: look-ahead sees one stage only, and may stop before a stage that pays.",
            Formulas = [new Expression.Relation(LookAheadCost("M"), AtMost, Of("J", "M", "static"))],
            Setting = [Conditions.Model],
            Hypotheses = [],
            Uses = ["R6"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.WithoutTies,
            Assertions = instance =>
            {
                var lookAhead = OneStageLookAhead.ExpectedCosts(instance.ToProblem())[^1];
                var split = BestStaticSplit(instance).Cost.ToDouble();
                return [new Assertion.AtMost(lookAhead, split, Scale.Of(instance))];
            },
            Mutants = [],
            Work = instance =>
            {
                var (cut, cost) = BestStaticSplit(instance);
                return new(
                    [
                        .. WorkedLookAhead.Steps(instance),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Always sending at cut {cut} costs {cost}, which is less."
                        ),
                    ],
                    ExactWalk.LookAhead(instance, instance.Stages),
                    cost
                );
            },
        };

    private static (int Cut, Rational Cost) BestStaticSplit(FiniteInstance instance) =>
        Enumerable
            .Range(0, instance.Stages + 1)
            .Select(cut => (cut, ExactWalk.StaticSplit(instance, cut)))
            .MinBy(split => split.Item2);
}
