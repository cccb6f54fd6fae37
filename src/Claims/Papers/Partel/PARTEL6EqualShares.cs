using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>PARTEL6, false: equal shares of the band are as good as any.</summary>
public static class PARTEL6EqualShares
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FixedRateWorkers>
        {
            Id = "papers/partel/PARTEL6",
            Title = "Equal shares of the band are as good as any",
            Stance = Stance.IsFalse,
            Statement =
                "Two workers that share a band equally, with the best loads for these shares, are done no later than with any shares in "
                + "eighths of the band.",
            Formulas = [new Expression.Relation(Of("T", "half"), AtMost, Of("T", "eighths"))],
            Tables = new FormulaTables<FixedRateWorkers>([
                workers =>
                    [
                        SymbolValues.Of(
                            (new("τ"), workers.Bits),
                            (new("T", "half"), Equally(workers)),
                            (new("T", "eighths"), InEighths(workers))
                        ),
                    ],
            ]),
            Hypotheses = [new Hypothesis.InSymbols("Each item sends something.", SmallFractions.Positive(Of("τ")))],
            Uses = ["PARTEL1", "PARTEL5"],
            Oracle = "Both times are recomputed in exact fractions, from rates that are fixed for each hertz.",
            Tolerance = new Tolerance<FixedRateWorkers>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FixedRateWorkerDomain.Domain,
            Assertions = workers =>
                [
                    new Assertion.AtMost(
                        Equally(workers).ToDouble(),
                        InEighths(workers).ToDouble(),
                        InEighths(workers).ToDouble()
                    ),
                ],
            Mutants = [],
            Work = workers =>
                new(
                    [
                        $"With half of the band each, all items are done after {Equally(workers)} s.",
                        $"With {workers.BestEighths} of the band for the first worker, and the rest for the other, after "
                            + $"{InEighths(workers)} s.",
                    ],
                    Equally(workers),
                    InEighths(workers)
                ),
        };

    private static Rational Equally(FixedRateWorkers workers) => workers.Deadline(Rational.Of(1, 2));

    private static Rational InEighths(FixedRateWorkers workers) => workers.Deadline(workers.BestEighths);
}
