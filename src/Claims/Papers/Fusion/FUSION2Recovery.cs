using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Fusion;

/// <summary>FUSION2: a network whose neurons are in another order is recovered.</summary>
public static class FUSION2Recovery
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<NetworkPair>
        {
            Id = "papers/fusion/FUSION2",
            Title = "A reordered network is recovered",
            Stance = Stance.Holds,
            Statement =
                "If B is A with the neurons of its hidden layers in another order, matching layer after layer by the cheapest "
                + "assignment costs nothing and gives back A, weight by weight; so the mean of both is A too.",
            Formulas = [new Expression.Relation(Of("C", "1") + Of("C", "2"), Equal, Expression.Integer(0))],
            Tables = new FormulaTables<NetworkPair>([pair => Orders(pair).Select(Values)]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The first layer of B is that of A in another order.",
                    Condition.AtMost(Of("d"), Expression.Integer(0))
                ),
            ],
            Uses = ["FUSION1"],
            Oracle = "A itself, whose neurons are reordered in every way.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<NetworkPair>.Exact("weights are whole numbers"),
            Domain = NetworkPairs.Domain with
            {
                Description = $"{NetworkPairs.Domain.Description}; of the second network only the shape matters",
                Corners = [.. NetworkPairs.Domain.Corners.Where(corner => corner.Name != "two neurons alike")],
            },
            Assertions = pair =>
                [
                    .. Orders(pair).SelectMany(reordered => Against(reordered, (layer, _) => Assignment.Of(layer))),
                    .. PrintedNumbers.Read(Claim!, pair),
                ],
            Mutants =
            [
                new(
                    "without matching",
                    pair =>
                        Orders(pair)
                            .SelectMany(reordered =>
                                Against(reordered, (layer, _) => [.. Enumerable.Range(0, layer.Length)])
                            )
                ),
                new(
                    "the first layer alone is matched",
                    pair =>
                        Orders(pair)
                            .SelectMany(reordered =>
                                Against(
                                    reordered,
                                    (layer, isFirst) =>
                                        isFirst ? Assignment.Of(layer) : [.. Enumerable.Range(0, layer.Length)]
                                )
                            )
                ),
            ],
        };

    /// <summary>
    /// A paired with itself in other orders: the first layer in each permutation, and the second one in the next permutation.
    /// </summary>
    private static IEnumerable<NetworkPair> Orders(NetworkPair pair)
    {
        // Two equal neurons of the first layer may be matched either way, but differ in the second layer.
        if (pair.One.First.Select(row => string.Join(' ', row)).Distinct().Count() < pair.Width)
        {
            return [];
        }

        var permutations = Permutations.Of(pair.Width);
        return permutations.Select(
            (first, n) => pair with { Other = Reordered(pair.One, first, permutations[(n + 1) % permutations.Length]) }
        );
    }

    private static HiddenLayers Reordered(HiddenLayers layers, ImmutableArray<int> first, ImmutableArray<int> second) =>
        new(
            NeuronMatching.Ordered(layers.First, first),
            NeuronMatching.Ordered([.. layers.Second.Select(row => NeuronMatching.Ordered(row, first))], second)
        );

    private static IEnumerable<Assertion> Against(
        NetworkPair pair,
        Func<ImmutableArray<ImmutableArray<long>>, bool, ImmutableArray<int>> match
    )
    {
        var first = match(NeuronMatching.First(pair), true);
        var second = match(NeuronMatching.Second(pair, first), false);
        var recovered = Reordered(pair.Other, first, second);
        yield return new Assertion.Equal(
            Assignment.Cost(NeuronMatching.First(pair), first)
                + Assignment.Cost(NeuronMatching.Second(pair, first), second),
            0,
            1
        );
        foreach (
            var (found, original) in recovered
                .First.Concat(recovered.Second)
                .SelectMany(row => row)
                .Zip(pair.One.First.Concat(pair.One.Second).SelectMany(row => row))
        )
        {
            yield return new Assertion.Equal(found, original, 1);
        }
    }

    private static ISymbolTable Values(NetworkPair pair)
    {
        var first = Assignment.Of(NeuronMatching.First(pair));
        return SymbolValues.Of(
            (new("d"), NeuronMatching.Least(NeuronMatching.First(pair))),
            (new("C", "1"), Assignment.Cost(NeuronMatching.First(pair), first)),
            (new("C", "2"), NeuronMatching.Least(NeuronMatching.Second(pair, first)))
        );
    }
}
