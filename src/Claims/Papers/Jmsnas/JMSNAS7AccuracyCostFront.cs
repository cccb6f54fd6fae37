using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS7: the accuracy-cost front of candidates by sorting.</summary>
public static class JMSNAS7AccuracyCostFront
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SmallCandidates>
        {
            Id = "papers/jmsnas/JMSNAS7",
            Title = "The accuracy-cost front by sorting",
            Stance = Stance.Holds,
            Statement =
                "Several networks have an accuracy A each, and each costs V on its best route. One beats another if it is as accurate and "
                + "costs less, or is more accurate and costs no more; the front is what no other network beats. Sorted by accuracy, a "
                + "network has to be compared only with the cheapest of those that are more accurate, and of those that are as accurate. "
                + "For each network k there is one on the front, f, that is as accurate at least and costs no more.",
            Formulas =
            [
                new Expression.Relation(Of("A", "k"), AtMost, Of("A", "f")),
                new Expression.Relation(Of("V", "f"), AtMost, Of("V", "k")),
            ],
            Tables = new FormulaTables<SmallCandidates>([OnFrontFor, OnFrontFor]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("No cost is negative.", Condition.AtMost(Expression.Integer(0), Of("V", "k"))),
            ],
            Uses = ["JMSNAS1"],
            Oracle = "Every route of every network, and each pair of networks, in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<SmallCandidates>.Exact(
                "costs are whole numbers, and accuracies multiples of 1/4"
            ),
            Domain = SmallCandidateLists.Domain,
            Assertions = list => [.. Against(list, Solved(list)), .. PrintedNumbers.Read(Claim!, list)],
            Mutants =
            [
                new(
                    "of networks that are equal in accuracy and cost one is kept",
                    list => Against(list, WithoutRepeats(list, Solved(list)))
                ),
                new(
                    "more accuracy at the same cost does not count",
                    list => Against(list, Pairwise(list, (one, other) => one.A >= other.A && one.V < other.V))
                ),
                new(
                    "the same accuracy at less cost does not count",
                    list => Against(list, Pairwise(list, (one, other) => one.A > other.A && one.V <= other.V))
                ),
                new(
                    "operations take the place of costs",
                    list =>
                        Against(list, FrontOf(list, [.. list.Networks.Select(one => one.Operations.Sum().ToDouble())]))
                ),
            ],
        };

    private static ImmutableArray<bool> Solved(SmallCandidates list) =>
        FrontOf(list, [.. list.Networks.Select(one => list.LineOf(one).ToTable(new RouteObjective.Latency()).Least)]);

    private static ImmutableArray<bool> FrontOf(SmallCandidates list, ImmutableArray<double> costs) =>
        [
            .. CandidateFront
                .Of([.. list.Networks.Zip(costs, (one, cost) => new CandidatePoint(one.Accuracy.ToDouble(), cost))])
                .Select(membership => membership.Match(onFront: () => true, beaten: _ => false)),
        ];

    /// <summary>The front straight from its definition: every pair is compared.</summary>
    private static ImmutableArray<bool> Defined(SmallCandidates list) =>
        Pairwise(list, (one, other) => (one.A == other.A && one.V < other.V) || (one.A > other.A && one.V <= other.V));

    private static ImmutableArray<bool> Pairwise(
        SmallCandidates list,
        Func<(Rational A, Rational V), (Rational A, Rational V), bool> beats
    )
    {
        ImmutableArray<(Rational A, Rational V)> points =
        [
            .. list.Networks.Zip(list.LeastCosts(), (one, cost) => (one.Accuracy, cost)),
        ];
        return [.. points.Select(point => !points.Any(other => beats(other, point)))];
    }

    private static ImmutableArray<bool> WithoutRepeats(SmallCandidates list, ImmutableArray<bool> front)
    {
        var costs = list.LeastCosts();
        return
        [
            .. front.Select(
                (isOnFront, n) =>
                    isOnFront
                    && !Enumerable
                        .Range(0, n)
                        .Any(m => costs[m] == costs[n] && list.Networks[m].Accuracy == list.Networks[n].Accuracy)
            ),
        ];
    }

    private static IEnumerable<Assertion> Against(SmallCandidates list, ImmutableArray<bool> front) =>
        Defined(list).Zip(front, (defined, found) => new Assertion.Equal(found ? 1 : 0, defined ? 1 : 0, 1));

    /// <summary>For each network, the cheapest network on the front that is at least as accurate.</summary>
    private static IEnumerable<ISymbolTable> OnFrontFor(SmallCandidates list)
    {
        var (costs, front) = (list.LeastCosts(), Defined(list));
        return list.Networks.Select(
            (network, k) =>
            {
                var f = Enumerable
                    .Range(0, costs.Length)
                    .Where(n => front[n] && list.Networks[n].Accuracy >= network.Accuracy)
                    .MinBy(n => costs[n]);
                return SymbolValues.Of(
                    (new("A", "k"), network.Accuracy),
                    (new("A", "f"), list.Networks[f].Accuracy),
                    (new("V", "k"), costs[k]),
                    (new("V", "f"), costs[f])
                );
            }
        );
    }
}
