using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS4, false: deciding node by node is the best for the whole line.</summary>
public static class JMSNAS4NodeByNode
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<SmallLine>
        {
            Id = "papers/jmsnas/JMSNAS4",
            Title = "Deciding node by node is the best for the line",
            Stance = Stance.IsFalse,
            Statement =
                "Each node in turn takes its stages as if it and the next node were the only ones, and the other stages go on. Such a "
                + "route costs no more than any other.",
            Formulas = [new Expression.Relation(Of("V", "greedy"), AtMost, Of("V", "∗"))],
            Tables = new FormulaTables<SmallLine>([
                line =>
                    [
                        SymbolValues.Of(
                            (new("M"), line.Nodes),
                            (new("V", "greedy"), Enumeration.Sum(line, Greedy(line))),
                            (new("V", "∗"), Enumeration.Least(line, 0, 0))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("There is a node.", Condition.AtMost(Expression.Integer(1), Of("M"))),
            ],
            Uses = ["JMSNAS1"],
            Oracle = "Both costs are recomputed in exact fractions, the best one by trying every route.",
            Tolerance = new Tolerance<SmallLine>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = SmallLines.Domain with { Corners = [] },
            Assertions = line =>
                [
                    new Assertion.AtMost(
                        Enumeration.Sum(line, Greedy(line)).ToDouble(),
                        Enumeration.Least(line, 0, 0).ToDouble(),
                        1
                    ),
                ],
            Mutants = [],
            Work = line =>
                new(
                    [
                        $"Node by node the stages are done after ({Text(Greedy(line))}), which costs "
                            + $"{Enumeration.Sum(line, Greedy(line))}.",
                        $"Done after ({Text(Best(line))}), they cost {Enumeration.Sum(line, Best(line))}.",
                    ],
                    Enumeration.Sum(line, Greedy(line)),
                    Enumeration.Sum(line, Best(line))
                ),
        };

    private static ImmutableArray<int> Best(SmallLine line) =>
        Enumeration.Routes(line.Nodes, line.Stages).MinBy(ends => Enumeration.Sum(line, ends));

    /// <summary>
    /// The route that is chosen node by node. Among the ends that are best for a node and the next one, it takes the one that costs the
    /// rest of the line least, so that no tie decides.
    /// </summary>
    private static ImmutableArray<int> Greedy(SmallLine line)
    {
        return From(0, 0).MinBy(ends => Enumeration.Sum(line, ends));

        IEnumerable<ImmutableArray<int>> From(int node, int done)
        {
            if (node == line.Nodes - 1)
            {
                return [ImmutableArray.Create(line.Stages)];
            }

            var ends = Enumerable.Range(done, line.Stages - done + 1).ToImmutableArray();
            var least = ends.Min(end => Pair(node, done, end));
            return ends.Where(end => Pair(node, done, end) == least)
                .SelectMany(end => From(node + 1, end).Select(rest => rest.Insert(0, end)));
        }

        Rational Pair(int node, int done, int end) =>
            line.Computing[node][done..end].Sum()
            + (end < line.Stages ? line.Sending[node][end] : Rational.Zero)
            + line.Computing[node + 1][end..].Sum();
    }

    private static string Text(ImmutableArray<int> ends) => string.Join(", ", ends);
}
