using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R12: the optimal rule over equal layers iterates one map, which gives the costs and the placement.</summary>
public static class R12EqualLayersOptimal
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<EqualLayerInstance>
        {
            Id = "device-edge/R12",
            Title = "Equal layers under the optimal rule",
            Stance = Stance.Holds,
            Statement =
                "With equal layers, each further placed stage applies the same map f to the optimal cost, from t·μ on; for "
                + "all M stages it is applied M times from 0. The cost is convex in N on 0..M−1, so the best placement there "
                + "is the first N at which one stage more does not pay, and the best of all is that or M.",
            Formulas =
            [
                new Expression.Relation(Of("f(v)"), Equal, EqualLayerStep.Value(Of("δ"), Of("t"), Of("v"), X)),
                new Expression.Relation(
                    OptimalCost("N+1"),
                    Equal,
                    EqualLayerStep.Value(Of("δ"), Of("t"), OptimalCost("N"), X)
                ),
                new Expression.Relation(OptimalCost("0"), Equal, Of("t") * X.Mean),
            ],
            Definitions = [1],
            Tables = new FormulaTables<FiniteInstance>([
                EqualLayerTables.Equal(EqualLayerTables.FixedPoints),
                EqualLayerTables.Equal(HorizonTables.AllButTwo),
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
                    "The second formula holds for N ≤ M − 2.",
                    new Assumption(Conditions.AllButTwoPlaced, 2)
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R3"],
            Oracle =
                "The optimal rule walked stage by stage in exact fractions for every N, and the frame costs compared one by "
                + "one. Costs are compared, not N: several N may tie.",
            Tolerance = new Tolerance<EqualLayerInstance>.Running(
                instance => Math.Min(instance.Stages, 8) * Roundings.OfDifference(instance),
                "a cost rounds its terms S + 3 times a stage and S + 4 times at its ends; "
                    + "and after a wrong stop each stage is worth at most 7/8 of the one before, as probabilities are eighths, "
                    + "so that no more than eight times the error of a difference of costs is lost"
            ),
            Rounding = Rounding.IsFixed,
            Domain = EqualLayerInstances.Domain,
            Assertions = instance =>
                [
                    .. Costs(instance, Iterates(instance)),
                    .. Convexity(instance, instance.Stages - 1),
                    .. Placement(instance, withAll: true, further: 0),
                ],
            Mutants =
            [
                new(
                    "all M stages start from t·μ too",
                    instance =>
                    {
                        var costs = Iterates(instance);
                        return Costs(instance, costs.SetItem(instance.Stages, Next(instance, costs[^2])));
                    }
                ),
                new("convex on 0..M", instance => Convexity(instance, instance.Stages)),
                new("all M stages are never considered", instance => Placement(instance, withAll: false, further: 0)),
                new("one stage too many", instance => Placement(instance, withAll: true, further: 1)),
            ],
        };

    private static IEnumerable<Assertion> Costs(EqualLayerInstance instance, ImmutableArray<double> asserted)
    {
        var scale = Scale.Of(instance.WrittenOut);
        var solved = BackwardInduction.ExpectedCosts(instance.ToProblem().ToStoppingProblem());
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var exact = ExactWalk.Optimal(instance.WrittenOut, placed).ToDouble();
            yield return new Assertion.Equal(asserted[placed], exact, scale);
            yield return new Assertion.Equal(solved[placed], exact, scale);
        }
    }

    private static IEnumerable<Assertion> Convexity(EqualLayerInstance instance, int last)
    {
        var (iterates, scale) = (Iterates(instance), Scale.Of(instance.WrittenOut));
        ImmutableArray<Rational> exact =
        [
            .. Enumerable.Range(0, last + 1).Select(placed => ExactWalk.Optimal(instance.WrittenOut, placed)),
        ];
        for (var placed = 1; placed < last; placed++)
        {
            yield return new Assertion.AtMost(
                2 * iterates[placed],
                (exact[placed - 1] + exact[placed + 1]).ToDouble(),
                scale
            );
            yield return new Assertion.AtMost(
                (2 * exact[placed]).ToDouble(),
                iterates[placed - 1] + iterates[placed + 1],
                scale
            );
        }
    }

    private static IEnumerable<Assertion> Placement(EqualLayerInstance instance, bool withAll, int further)
    {
        var last = Math.Min(instance.HorizonLimit, instance.Stages - 1);
        var iterates = Iterates(instance);
        var exact = ExactPlacement.FrameCosts(instance.WrittenOut, ExactWalk.Optimal);
        var first = Enumerable
            .Range(0, last)
            .Where(placed =>
                instance.Inferences * (iterates[placed] - iterates[placed + 1]) <= instance.Placement.ToDouble()
            )
            .DefaultIfEmpty(last)
            .First();
        var interior = Math.Min(last, first + further);
        var best =
            withAll && instance.HorizonLimit == instance.Stages
                ? Rational.Min(exact[interior], exact[^1])
                : exact[interior];
        var scale =
            (instance.Stages * instance.Placement.ToDouble()) + (instance.Inferences * Scale.Of(instance.WrittenOut));
        yield return new Assertion.Equal(exact[interior].ToDouble(), exact[..(last + 1)].Min().ToDouble(), scale);
        yield return new Assertion.Equal(best.ToDouble(), exact[..(instance.HorizonLimit + 1)].Min().ToDouble(), scale);
    }

    /// <summary>f^N(t·μ) for N &lt; M, then f^M(0).</summary>
    private static ImmutableArray<double> Iterates(EqualLayerInstance instance)
    {
        var costs = ImmutableArray.CreateBuilder<double>(instance.Stages + 1);
        var (interior, all) = (instance.Offload.ToDouble() * instance.Law.ToChannel().MeanAirtime, 0.0);
        for (var placed = 0; placed < instance.Stages; placed++)
        {
            costs.Add(interior);
            (interior, all) = (Next(instance, interior), Next(instance, all));
        }

        costs.Add(all);
        return costs.MoveToImmutable();
    }

    private static double Next(EqualLayerInstance instance, double value) =>
        EqualLayerStep
            .Value(
                new Number(instance.Extra.ToDouble()),
                new(instance.Offload.ToDouble()),
                new(value),
                new NumericAirtime(instance.Law.ToChannel())
            )
            .Value;
}
