using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA3: an update of fewer parameters places no fewer stages.</summary>
public static class CEMA3PartialUpdates
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<PartialUpdate>
        {
            Id = "papers/cema/CEMA3",
            Title = "An update of fewer parameters",
            Stance = Stance.Holds,
            Statement =
                "If an update changes only a part of the parameters of each stage, which is all that the device downloads, then no "
                + "placement costs more in a frame than with an update of all parameters, and at least as many stages are best placed, "
                + "under every rule.",
            Formulas =
            [
                new Expression.Relation(Of("T", "N", "part"), AtMost, Of("T", "N")),
                new Expression.Relation(Of("N", superscript: "∗"), AtMost, Of("N", "part", "∗")),
            ],
            Tables = new FormulaTables<PartialUpdate>([FrameCosts, instance => [Placements(instance)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("Downloads cost nothing or more.", Conditions.NotNegative(Of("φ", "min"))),
            ],
            Uses = ["device-edge/R20"],
            Oracle =
                "The frame cost of each placement under each rule, and the smallest best placement, in exact fractions, with the download "
                + "of all parameters and with that of the updated ones.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<PartialUpdate>.Running(
                instance =>
                    Roundings.OfCost(instance.Network.Stages.Length, instance.Network.Law.States.Length)
                    + 12
                    + instance.Network.Stages.Length,
                Roundings.CostReason
                    + "; δ, t and φ themselves take at most 12 from seconds, joules and bits, and a frame adds each φ"
            ),
            Domain = PartialUpdates.Domain,
            Assertions = instance =>
                [.. Against(instance, instance.ToChain()), .. PrintedNumbers.Read(Claim!, instance, Scaled(instance))],
            Mutants =
            [
                new("an update downloads all parameters", instance => Against(instance, instance.Network.ToChain())),
                new(
                    "an update downloads what it does not change",
                    instance =>
                        Against(
                            instance,
                            (
                                instance with
                                {
                                    Updated =
                                    [
                                        .. instance.Updated.Zip(
                                            instance.Network.Stages,
                                            (bits, stage) => stage.ParameterBits - bits
                                        ),
                                    ],
                                }
                            ).ToChain()
                        )
                ),
            ],
        };

    private static (SplittingRule Rule, Func<FiniteInstance, int, Rational> Walk)[] Rules =>
        [
            (new SplittingRule.Optimal(), ExactWalk.Optimal),
            (new SplittingRule.LookAhead(), ExactWalk.LookAhead),
            (new SplittingRule.StaticLookAhead(), ExactWalk.StaticLookAhead),
        ];

    private static IEnumerable<Assertion> Against(PartialUpdate instance, StageChain chain)
    {
        var problem = CoInference.Of(chain, instance.Network.ToScenario()).Problem;
        var computing =
            instance.Network.Inferences
            * instance.Network.TimeWeight
            * instance.Network.Stages.Sum(stage => stage.EdgeTime);
        foreach (var (rule, walk) in Rules)
        {
            var table = PlacementTable.Of(problem, rule);
            var all = ExactPlacement.FrameCosts(instance.Network.Weighted, walk);
            var part = ExactPlacement.FrameCosts(instance.Weighted, walk);
            for (var placed = 0; placed <= chain.Count; placed++)
            {
                var cost = table.FrameCost[placed];
                yield return new Assertion.Equal(cost, (part[placed] + computing).ToDouble(), Scaled(instance));
                yield return new Assertion.AtMost(cost, (all[placed] + computing).ToDouble(), Scaled(instance));
            }

            table.TryFindBest(out var best);
            yield return new Assertion.AtMost(ExactPlacement.Best(all), best, 1);
        }
    }

    private static IEnumerable<ISymbolTable> FrameCosts(PartialUpdate instance) =>
        ExactPlacement
            .FrameCosts(instance.Weighted, ExactWalk.Optimal)
            .Zip(
                ExactPlacement.FrameCosts(instance.Network.Weighted, ExactWalk.Optimal),
                (part, all) =>
                    (ISymbolTable)
                        SymbolValues.Of(
                            (new("T", "N", "part"), part),
                            (new("T", "N"), all),
                            (new("φ", "min"), instance.Weighted.Placement.Min())
                        )
            );

    private static SymbolValues Placements(PartialUpdate instance) =>
        SymbolValues.Of(
            (new("N", "", "∗"), PartialUpdates.Best(instance.Network.Weighted)),
            (new("N", "part", "∗"), PartialUpdates.Best(instance.Weighted)),
            (new("φ", "min"), instance.Weighted.Placement.Min())
        );

    private static double Scaled(PartialUpdate instance)
    {
        var weighted = instance.Network.Weighted;
        return (
                weighted.Inferences
                * (
                    Scale.Of(weighted)
                    + (
                        instance.Network.TimeWeight
                        * instance.Network.Stages.Sum(stage => stage.EdgeTime + stage.DeviceTime)
                    ).ToDouble()
                )
            ) + weighted.Placement.Sum().ToDouble();
    }
}
