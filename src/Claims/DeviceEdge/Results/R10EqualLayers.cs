using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Enclosures.Statements;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R10: the placement of equal layers under the look-ahead rule, in closed form.</summary>
public static class R10EqualLayers
{
    private static readonly Expression _delta = Of("δ");
    private static readonly Expression _t = Of("t");

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<EqualLayerInstance>
        {
            Id = "device-edge/R10",
            Title = "Equal layers in closed form",
            Stance = Stance.Holds,
            Statement =
                "With equal layers, the look-ahead frame cost is convex in N on 0..M−1 and least there at N°; the best "
                + "placement is N° or M, whichever costs less. With a memory bound, the smaller of the bound and M−1 takes "
                + "the place of M−1, and M counts only if it fits. Of frame costs within 1e-12 of the least, what the edge server "
                + "computes in any case included, the solver takes that of the smallest N.",
            Formulas =
            [
                new Expression.Relation(
                    Of("N", superscript: "∘"),
                    Equal,
                    EqualLayers.PlacedStages(_delta, _t, Of("φ"), Of("K"), Of("M") - Expression.Integer(1), X)
                ),
                new Expression.Relation(LookAheadCost("N"), Equal, EqualLayers.ExpectedCost(_delta, _t, Of("N"), X)),
                new Expression.Relation(
                    LookAheadCost("M"),
                    Equal,
                    EqualLayers.ExpectedCostOfAll(_delta, _delta, _t, Of("M") - Expression.Integer(1), X)
                ),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                EqualLayerTables.BestBelowAll,
                EqualLayerTables.Equal(HorizonTables.NotAll),
                EqualLayerTables.Equal(HorizonTables.Nothing),
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "All layers have the same extra cost, placement cost and output, and the raw input has the size of an output.",
                    Conditions.EqualLayers
                ),
                new Hypothesis.InSymbols(
                    "Not every stage is placed, for the second formula.",
                    new Assumption(Conditions.NotAllPlaced, 2)
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R6", "R8"],
            Oracle =
                "The look-ahead rule walked stage by stage in exact fractions for every N, and the frame costs compared one "
                + "by one. Costs are compared, not N: several N may tie.",
            Tolerance = new Tolerance<EqualLayerInstance>.Running(
                instance => instance.Law.States.Length + (4 * int.Log2(instance.Stages)) + 20,
                "an expectation over S channel states, four roundings for each doubling in the geometric sum, at most r/(1 "
                    + "− r) ≤ 7 in its powers (p is in eighths, "
                    + "and exact at 1), and 13 for A and the cost; "
                    + "where the logarithms' last bits move N by one, the two frame costs differ by no more"
            ),
            Domain = EqualLayerInstances.Domain with
            {
                Corners =
                [
                    .. EqualLayerInstances.Domain.Corners,
                    new(
                        "a tie of N° and M, where p is 0 or 1",
                        instance => instance.Stages <= 10 && IsTieOfAll(instance, FrameCosts(instance))
                    ),
                ],
            },
            Assertions = instance =>
                [
                    .. Costs(instance),
                    .. Convexity(instance, instance.Stages - 1),
                    .. Placement(instance, closed => closed.PlacedStages),
                    .. Interior(instance, closed => closed.InteriorStages),
                ],
            Enclosures = [BestOfGeometricGains.OfEqualLayers],
            Mutants =
            [
                new(
                    "rounded down instead of up",
                    instance =>
                        Interior(
                            instance,
                            closed => closed.InteriorStages - (EqualLayerInstances.IsInterior(instance) ? 1 : 0)
                        )
                ),
                new(
                    "one stage too many",
                    instance => Interior(instance, closed => Math.Min(Last(instance), closed.InteriorStages + 1))
                ),
                new(
                    "all M stages are never considered",
                    instance => Placement(instance, closed => closed.InteriorStages)
                ),
                new("convex on 0..M", instance => Convexity(instance, instance.Stages)),
                new(
                    "the last stage is like the others",
                    instance =>
                        [
                            new Assertion.Equal(
                                EqualLayers
                                    .ExpectedCost(
                                        new Number(instance.Extra.ToDouble()),
                                        new(instance.Offload.ToDouble()),
                                        new(instance.Stages),
                                        new NumericAirtime(instance.Law.ToChannel())
                                    )
                                    .Value,
                                ExactWalk.LookAhead(instance.WrittenOut, instance.Stages).ToDouble(),
                                Scale.Of(instance.WrittenOut)
                            ),
                        ]
                ),
            ],
        };

    private static IEnumerable<Assertion> Costs(EqualLayerInstance instance)
    {
        var airtime = new NumericAirtime(instance.Law.ToChannel());
        var (extra, offload) = (new Number(instance.Extra.ToDouble()), new Number(instance.Offload.ToDouble()));
        var writtenOut = instance.WrittenOut;
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var asserted =
                placed < instance.Stages
                    ? EqualLayers.ExpectedCost(extra, offload, new(placed), airtime)
                    : EqualLayers.ExpectedCostOfAll(extra, extra, offload, new(placed - 1), airtime);
            yield return new Assertion.Equal(
                asserted.Value,
                ExactWalk.LookAhead(writtenOut, placed).ToDouble(),
                CostScale(instance)
            );
        }
    }

    private static IEnumerable<Assertion> Convexity(EqualLayerInstance instance, int last)
    {
        var costs = FrameCosts(instance);
        for (var placed = 1; placed < last; placed++)
        {
            yield return new Assertion.AtMost(
                (costs[placed] + costs[placed]).ToDouble(),
                (costs[placed - 1] + costs[placed + 1]).ToDouble(),
                FrameScale(instance)
            );
        }
    }

    private static IEnumerable<Assertion> Placement(
        EqualLayerInstance instance,
        Func<EqualLayerPlacement, int> placedStages
    )
    {
        var closed = EqualLayerPlacement.Of(instance.ToProblem());
        var costs = FrameCosts(instance);
        var least = costs[..(instance.HorizonLimit + 1)].Min().ToDouble();
        yield return new Assertion.Equal(costs[placedStages(closed)].ToDouble(), least, FrameScale(instance));
        yield return new Assertion.Equal(closed.FrameCost, least, FrameScale(instance));
        if (IsTieOfAll(instance, costs))
        {
            yield return new Assertion.AtMost(placedStages(closed), Last(instance), instance.Stages);
        }
    }

    /// <summary>
    /// Whether placing all M stages costs exactly as much as placing N°. If the rule never or always goes on, all costs are exact, and
    /// the smaller number wins.
    /// </summary>
    private static bool IsTieOfAll(EqualLayerInstance instance, ImmutableArray<Rational> costs)
    {
        var threshold = instance.Law.Mean + (instance.Extra / instance.Offload);
        return instance.HorizonLimit == instance.Stages
            && instance.Law.Expect(x => x > threshold ? Rational.One : Rational.Zero) is var above
            && (above == 0 || above == 1)
            && costs[^1] == costs[..^1].Min();
    }

    private static IEnumerable<Assertion> Interior(
        EqualLayerInstance instance,
        Func<EqualLayerPlacement, int> interiorStages
    )
    {
        var costs = FrameCosts(instance)[..(Last(instance) + 1)];
        yield return new Assertion.Equal(
            costs[interiorStages(EqualLayerPlacement.Of(instance.ToProblem()))].ToDouble(),
            costs.Min().ToDouble(),
            FrameScale(instance)
        );
    }

    private static int Last(EqualLayerInstance instance) => Math.Min(instance.HorizonLimit, instance.Stages - 1);

    private static ImmutableArray<Rational> FrameCosts(EqualLayerInstance instance) =>
        [
            .. Enumerable
                .Range(0, instance.Stages + 1)
                .Select(placed =>
                    (placed * instance.Placement)
                    + (instance.Inferences * ExactWalk.LookAhead(instance.WrittenOut, placed))
                ),
        ];

    /// <summary>(t·E[X; X ≤ ξ̂] + p·|δ|)·(1 + p + …) + t·μ + |δ|, the closed form's terms in absolute value.</summary>
    private static double CostScale(EqualLayerInstance instance)
    {
        var (law, extra) = (instance.Law, instance.Extra < 0 ? Rational.Zero - instance.Extra : instance.Extra);
        var threshold = law.Mean + (instance.Extra / instance.Offload);
        var above = law.Expect(x => x > threshold ? Rational.One : Rational.Zero);
        var perStage = (instance.Offload * law.Expect(x => x > threshold ? Rational.Zero : x)) + (above * extra);
        Rational stages =
            above == 1 ? instance.Stages : Rational.Min(instance.Stages, Rational.One / (Rational.One - above));
        return ((perStage * stages) + (instance.Offload * law.Mean) + extra).ToDouble();
    }

    private static double FrameScale(EqualLayerInstance instance) =>
        (instance.Stages * instance.Placement.ToDouble()) + (instance.Inferences * Scale.Of(instance.WrittenOut));
}
