using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Fusion;

/// <summary>FUSION3, false: matching layer after layer is the best for all layers together.</summary>
public static class FUSION3LayerByLayer
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<NetworkPair>
        {
            Id = "papers/fusion/FUSION3",
            Title = "Layer after layer is the best for all",
            Stance = Stance.IsFalse,
            Statement =
                "Matching the first layer at the least cost, and then the second one, costs no more in all than any matching of both "
                + "layers.",
            Formulas = [new Expression.Relation(Of("C", "greedy"), AtMost, Of("C", "∗"))],
            Tables = new FormulaTables<NetworkPair>([
                pair =>
                    [
                        SymbolValues.Of(
                            (new("n"), pair.Width),
                            (new("C", "greedy"), Greedy(pair)),
                            (new("C", "∗"), Best(pair))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "There are at least two neurons in a layer.",
                    Condition.AtMost(Expression.Integer(2), Of("n"))
                ),
            ],
            Uses = ["FUSION1"],
            Oracle = "Both costs are recomputed in whole numbers: the best one by trying every pair of orders.",
            Tolerance = new Tolerance<NetworkPair>.Exact("costs are whole numbers"),
            Domain = NetworkPairs.Domain with { Corners = [] },
            Assertions = pair => [new Assertion.AtMost(Greedy(pair), Best(pair), 1)],
            Mutants = [],
            Work = pair =>
                new(
                    [
                        $"The first layer alone is matched best by ({Text(FirstOf(pair))}), at "
                            + $"{Assignment.Cost(NeuronMatching.First(pair), FirstOf(pair))}; "
                            + $"the second layer then costs at least {NeuronMatching.Least(NeuronMatching.Second(pair, FirstOf(pair)))}.",
                        $"Matched by ({Text(BestFirst(pair))}) the first layer costs "
                            + $"{Assignment.Cost(NeuronMatching.First(pair), BestFirst(pair))}, "
                            + $"and the second one {NeuronMatching.Least(NeuronMatching.Second(pair, BestFirst(pair)))}.",
                    ],
                    Greedy(pair),
                    Best(pair)
                ),
        };

    /// <summary>
    /// The best matching of the first layer; among several, the one whose second layer costs least, so that no tie decides.
    /// </summary>
    private static ImmutableArray<int> FirstOf(NetworkPair pair)
    {
        var costs = NeuronMatching.First(pair);
        var least = Assignment.Cost(costs, Assignment.Of(costs));
        return Permutations
            .Of(pair.Width)
            .Where(first => Assignment.Cost(costs, first) == least)
            .MinBy(first => Total(pair, first));
    }

    private static long Greedy(NetworkPair pair) => Total(pair, FirstOf(pair));

    private static long Best(NetworkPair pair) => Total(pair, BestFirst(pair));

    private static ImmutableArray<int> BestFirst(NetworkPair pair) =>
        Permutations.Of(pair.Width).MinBy(first => Total(pair, first));

    private static long Total(NetworkPair pair, ImmutableArray<int> first) =>
        Assignment.Cost(NeuronMatching.First(pair), first) + NeuronMatching.Least(NeuronMatching.Second(pair, first));

    private static string Text(ImmutableArray<int> places) => string.Join(' ', places.Select(place => place + 1));
}
