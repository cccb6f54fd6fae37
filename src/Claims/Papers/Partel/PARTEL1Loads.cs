using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>PARTEL1: loads of workers at fixed rates.</summary>
public static class PARTEL1Loads
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<Workers>
        {
            Id = "papers/partel/PARTEL1",
            Title = "Loads at fixed rates in closed form",
            Stance = Stance.Holds,
            Statement =
                "Workers share W items, which may be divided. A worker takes a = τ/R + c/f for an item. All items are done the earliest at "
                + "T∗ = W/Σ(1/a), if each worker has T∗/a of them. Then all workers finish together.",
            Formulas =
            [
                new Expression.Relation(Of("T", superscript: "∗"), Equal, ItemShare.Deadline(Of("W"), Of("R"))),
                new Expression.Relation(Of("W", "k"), Equal, ItemShare.Of(Of("T", superscript: "∗"), Of("a", "k"))),
            ],
            Tables = new FormulaTables<Workers>([
                workers => [WorkerDomain.Values(workers, 0)],
                workers =>
                    Enumerable
                        .Range(0, workers.SecondsPerItem.Length)
                        .Select(worker => WorkerDomain.Values(workers, worker)),
            ]),
            Setting =
            [
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
                    "Each item takes time.",
                    new Condition.ForAll("j", Expression.Integer(1), Of("K"), SmallFractions.Positive(Of("a", "j")))
                ),
            ],
            Oracle =
                "In exact fractions: the shares add up to W and all finish at T∗; moving a tenth of a share from any worker to any other "
                + "makes that one finish later, and no deadline before T∗ leaves time for all items.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<Workers>.Running(
                workers => 6 + (2 * workers.SecondsPerItem.Length),
                "each reciprocal rounds once, and each of their sums"
            ),
            Domain = WorkerDomain.Domain,
            Assertions = workers =>
                [
                    .. Against(workers, workers.ToLoads().Deadline, workers.ToLoads().Shares),
                    .. PrintedNumbers.Read(Claim!, workers),
                ],
            Mutants =
            [
                new(
                    "equal shares",
                    workers =>
                        Against(
                            workers,
                            workers.ToLoads().Deadline,
                            workers.SecondsPerItem.Select(_ => (double)workers.Items / workers.SecondsPerItem.Length)
                        )
                ),
                new(
                    "shares in proportion to the time of an item",
                    workers =>
                        Against(
                            workers,
                            workers.ToLoads().Deadline,
                            workers.SecondsPerItem.Select(seconds =>
                                workers.Items
                                * seconds.ToDouble()
                                / workers.SecondsPerItem.Sum(other => other.ToDouble())
                            )
                        )
                ),
                new(
                    "the mean time of an item",
                    workers =>
                        Against(
                            workers,
                            workers.Items
                                * workers.SecondsPerItem.Average(seconds => seconds.ToDouble())
                                / workers.SecondsPerItem.Length,
                            workers.ToLoads().Shares
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(Workers workers, double deadline, IEnumerable<double> shares)
    {
        var first = WorkerDomain.FirstDeadline(workers);
        yield return new Assertion.Equal(deadline, first.ToDouble(), first.ToDouble());
        yield return new Assertion.Equal(shares.Sum(), workers.Items, workers.Items);
        foreach (var (share, seconds) in shares.Zip(workers.SecondsPerItem))
        {
            yield return new Assertion.Equal(share, (first / seconds).ToDouble(), workers.Items);
        }
    }
}
