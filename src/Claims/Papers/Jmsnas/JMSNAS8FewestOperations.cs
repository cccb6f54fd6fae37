using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS8, false: the candidate of the fewest operations is on the front.</summary>
public static class JMSNAS8FewestOperations
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<SmallCandidates>
        {
            Id = "papers/jmsnas/JMSNAS8",
            Title = "The network of the fewest operations is on the front",
            Stance = Stance.IsFalse,
            Statement =
                "The network that takes the fewest operations, c, costs no more on its best route than the cheapest network that is as "
                + "accurate at least. So it is on the accuracy-cost front.",
            Formulas = [new Expression.Relation(Of("V", "c"), AtMost, Of("V", "∗"))],
            Tables = new FormulaTables<SmallCandidates>([
                list =>
                    [
                        SymbolValues.Of(
                            (new("M"), list.TimeOfOperation.Length),
                            (new("V", "c"), CostOfFewest(list)),
                            (new("V", "∗"), Cheapest(list))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("There is a node.", Condition.AtMost(Expression.Integer(1), Of("M"))),
            ],
            Uses = ["JMSNAS7"],
            Oracle = "Both costs are recomputed in exact fractions by trying every route.",
            Tolerance = new Tolerance<SmallCandidates>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = SmallCandidateLists.Domain with { Corners = [] },
            Assertions = list => [new Assertion.AtMost(CostOfFewest(list).ToDouble(), Cheapest(list).ToDouble(), 1)],
            Mutants = [],
            Work = list =>
                new(
                    [
                        $"The network with operations ({string.Join(", ", Fewest(list).Operations)}), the fewest, costs "
                            + $"{CostOfFewest(list)} at the accuracy {Fewest(list).Accuracy}.",
                        $"One that is as accurate at least costs {Cheapest(list)}.",
                    ],
                    CostOfFewest(list),
                    Cheapest(list)
                ),
        };

    /// <summary>The network of the fewest operations; among several, the cheapest, so that no tie decides.</summary>
    private static SmallCandidate Fewest(SmallCandidates list) =>
        list.Networks.OrderBy(one => one.Operations.Sum()).ThenBy(one => Cost(list, one)).First();

    private static Rational CostOfFewest(SmallCandidates list) => Cost(list, Fewest(list));

    private static Rational Cheapest(SmallCandidates list) =>
        list.Networks.Where(one => one.Accuracy >= Fewest(list).Accuracy).Min(one => Cost(list, one));

    private static Rational Cost(SmallCandidates list, SmallCandidate network) =>
        Enumeration.Least(list.LineOf(network), 0, 0);
}
