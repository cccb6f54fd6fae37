using FsCheck.Fluent;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>A rate that a channel must carry.</summary>
/// <param name="SnrBandwidth">q in MHz.</param>
/// <param name="Share">G, the rate as a share of q/ln 2, which no bandwidth exceeds; between 0 and 1.</param>
public sealed record AskedRate(Rational SnrBandwidth, Rational Share)
{
    /// <summary>The rate in Mbit/s.</summary>
    public double Rate => Share.ToDouble() * SnrBandwidth.ToDouble() / Math.Log(2);

    /// <summary>The instance in words.</summary>
    public override string ToString() => $"q = {SnrBandwidth} MHz, G = {Share}";
}

/// <summary>SFL1: the bandwidth that a rate needs.</summary>
public static class SFL1Bandwidth
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<AskedRate>
        {
            Id = "papers/sfl/SFL1",
            Title = "The bandwidth that a rate needs in closed form",
            Stance = Stance.Holds,
            Statement =
                "With a fixed transmit power, a share b of a band carries b·log₂(1 + q/b), which rises with b towards q/ln 2. A rate R "
                + "below q/ln 2 needs the share R·ln 2/(−W₋₁(−G·e^(−G)) − G), where G = R·ln 2/q and W₋₁ is the lower branch of the "
                + "Lambert W function.",
            Formulas =
            [
                new Expression.Relation(Of("b"), Equal, BandwidthShare.Needed(Of("R"), Of("q"))),
                new Expression.Relation(Of("R"), Equal, BandwidthShare.Rate(Of("q"), Of("b"))),
            ],
            Tables = new FormulaTables<AskedRate>([asked => [Values(asked)], asked => [Values(asked)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The rate is positive, and below the one that no bandwidth exceeds: G is less than 1.",
                    SmallFractions.Positive(Of("R")),
                    new Condition.Less(Of("G"), Expression.Integer(1))
                ),
            ],
            Oracle = "Bisection on the capacity itself, without the Lambert W function.",
            Tolerance = new Tolerance<AskedRate>.Bound(
                asked => 64e-16 / Math.Pow(1 - asked.Share.ToDouble(), 2),
                "near G = 1 the share grows without bound, and the last bits of G are multiplied by 1/(1 − G)²"
            ),
            Domain = new(
                "q from 1 to 100 MHz, G from 1/1024 to 255/256",
                from snr in Gen.Choose(1, 100)
                from share in Gen.OneOf(
                    SmallFractions.Of(1, 255, 256),
                    SmallFractions.Of(1, 15, 1024),
                    SmallFractions.Of(192, 255, 256)
                )
                select new AskedRate(snr, share),
                asked =>
                    SmallFractions.Simpler(asked.SnrBandwidth, 1, 100).Select(q => asked with { SnrBandwidth = q }),
                [
                    new("a high SNR", asked => asked.Share < Rational.Of(1, 64)),
                    new("a low SNR", asked => asked.Share > Rational.Of(63, 64)),
                ]
            ),
            Assertions = asked => [.. Against(asked, Needed(asked, asked.Rate)), .. PrintedNumbers.Read(Claim!, asked)],
            Mutants =
            [
                new("the other branch", asked => Against(asked, OtherBranch(asked))),
                new("a logarithm to base e", asked => Against(asked, Needed(asked, asked.Rate * Math.Log(2)))),
                new(
                    "the SNR of the whole band",
                    asked => Against(asked, asked.Rate / Math.Log2(1 + asked.SnrBandwidth.ToDouble()))
                ),
            ],
        };

    private static double Needed(AskedRate asked, double rate) =>
        BandwidthShare.Needed<Number>(new(rate), new(asked.SnrBandwidth.ToDouble())).Value;

    private static double OtherBranch(AskedRate asked)
    {
        var g = asked.Share.ToDouble();
        return asked.Rate * Math.Log(2) / (1e-6 + Math.Abs(-Number.LambertW(new(-g * Math.Exp(-g))).Value - g));
    }

    private static IEnumerable<Assertion> Against(AskedRate asked, double share)
    {
        var searched = BandwidthSearch.Needed(asked.Rate, asked.SnrBandwidth.ToDouble());
        yield return new Assertion.Equal(share, searched, searched);
    }

    private static ISymbolTable Values(AskedRate asked) =>
        SymbolValues.Of(
            (new("q"), asked.SnrBandwidth),
            (new("G"), asked.Share),
            (new("R"), Rational.Exactly(asked.Rate)),
            (new("b"), Rational.Exactly(BandwidthSearch.Needed(asked.Rate, asked.SnrBandwidth.ToDouble())))
        );
}
