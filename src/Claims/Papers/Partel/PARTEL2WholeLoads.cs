using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>PARTEL2: loads of whole items.</summary>
public static class PARTEL2WholeLoads
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<Workers>
        {
            Id = "papers/partel/PARTEL2",
            Title = "Whole loads, and what rounding costs",
            Stance = Stance.Holds,
            Statement =
                "Items are whole. Each share is rounded down, and the remaining items go one by one to the worker that then finishes "
                + "first. No other whole loads finish earlier, and their time T lies between T∗ and T∗ + max a.",
            Formulas =
            [
                new Expression.Relation(Of("T", superscript: "∗"), AtMost, Of("T")),
                new Expression.Relation(Of("T"), AtMost, Of("T", superscript: "∗") + Of("a", "max")),
            ],
            Tables = new FormulaTables<Workers>([workers => [Values(workers)], workers => [Values(workers)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The longest time of an item is positive.",
                    SmallFractions.Positive(Of("a", "max"))
                ),
            ],
            Uses = ["PARTEL1"],
            Oracle = "Every way to share the items, in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<Workers>.Exact(
                "the times are multiples of 1/8, whose products with small counts are exact in a double"
            ),
            Domain = WorkerDomain.Domain,
            Assertions = workers =>
                [.. Against(workers, workers.ToLoads().Items, 1), .. PrintedNumbers.Read(Claim!, workers)],
            Mutants =
            [
                new("the rest goes to the first worker", workers => Against(workers, RestTo(workers, 0), 1)),
                new(
                    "the rest goes to the fastest worker",
                    workers =>
                        Against(
                            workers,
                            RestTo(workers, workers.SecondsPerItem.IndexOf(workers.SecondsPerItem.Min())),
                            1
                        )
                ),
                new("rounding costs half an item", workers => Against(workers, workers.ToLoads().Items, 0.5)),
            ],
        };

    private static IEnumerable<Assertion> Against(Workers workers, IEnumerable<long> loads, double items)
    {
        var (earliest, divided) = (WholeLoads.EarliestFinish(workers), WorkerDomain.FirstDeadline(workers));
        var longest = workers.SecondsPerItem.Max().ToDouble();
        var finish = WholeLoads.Finish(workers, loads.Select(load => (int)load)).ToDouble();
        yield return new Assertion.Equal(loads.Sum(), workers.Items, 1);
        yield return new Assertion.Equal(finish, earliest.ToDouble(), longest);
        yield return new Assertion.AtMost((divided - earliest).ToDouble(), 0, longest);
        yield return new Assertion.AtMost((earliest - divided).ToDouble(), items * longest, longest);
    }

    private static long[] RestTo(Workers workers, int worker)
    {
        var loads = workers
            .SecondsPerItem.Select(seconds =>
                (long)Math.Floor((WorkerDomain.FirstDeadline(workers) / seconds).ToDouble())
            )
            .ToArray();
        loads[worker] += workers.Items - loads.Sum();
        return loads;
    }

    private static ISymbolTable Values(Workers workers) =>
        SymbolValues.Of(
            (new("T", "", "∗"), WorkerDomain.FirstDeadline(workers)),
            (new("T"), WholeLoads.EarliestFinish(workers)),
            (new("a", "max"), workers.SecondsPerItem.Max())
        );
}
