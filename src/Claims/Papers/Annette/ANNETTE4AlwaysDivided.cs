using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>ANNETTE4, false: the refined time is the roofline over the efficiency.</summary>
public static class ANNETTE4AlwaysDivided
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<PlatformLayer>
        {
            Id = "papers/annette/ANNETTE4",
            Title = "The refined time is the roofline over the efficiency",
            Stance = Stance.IsFalse,
            Statement =
                "The refined time of a layer is never below its roofline over its efficiency. It is, where the memory binds: idle units do "
                + "not make moving data take longer.",
            Formulas = [new Expression.Relation(Of("T", "roof") / Of("e"), AtMost, Of("T", "ref"))],
            Tables = new FormulaTables<PlatformLayer>([layer => [PlatformLayers.Values(layer)]]),
            Hypotheses = [new Hypothesis.InSymbols("The efficiency is positive.", SmallFractions.Positive(Of("e")))],
            Uses = ["ANNETTE2"],
            Oracle = "Both times are recomputed in exact fractions.",
            Tolerance = new Tolerance<PlatformLayer>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = PlatformLayers.Domain with { Corners = [] },
            Assertions = layer =>
                [
                    new Assertion.AtMost(
                        (layer.Roofline / layer.Efficiency).ToDouble(),
                        layer.Refined.ToDouble(),
                        layer.Roofline.ToDouble()
                    ),
                ],
            Mutants = [],
            Work = layer =>
                new(
                    [
                        $"Operating takes {layer.Operating}, and moving the data {layer.Moving}, which is no less: the memory binds.",
                        $"Of the units {layer.Utilisation} have something to do, so that the efficiency is {layer.Efficiency}.",
                    ],
                    layer.Roofline / layer.Efficiency,
                    layer.Refined
                ),
        };
}
