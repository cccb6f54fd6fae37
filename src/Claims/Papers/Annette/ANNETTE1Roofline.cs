using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>ANNETTE1: the roofline.</summary>
public static class ANNETTE1Roofline
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<PlatformLayer>
        {
            Id = "papers/annette/ANNETTE1",
            Title = "The roofline is the longer of operating and moving data",
            Stance = Stance.Holds,
            Statement =
                "A layer of w operations and d data runs at R operations a second beside a memory of bandwidth B. Both go on at the same "
                + "time, so that the layer takes the longer of w/R and d/B.",
            Formulas =
            [
                new Expression.Relation(
                    Of("T", "roof"),
                    Equal,
                    LayerTimes.Roofline(Of("w") / Of("R"), Of("d") / Of("B"))
                ),
            ],
            Tables = new FormulaTables<PlatformLayer>([layer => [PlatformLayers.Values(layer)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Rate and bandwidth are positive.",
                    SmallFractions.Positive(Of("R")),
                    SmallFractions.Positive(Of("B"))
                ),
            ],
            Oracle = "Both times in exact fractions: neither is longer than the layer's, and one of them is as long.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<PlatformLayer>.Running(_ => 2, "each quotient rounds once"),
            Domain = PlatformLayers.Domain,
            Assertions = layer =>
                [.. Against(layer, layer.TimeOn(new LayerTimeModel.Roofline())), .. PrintedNumbers.Read(Claim!, layer)],
            Mutants =
            [
                new("one after the other", layer => Against(layer, (layer.Operating + layer.Moving).ToDouble())),
                new(
                    "the shorter of both",
                    layer => Against(layer, (layer.IsMemoryBound ? layer.Operating : layer.Moving).ToDouble())
                ),
                new("the operations alone", layer => Against(layer, layer.Operating.ToDouble())),
                new("the data alone", layer => Against(layer, layer.Moving.ToDouble())),
            ],
        };

    private static IEnumerable<Assertion> Against(PlatformLayer layer, double time)
    {
        var (operating, moving) = (layer.Operating.ToDouble(), layer.Moving.ToDouble());
        yield return new Assertion.AtMost(operating, time, operating);
        yield return new Assertion.AtMost(moving, time, moving);
        yield return new Assertion.Equal((time - operating) * (time - moving), 0, time * time);
    }
}
