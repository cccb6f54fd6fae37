using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA4, false: the best placement does not depend on what an update changes.</summary>
public static class CEMA4SamePlacement
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<PartialUpdate>
        {
            Id = "papers/cema/CEMA4",
            Title = "The best placement is the same whichever parameters are updated",
            Stance = Stance.IsFalse,
            Statement =
                "An update of a part of the parameters makes a frame cheaper, and as many stages are best placed as with an update of all.",
            Formulas = [new Expression.Relation(Of("N", "part", "∗"), Equal, Of("N", superscript: "∗"))],
            Tables = new FormulaTables<PartialUpdate>([
                instance =>
                    [
                        SymbolValues.Of(
                            (new("N", "part", "∗"), PartialUpdates.Best(instance.Weighted)),
                            (new("N", "", "∗"), PartialUpdates.Best(instance.Network.Weighted)),
                            (new("φ", "min"), instance.Weighted.Placement.Min())
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("Downloads cost nothing or more.", Conditions.NotNegative(Of("φ", "min"))),
            ],
            Uses = ["CEMA3"],
            Oracle = "Both placements are found in exact fractions, by trying every number of stages.",
            Tolerance = new Tolerance<PartialUpdate>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = PartialUpdates.Domain with { Corners = [] },
            Assertions = instance =>
                [
                    new Assertion.Equal(
                        PartialUpdates.Best(instance.Weighted),
                        PartialUpdates.Best(instance.Network.Weighted),
                        1
                    ),
                ],
            Mutants = [],
            Work = instance =>
            {
                var all = ExactPlacement.FrameCosts(instance.Network.Weighted, ExactWalk.Optimal);
                var part = ExactPlacement.FrameCosts(instance.Weighted, ExactWalk.Optimal);
                return new(
                    [
                        $"With 0, 1, … stages placed and all parameters updated a frame costs {string.Join(", ", all)}, less what the edge "
                            + "server computes in any case.",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"With ({string.Join(", ", instance.Updated)}) bit updated it costs {string.Join(", ", part)}."
                        ),
                    ],
                    ExactPlacement.Best(part),
                    ExactPlacement.Best(all)
                );
            },
        };
}
