using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS2: over two nodes the best route is the best static split.</summary>
public static class JMSNAS2StaticSplit
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SmallLine>
        {
            Id = "papers/jmsnas/JMSNAS2",
            Title = "Two nodes are a static split",
            Stance = Stance.Holds,
            Statement =
                "A split after n stages costs those stages on the first node, sending their output, and the other stages on the second "
                + "node. The best route over two nodes costs as much as the best split.",
            Formulas =
            [
                new Expression.Relation(Of("S", "n"), Equal, Of("a", "n") + Of("s", "n") + Of("b", "n")),
                new Expression.Relation(Of("V"), AtMost, Of("S", "n")),
            ],
            Tables = new FormulaTables<SmallLine>([Splits, Splits]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Sending costs something or nothing.",
                    Condition.AtMost(Expression.Integer(0), Of("s", "n"))
                ),
            ],
            Uses = ["JMSNAS1"],
            Oracle = "Each split by itself, in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<SmallLine>.Exact("costs are multiples of 1/4, whose sums a double holds"),
            Domain = SmallLines.Pairs,
            Assertions = line => [.. Against(line, Solved(line.Unbounded)), .. PrintedNumbers.Read(Claim!, line)],
            Mutants =
            [
                new("everything is sent", line => Against(line, Split(line, 0).ToDouble())),
                new("nothing is sent", line => Against(line, Split(line, line.Stages).ToDouble())),
                new(
                    "the stages on the second node are free",
                    line =>
                        Against(
                            line,
                            Solved(
                                line.Unbounded with
                                {
                                    Computing = line.Computing.SetItem(
                                        1,
                                        [.. line.Computing[1].Select(_ => Rational.Zero)]
                                    ),
                                }
                            )
                        )
                ),
            ],
        };

    private static double Solved(SmallLine line) => line.ToTable(new RouteObjective.Latency()).Least;

    private static IEnumerable<Assertion> Against(SmallLine line, double solved) =>
        [new Assertion.Equal(solved, Best(line).ToDouble(), 1)];

    private static Rational Best(SmallLine line) => Enumerable.Range(0, line.Stages + 1).Min(cut => Split(line, cut));

    private static Rational Split(SmallLine line, int cut) => First(line, cut) + Sent(line, cut) + Second(line, cut);

    private static Rational First(SmallLine line, int cut) => line.Computing[0][..cut].Sum();

    private static Rational Sent(SmallLine line, int cut) => cut < line.Stages ? line.Sending[0][cut] : Rational.Zero;

    private static Rational Second(SmallLine line, int cut) => line.Computing[1][cut..].Sum();

    private static IEnumerable<ISymbolTable> Splits(SmallLine line) =>
        Enumerable
            .Range(0, line.Stages + 1)
            .Select(cut =>
                SymbolValues.Of(
                    (new("S", "n"), Split(line, cut)),
                    (new("a", "n"), First(line, cut)),
                    (new("s", "n"), Sent(line, cut)),
                    (new("b", "n"), Second(line, cut)),
                    (new("V"), Best(line))
                )
            );
}
