using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>ANNETTE2: the refined roofline.</summary>
public static class ANNETTE2Refined
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<PlatformLayer>
        {
            Id = "papers/annette/ANNETTE2",
            Title = "The refined time is never below the roofline, and the same where memory binds",
            Stance = Stance.Holds,
            Statement =
                "Where operating takes longer than moving data, the refined model divides the roofline by the efficiency e of the unrolled "
                + "loops; elsewhere it leaves it as it is. So the refined time is at least the roofline, and at most the roofline over e.",
            Formulas =
            [
                new Expression.Relation(
                    Of("T", "ref"),
                    Equal,
                    LayerTimes.Refined(Of("T", "op"), Of("T", "data"), Of("T", "roof"), Of("e"))
                ),
                new Expression.Relation(Of("T", "roof"), AtMost, Of("T", "ref")),
                new Expression.Relation(Of("T", "ref"), AtMost, Of("T", "roof") / Of("e")),
            ],
            Tables = new FormulaTables<PlatformLayer>([
                layer => [PlatformLayers.Values(layer)],
                layer => [PlatformLayers.Values(layer)],
                layer => [PlatformLayers.Values(layer)],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Times are positive, and the efficiency is above 0 and at most 1.",
                    SmallFractions.Positive(Of("T", "roof")),
                    SmallFractions.Positive(Of("e")),
                    Condition.AtMost(Of("e"), Expression.Integer(1))
                ),
            ],
            Uses = ["ANNETTE1", "ANNETTE3"],
            Oracle =
                "The time in exact fractions, with the units that have something to do counted in one batch of steps after another.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<PlatformLayer>.Running(
                _ => 12,
                "two quotients of the times, and the steps of the efficiency, round once each"
            ),
            Domain = PlatformLayers.Domain,
            Assertions = layer =>
                [.. Against(layer, layer.TimeOn(new LayerTimeModel.Refined())), .. PrintedNumbers.Read(Claim!, layer)],
            Mutants =
            [
                new(
                    "every layer is divided by its efficiency",
                    layer => Against(layer, (layer.Roofline / layer.Efficiency).ToDouble())
                ),
                new(
                    "layers that are bound by the memory are divided",
                    layer =>
                        Against(
                            layer,
                            (layer.IsMemoryBound ? layer.Roofline / layer.Efficiency : layer.Roofline).ToDouble()
                        )
                ),
                new("nothing is divided", layer => Against(layer, layer.Roofline.ToDouble())),
                new(
                    "times the efficiency",
                    layer =>
                        Against(
                            layer,
                            (layer.IsMemoryBound ? layer.Roofline : layer.Roofline * layer.Efficiency).ToDouble()
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(PlatformLayer layer, double time)
    {
        var roofline = layer.Roofline.ToDouble();
        yield return new Assertion.Equal(time, layer.Refined.ToDouble(), layer.Refined.ToDouble());
        yield return new Assertion.AtMost(roofline, time, roofline);
    }
}
