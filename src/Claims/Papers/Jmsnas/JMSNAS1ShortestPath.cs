using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS1: the best route over a line of nodes is a shortest path in a layered graph.</summary>
public static class JMSNAS1ShortestPath
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SmallLine>
        {
            Id = "papers/jmsnas/JMSNAS1",
            Title = "A route is a shortest path",
            Stance = Stance.Holds,
            Statement =
                "V is the least cost that is left at node m with i stages done. The node either runs one stage more, or sends the data "
                + "to the next node: V is the smaller of the two costs. With memories and a bound on cuts the same holds of whole runs "
                + "of stages. The value at the first node is the least cost of all routes.",
            Formulas =
            [
                new Expression.Relation(
                    Of("V", "i,m"),
                    Equal,
                    Expression.Minimum(Of("c", "i+1,m") + Of("V", "i+1,m"), Of("s", "i,m") + Of("V", "i,m+1"))
                ),
            ],
            Tables = new FormulaTables<SmallLine>([
                line =>
                    from node in Enumerable.Range(0, line.Nodes - 1)
                    from done in Enumerable.Range(0, line.Stages)
                    select SymbolValues.Of(
                        (new("V", "i,m"), Enumeration.Least(line, node, done)),
                        (new("V", "i+1,m"), Enumeration.Least(line, node, done + 1)),
                        (new("V", "i,m+1"), Enumeration.Least(line, node + 1, done)),
                        (new("c", "i+1,m"), line.Computing[node][done]),
                        (new("s", "i,m"), line.Sending[node][done])
                    ),
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "No cost is negative.",
                    Condition.AtMost(Expression.Integer(0), Of("c", "i+1,m")),
                    Condition.AtMost(Expression.Integer(0), Of("s", "i,m"))
                ),
            ],
            Oracle = "Every ascending list of cuts, C(N + M − 1, M − 1) of them, added up in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<SmallLine>.Exact("costs are multiples of 1/4, whose sums a double holds"),
            Domain = SmallLines.Domain,
            Assertions = line => [.. Against(line, Solved(line)), .. PrintedNumbers.Read(Claim!, line)],
            Mutants =
            [
                new(
                    "memories are ignored",
                    line => Against(line, Solved(line with { Capacities = line.Unbounded.Capacities }))
                ),
                new("a cut more is allowed", line => Against(line, Solved(line with { MostCuts = line.MostCuts + 1 }))),
                new(
                    "the last result is sent to the last node",
                    line => Against(line, Solved(line) + (line.Sending.IsEmpty ? 0 : line.Sending[^1][^1].ToDouble()))
                ),
            ],
        };

    private static double Solved(SmallLine line) => line.ToTable(new RouteObjective.Latency()).Least;

    /// <summary>The assertions. If there is no route, both sides count as 1,000, so that they are numbers.</summary>
    private static IEnumerable<Assertion> Against(SmallLine line, double solved)
    {
        var least = Enumeration.Fitting(line).Select(ends => Enumeration.Sum(line, ends)).DefaultIfEmpty(1000).Min();
        yield return new Assertion.Equal(double.IsFinite(solved) ? solved : 1000, least.ToDouble(), 1);
    }
}
