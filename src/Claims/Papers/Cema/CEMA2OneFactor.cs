using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA2, false: the factor of the dynamic threshold counts once.</summary>
public static class CEMA2OneFactor
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<EntropyStream>
        {
            Id = "papers/cema/CEMA2",
            Title = "The factor of the threshold counts once",
            Stance = Stance.IsFalse,
            Statement =
                "If each batch multiplies the threshold by λ and by the ratio of mean entropies, the threshold is λ·E₀ times the ratio of "
                + "the last mean to the first, as the repository of the paper computes it.",
            Formulas =
            [
                new Expression.Relation(
                    Of("E", "t"),
                    Equal,
                    EntropyThreshold.Once(Of("E", "0"), Of("λ"), Of("H", "t"), Of("H", "0"))
                ),
            ],
            Tables = new FormulaTables<EntropyStream>([stream => [EntropyStreams.Values(stream)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "There is a batch, and the factor and the mean entropies are positive.",
                    Condition.AtMost(Expression.Integer(1), Of("t")),
                    SmallFractions.Positive(Of("λ")),
                    SmallFractions.Positive(Of("H", "0")),
                    SmallFractions.Positive(Of("H", "t"))
                ),
            ],
            Uses = ["CEMA1"],
            Oracle = "Both thresholds are recomputed in exact fractions, the first batch by batch.",
            Tolerance = new Tolerance<EntropyStream>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = EntropyStreams.OfSomeBatches,
            Assertions = stream =>
                [
                    new Assertion.Equal(
                        EntropyStreams.Followed(stream).ToDouble(),
                        Once(stream).ToDouble(),
                        EntropyStreams.Followed(stream).ToDouble()
                    ),
                ],
            Mutants = [],
            Work = stream =>
                new(
                    [
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Batch by batch the threshold goes from {stream.Initial} to {EntropyStreams.Followed(stream)}."
                        ),
                        string.Create(CultureInfo.InvariantCulture, $"With the factor once it is {Once(stream)}."),
                    ],
                    EntropyStreams.Followed(stream),
                    Once(stream)
                ),
        };

    private static Rational Once(EntropyStream stream) =>
        stream.Factor * stream.Initial * stream.Means[^1] / stream.Means[0];
}
