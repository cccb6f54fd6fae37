using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA1: the dynamic threshold in closed form.</summary>
public static class CEMA1Threshold
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<EntropyStream>
        {
            Id = "papers/cema/CEMA1",
            Title = "The dynamic threshold telescopes",
            Stance = Stance.Holds,
            Statement =
                "A sample is sent for adaptation only if its entropy is below a threshold. Each batch multiplies the threshold by λ and by "
                + "the ratio of the mean entropy H to that before. After t batches it depends on the first and the last mean alone, "
                + "whatever was in between.",
            Formulas =
            [
                new Expression.Relation(
                    Of("E", "t"),
                    Equal,
                    EntropyThreshold.After(Of("E", "0"), Of("λ"), Of("t"), Of("H", "t"), Of("H", "0"))
                ),
            ],
            Tables = new FormulaTables<EntropyStream>([stream => [EntropyStreams.Values(stream)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The factor and the mean entropies are positive.",
                    SmallFractions.Positive(Of("λ")),
                    SmallFractions.Positive(Of("H", "0")),
                    SmallFractions.Positive(Of("H", "t"))
                ),
            ],
            Oracle = "The threshold is followed batch by batch in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<EntropyStream>.Running(
                stream => 8 + (4 * stream.Batches),
                "each batch rounds a quotient and two products, and a power rounds a few times"
            ),
            Domain = EntropyStreams.Domain,
            Assertions = stream =>
                [
                    .. Against(stream, After(stream, stream.Batches)),
                    .. Against(stream, Followed(stream)),
                    .. PrintedNumbers.Read(Claim!, stream),
                ],
            Mutants =
            [
                new("the factor counts once", stream => Against(stream, After(stream, 1))),
                new("the factor counts once more", stream => Against(stream, After(stream, stream.Batches + 1))),
                new(
                    "the means exchanged",
                    stream =>
                        Against(stream, After(stream with { Means = [.. stream.Means.Reverse()] }, stream.Batches))
                ),
            ],
        };

    private static double After(EntropyStream stream, int batches) =>
        EntropyThreshold
            .After<Number>(
                new(stream.Initial.ToDouble()),
                new(stream.Factor.ToDouble()),
                Number.Integer(batches),
                new(stream.Means[^1].ToDouble()),
                new(stream.Means[0].ToDouble())
            )
            .Value;

    private static double Followed(EntropyStream stream) =>
        stream
            .Means.Zip(stream.Means.Skip(1))
            .Aggregate(
                new Number(stream.Initial.ToDouble()),
                (threshold, pair) =>
                    EntropyThreshold.Next<Number>(
                        threshold,
                        new(stream.Factor.ToDouble()),
                        new(pair.Second.ToDouble()),
                        new(pair.First.ToDouble())
                    )
            )
            .Value;

    private static IEnumerable<Assertion> Against(EntropyStream stream, double threshold)
    {
        var followed = EntropyStreams.Followed(stream).ToDouble();
        yield return new Assertion.Equal(threshold, followed, followed);
    }
}
