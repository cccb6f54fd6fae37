using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA5: a share of inferences is sent.</summary>
public static class CEMA5FilteredUploads
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FilteredInstance>
        {
            Id = "papers/cema/CEMA5",
            Title = "A share of inferences is sent",
            Stance = Stance.Holds,
            Statement =
                "An inference is sent with probability p at the cut where it ends, whatever the channel is. Otherwise it ends there, and "
                + "only its stages on the device have been computed. This is the problem in which every inference is sent, with p·e for "
                + "the edge server's computing, p·t for sending and p·ℓ for a latency, and the same costs on the device: every rule "
                + "decides and costs so. Under the optimal rule an inference then costs at least p times as much as if all were sent, "
                + "and at most as much.",
            Formulas =
            [
                new Expression.Relation(Of("δ", "m", "p"), Equal, Of("a", "m") - (Of("p") * Of("e", "m"))),
                new Expression.Relation(Of("p") * Of("C", "N"), AtMost, Of("C", "N", "p")),
                new Expression.Relation(Of("C", "N", "p"), AtMost, Of("C", "N")),
            ],
            Definitions = [1],
            Tables = new FormulaTables<FilteredInstance>([StageCosts, Costs, Costs]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Some inferences are sent, and not more than all.",
                    SmallFractions.Positive(Of("p"))
                ),
            ],
            Uses = ["device-edge/R3", "device-edge/R6", "device-edge/R11", "device-edge/R19", "device-edge/R22"],
            Oracle =
                "The rules walked through in exact fractions, in all that it costs to end at a cut, sent or not: no δ and no t.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FilteredInstance>.Running(
                instance =>
                    Roundings.OfCost(instance.Network.Stages.Length, instance.Network.Law.States.Length)
                    + 20
                    + instance.Network.Stages.Length,
                Roundings.CostReason
                    + "; δ, t and ℓ themselves take at most 20 from seconds, joules, bits and p, and a frame adds each φ"
            ),
            Domain = FilteredInstances.Domain,
            Assertions = instance =>
                [
                    .. Against(instance, instance),
                    .. ClosedForm(instance),
                    .. Bounds(instance),
                    .. PrintedNumbers.Read(Claim!, instance, FilteredInstances.Scale(instance)),
                ],
            Mutants =
            [
                new("every inference is sent", instance => Against(instance with { Uploaded = 1 }, instance)),
                new(
                    "every inference is sent, at p times the cost",
                    instance => Against(instance with { Uploaded = 1 }, instance, instance.Uploaded.ToDouble())
                ),
                new(
                    "the share of those that are not sent",
                    instance =>
                        instance.Uploaded == 1
                            ? []
                            : Against(instance with { Uploaded = 1 - instance.Uploaded }, instance)
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(FilteredInstance solved, FilteredInstance instance, double factor = 1)
    {
        var walk = FilteredInstances.Walk(instance);
        var problem = CoInference.Of(solved.Network.ToChain(), solved.ToScenario()).Problem;
        (SplittingRule, Func<int, Rational>)[] rules =
        [
            (new SplittingRule.Optimal(), walk.Optimal),
            (new SplittingRule.LookAhead(), walk.LookAhead),
            (new SplittingRule.StaticLookAhead(), walk.StaticLookAhead),
        ];
        return from rule in rules
            from at in PlacementTable.Of(problem, rule.Item1).CostPerInference.Index()
            select new Assertion.Equal(
                factor * at.Item,
                rule.Item2(at.Index).ToDouble(),
                FilteredInstances.Scale(instance)
            );
    }

    /// <summary>The closed form of the best placement under one-stage look-ahead.</summary>
    private static IEnumerable<Assertion> ClosedForm(FilteredInstance instance)
    {
        var weighted = instance.Network.Weighted;
        var exact = ExactPlacement.FrameCosts(
            weighted,
            (_, placed) => FilteredInstances.Walk(instance).LookAhead(placed)
        );
        yield return new Assertion.Equal(
            BlockwisePlacement.Of(BlockwiseProblem.Of(instance.Network.ToChain(), instance.ToScenario())).FrameCost,
            exact.Min().ToDouble(),
            (weighted.Inferences * FilteredInstances.Scale(instance)) + weighted.Placement.Sum().ToDouble()
        );
    }

    private static IEnumerable<Assertion> Bounds(FilteredInstance instance)
    {
        var (filtered, all) = (Table(instance), Table(instance with { Uploaded = 1 }));
        var scale = FilteredInstances.Scale(instance);
        for (var placed = 0; placed < filtered.CostPerInference.Length; placed++)
        {
            var (cost, most) = (filtered.CostPerInference[placed], all.CostPerInference[placed]);
            yield return new Assertion.AtMost(instance.Uploaded.ToDouble() * most, cost, scale);
            yield return new Assertion.AtMost(cost, most, scale);
        }

        static PlacementTable Table(FilteredInstance solved) =>
            PlacementTable.Of(
                CoInference.Of(solved.Network.ToChain(), solved.ToScenario()).Problem,
                new SplittingRule.Optimal()
            );
    }

    private static IEnumerable<ISymbolTable> StageCosts(FilteredInstance instance)
    {
        var network = instance.Network;
        return network.Stages.Select(stage =>
        {
            var device = (network.TimeWeight * stage.DeviceTime) + (network.EnergyWeight * stage.DeviceEnergy);
            var edge = network.TimeWeight * stage.EdgeTime;
            return (ISymbolTable)
                SymbolValues.Of(
                    (new("δ", "m", "p"), (instance.Uploaded * (device - edge)) + ((1 - instance.Uploaded) * device)),
                    (new("a", "m"), device),
                    (new("e", "m"), edge),
                    (new("p"), instance.Uploaded)
                );
        });
    }

    private static IEnumerable<ISymbolTable> Costs(FilteredInstance instance) =>
        Enumerable
            .Range(0, instance.Network.Stages.Length + 1)
            .Select(placed =>
                (ISymbolTable)
                    SymbolValues.Of(
                        (new("C", "N", "p"), FilteredInstances.Walk(instance).Optimal(placed)),
                        (new("C", "N"), FilteredInstances.Walk(instance with { Uploaded = 1 }).Optimal(placed)),
                        (new("p"), instance.Uploaded)
                    )
            );
}
