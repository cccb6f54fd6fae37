using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>ANNETTE5, false: a network takes the longer of all of its operations and all of its data.</summary>
public static class ANNETTE5WholeNetwork
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<TwoLayers>
        {
            Id = "papers/annette/ANNETTE5",
            Title = "A network takes the longer of all its operations and all its data",
            Stance = Stance.IsFalse,
            Statement =
                "The rooflines of two layers add up to no more than the longer of operating and moving data for both together. They may "
                + "add up to more, where one layer is bound by its operations and the other by its data: one roofline of a whole "
                + "network, or of a stage of several layers, is too short.",
            Formulas =
            [
                new Expression.Relation(
                    LayerTimes.Roofline(Of("a", "1"), Of("d", "1")) + LayerTimes.Roofline(Of("a", "2"), Of("d", "2")),
                    AtMost,
                    LayerTimes.Roofline(Of("a", "1") + Of("a", "2"), Of("d", "1") + Of("d", "2"))
                ),
            ],
            Tables = new FormulaTables<TwoLayers>([
                layers =>
                    [
                        SymbolValues.Of(
                            (new("a", "1"), layers.First.Operating),
                            (new("d", "1"), layers.First.Moving),
                            (new("a", "2"), layers.Second.Operating),
                            (new("d", "2"), layers.Second.Moving)
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "All times are positive.",
                    SmallFractions.Positive(Of("a", "1")),
                    SmallFractions.Positive(Of("d", "1")),
                    SmallFractions.Positive(Of("a", "2")),
                    SmallFractions.Positive(Of("d", "2"))
                ),
            ],
            Uses = ["ANNETTE1"],
            Oracle = "All times are recomputed in exact fractions.",
            Tolerance = new Tolerance<TwoLayers>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = TwoLayersDomain.Domain,
            Assertions = layers =>
                [new Assertion.AtMost(Sum(layers).ToDouble(), AsOne(layers).ToDouble(), AsOne(layers).ToDouble())],
            Mutants = [],
            Work = layers =>
                new(
                    [
                        $"Operating takes {layers.First.Operating} and {layers.Second.Operating}, moving data {layers.First.Moving} and "
                            + $"{layers.Second.Moving}.",
                        $"The layers take {layers.First.Roofline} and {layers.Second.Roofline}.",
                    ],
                    Sum(layers),
                    AsOne(layers)
                ),
        };

    private static Rational Sum(TwoLayers layers) => layers.First.Roofline + layers.Second.Roofline;

    private static Rational AsOne(TwoLayers layers)
    {
        var operating = layers.First.Operating + layers.Second.Operating;
        var moving = layers.First.Moving + layers.Second.Moving;
        return operating <= moving ? moving : operating;
    }
}
