using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>PARTEL4, false: equal loads are no slower.</summary>
public static class PARTEL4EqualLoads
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<Workers>
        {
            Id = "papers/partel/PARTEL4",
            Title = "Equal loads finish as early as whole loads can",
            Stance = Stance.IsFalse,
            Statement =
                "Workers that share the items equally, even with fractions of items, finish no later than with the best whole loads.",
            Formulas = [new Expression.Relation(Of("T", "equal"), AtMost, Of("T"))],
            Tables = new FormulaTables<Workers>([
                workers =>
                    [
                        SymbolValues.Of(
                            (new("T", "equal"), Equally(workers)),
                            (new("T"), WholeLoads.EarliestFinish(workers)),
                            (new("a", "min"), workers.SecondsPerItem.Min())
                        ),
                    ],
            ]),
            Hypotheses = [new Hypothesis.InSymbols("Each item takes time.", SmallFractions.Positive(Of("a", "min")))],
            Uses = ["PARTEL2"],
            Oracle = "Both finishes are recomputed in exact fractions, the whole loads by trying all of them.",
            Tolerance = new Tolerance<Workers>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = WorkerDomain.Domain with { Corners = [] },
            Assertions = workers =>
                [
                    new Assertion.AtMost(
                        Equally(workers).ToDouble(),
                        WholeLoads.EarliestFinish(workers).ToDouble(),
                        workers.SecondsPerItem.Max().ToDouble()
                    ),
                ],
            Mutants = [],
            Work = workers =>
                new(
                    [
                        $"Each of {workers.SecondsPerItem.Length} workers takes "
                            + $"{Rational.Of(workers.Items, workers.SecondsPerItem.Length)} "
                            + $"items, and the slowest takes {workers.SecondsPerItem.Max()} for each.",
                        $"The best whole loads finish at {WholeLoads.EarliestFinish(workers)}.",
                    ],
                    Equally(workers),
                    WholeLoads.EarliestFinish(workers)
                ),
        };

    private static Rational Equally(Workers workers) =>
        Rational.Of(workers.Items, workers.SecondsPerItem.Length) * workers.SecondsPerItem.Max();
}
