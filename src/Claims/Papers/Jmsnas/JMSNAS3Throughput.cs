using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS3: the greatest throughput is a shortest path too, with the greatest part in place of the sum.</summary>
public static class JMSNAS3Throughput
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SmallLine>
        {
            Id = "papers/jmsnas/JMSNAS3",
            Title = "The greatest throughput over a line",
            Stance = Stance.Holds,
            Statement =
                "Each node and each link works on another inference, and the time T of the busiest one passes between two results. Joining "
                + "the parts of a route by the greater instead of by the sum finds the route whose T is the least, T∗.",
            Formulas = [new Expression.Relation(Of("T", "", "∗"), AtMost, Of("T"))],
            Tables = new FormulaTables<SmallLine>([
                line =>
                    Enumeration
                        .Routes(line.Nodes, line.Stages)
                        .Select(ends =>
                            SymbolValues.Of(
                                (
                                    new("T", "", "∗"),
                                    Enumeration
                                        .Routes(line.Nodes, line.Stages)
                                        .Min(one => Enumeration.Greatest(line, one))
                                ),
                                (new("T"), Enumeration.Greatest(line, ends))
                            )
                        ),
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("No time is negative.", Condition.AtMost(Expression.Integer(0), Of("T"))),
            ],
            Uses = ["JMSNAS1"],
            Oracle = "The busiest part of every route, in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<SmallLine>.Exact("times are multiples of 1/4, whose sums a double holds"),
            Domain = SmallLines.Domain,
            Assertions = line =>
                [.. Against(line, Solved(line, new RouteObjective.Throughput())), .. PrintedNumbers.Read(Claim!, line)],
            Mutants =
            [
                new(
                    "the route of least latency",
                    line =>
                        line.ToTable(new RouteObjective.Latency())
                            .TryFind(0, Math.Min(line.MostCuts + 1, line.Nodes), out var route)
                            ? Against(line, Enumeration.Greatest(line, route.Ends).ToDouble())
                            : []
                ),
                new("the parts are added up", line => Against(line, Solved(line, new RouteObjective.Latency()))),
            ],
        };

    private static double Solved(SmallLine line, RouteObjective objective) => line.ToTable(objective).Least;

    /// <summary>The assertions. If there is no route, both sides count as 1,000, so that they are numbers.</summary>
    private static IEnumerable<Assertion> Against(SmallLine line, double solved)
    {
        var least = Enumeration
            .Fitting(line)
            .Select(ends => Enumeration.Greatest(line, ends))
            .DefaultIfEmpty(1000)
            .Min();
        yield return new Assertion.Equal(double.IsFinite(solved) ? solved : 1000, least.ToDouble(), 1);
    }
}
