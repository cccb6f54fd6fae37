using System.Collections.Immutable;
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

/// <summary>F4, false: the optimal cost is convex in the number of placed stages.</summary>
public static class F4ConvexInThePlacement
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F4",
            Title = "The optimal cost is convex in the placement",
            Stance = Stance.IsFalse,
            Statement =
                "Under the optimal rule, each placed stage is worth no more than the one before it. It may be worth more: a "
                + "stage that does not pay by itself leads to one that does.",
            Formulas =
            [
                new Expression.Relation(
                    OptimalCost("N") - OptimalCost("N+1"),
                    AtMost,
                    OptimalCost("N−1") - OptimalCost("N")
                ),
            ],
            Setting = [Conditions.Model],
            Hypotheses = [],
            Uses = ["R3"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.WithoutTies,
            Assertions = instance =>
            {
                var costs = BackwardInduction.ExpectedCosts(instance.ToProblem());
                return Enumerable
                    .Range(1, instance.Stages - 1)
                    .Select(placed => new Assertion.AtMost(
                        costs[placed] - costs[placed + 1],
                        costs[placed - 1] - costs[placed],
                        Scale.Of(instance)
                    ));
            },
            Mutants = [],
            Work = instance =>
            {
                ImmutableArray<Rational> costs =
                [
                    .. Enumerable.Range(0, instance.Stages + 1).Select(placed => ExactWalk.Optimal(instance, placed)),
                ];
                var (placed, before, after) = Enumerable
                    .Range(1, instance.Stages - 1)
                    .Select(n => (n, costs[n - 1] - costs[n], costs[n] - costs[n + 1]))
                    .MaxBy(gains => gains.Item3 - gains.Item2);
                return new(
                    [
                        string.Create(CultureInfo.InvariantCulture, $"The mean airtime is μ = {instance.Law.Mean}."),
                        .. costs.Select(
                            (cost, n) =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"With {n} placed, no rule costs less than {cost} on average."
                                )
                        ),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"So stage {placed} is worth {before}, and stage {placed + 1} is worth {after}, which is more."
                        ),
                    ],
                    after,
                    before
                );
            },
        };
}
