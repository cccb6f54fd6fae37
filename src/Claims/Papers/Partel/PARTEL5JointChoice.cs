using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>PARTEL5: loads and shares of a band, chosen together.</summary>
public static class PARTEL5JointChoice
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<JointWorkers>
        {
            Id = "papers/partel/PARTEL5",
            Title = "Loads and shares of a band together",
            Stance = Stance.Holds,
            Statement =
                "Workers share a band. With the share b a worker takes a = τ/r(b) + c for an item, with the rate "
                + "r(b) = b·log₂(1 + q/b). No loads and shares are done before T∗ = W/Σ(1/a), where the shares add up to the band and "
                + "a further hertz adds the same λ items per second at each worker.",
            Formulas =
            [
                new Expression.Relation(Of("T", superscript: "∗"), Equal, ItemShare.Deadline(Of("W"), Of("R"))),
                new Expression.Relation(
                    Of("a", "k"),
                    Equal,
                    (Of("τ") / BandwidthShare.Rate(Of("q", "k"), Of("b", "k"))) + Of("c", "k")
                ),
                new Expression.Relation(
                    Of("λ"),
                    Equal,
                    ItemShare.Gain(
                        Of("τ"),
                        BandwidthShare.Rate(Of("q", "k"), Of("b", "k")),
                        BandwidthShare.Slope(Of("q", "k"), Of("b", "k")),
                        Of("a", "k")
                    )
                ),
            ],
            Tables = new FormulaTables<JointWorkers>([joint => Values(joint).Take(1), Values, Values]),
            Setting =
            [
                new Condition.SumsTo("j", Expression.Integer(1), Of("K"), Of("b", "j"), Of("B")),
                new Condition.SumsTo(
                    "j",
                    Expression.Integer(1),
                    Of("K"),
                    Expression.Integer(1) / Of("a", "j"),
                    Of("R")
                ),
            ],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Each item sends something, and each channel carries something.",
                    SmallFractions.Positive(Of("τ")),
                    new Condition.ForAll("j", Expression.Integer(1), Of("K"), SmallFractions.Positive(Of("q", "j")))
                ),
            ],
            Uses = ["PARTEL1"],
            Oracle =
                "A search over shares, from the capacity alone and without a slope: a whole grid of shares, and from its best point "
                + "moves of bandwidth between two workers in ever smaller steps. λ is a difference quotient.",
            Tolerance = new Tolerance<JointWorkers>.Bound(
                _ => 1e-9,
                "the search ends with steps of 1e-10 of the band, and the difference quotient is exact up to the fifth derivative"
            ),
            Domain = JointWorkerDomain.Domain,
            Assertions = joint => [.. Against(joint, joint.ToLoads()), .. PrintedNumbers.Read(Claim!, joint)],
            Mutants =
            [
                new(
                    "equal shares",
                    joint =>
                        Against(
                            joint,
                            BandLoads.AtEqualShares(joint.ToWorkers(), 1e6 * joint.Band.ToDouble(), joint.Items)
                        )
                ),
                new("half of the band", joint => Against(joint, (joint with { Band = joint.Band / 2 }).ToLoads())),
                new("shares as if computing took no time", joint => Against(joint, WithoutComputing(joint))),
                new("shares in proportion to q", joint => Against(joint, InProportion(joint))),
            ],
        };

    private static IEnumerable<Assertion> Against(JointWorkers joint, BandLoads shared) =>
        Against(joint, [.. shared.Bandwidths.Select(share => share / 1e6)], shared.Loads.Deadline);

    private static IEnumerable<Assertion> Against(JointWorkers joint, double[] shares) =>
        Against(joint, shares, joint.Items / ShareSearch.ItemsPerSecond(joint, shares));

    private static IEnumerable<Assertion> Against(JointWorkers joint, double[] shares, double deadline)
    {
        var earliest = joint.Items / ShareSearch.MostItemsPerSecond(joint);
        yield return new Assertion.Equal(shares.Sum(), joint.Band.ToDouble(), joint.Band.ToDouble());
        yield return new Assertion.Equal(deadline, earliest, earliest);
        yield return new Assertion.Equal(joint.Items / ShareSearch.ItemsPerSecond(joint, shares), earliest, earliest);
    }

    private static double[] WithoutComputing(JointWorkers joint)
    {
        var quick = joint with
        {
            Workers = [.. joint.Workers.Select(worker => worker with { Computing = Rational.Zero })],
        };
        return [.. quick.ToLoads().Bandwidths.Select(share => share / 1e6)];
    }

    private static double[] InProportion(JointWorkers joint)
    {
        var total = joint.Workers.Sum(worker => worker.SnrBandwidth);
        return [.. joint.Workers.Select(worker => (joint.Band * worker.SnrBandwidth / total).ToDouble())];
    }

    /// <summary>The values at each worker k.</summary>
    private static IEnumerable<ISymbolTable> Values(JointWorkers joint)
    {
        var shared = joint.ToLoads();
        double[] shares = [.. shared.Bandwidths.Select(share => share / 1e6)];
        Rational[] seconds = [.. shared.SecondsPerItem.Select(Rational.Exactly)];
        var perSecond = seconds.Sum(each => Rational.One / each);
        return joint.Workers.Select(
            (worker, k) =>
                SymbolValues
                    .Of(
                        (new("W"), joint.Items),
                        (new("K"), joint.Workers.Length),
                        (new("B"), shares.Sum(Rational.Exactly)),
                        (new("R"), perSecond),
                        (new("T", "", "∗"), joint.Items / perSecond),
                        (new("τ"), joint.Bits),
                        (new("λ"), Rational.Exactly(ShareSearch.Slope(joint, 0, shares[0]))),
                        (new("q", "k"), worker.SnrBandwidth),
                        (new("c", "k"), worker.Computing),
                        (new("b", "k"), Rational.Exactly(shares[k])),
                        (new("a", "k"), seconds[k])
                    )
                    .With("b", [.. shares.Select(Rational.Exactly)])
                    .With("q", [.. joint.Workers.Select(each => each.SnrBandwidth)])
                    .With("a", [.. seconds])
        );
    }
}
