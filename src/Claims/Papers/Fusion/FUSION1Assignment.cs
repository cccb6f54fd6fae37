using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Fusion;

/// <summary>FUSION1: uniform transport between two layers of equally many neurons is an assignment.</summary>
public static class FUSION1Assignment
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<NetworkPair>
        {
            Id = "papers/fusion/FUSION1",
            Title = "Uniform transport is an assignment",
            Stance = Stance.Holds,
            Statement =
                "Between two layers of n neurons that each weigh 1/n, the cheapest transport costs 1/n of the cheapest one-to-one "
                + "assignment: dividing a neuron's weight among several neurons saves nothing.",
            Formulas = [new Expression.Relation(Of("C", "transport"), Equal, Of("C", "assignment") / Of("n"))],
            Tables = new FormulaTables<NetworkPair>([
                pair =>
                    [
                        SymbolValues.Of(
                            (new("n"), pair.Width),
                            (new("C", "assignment"), NeuronMatching.Least(NeuronMatching.First(pair))),
                            (new("C", "transport"), Transport(pair))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "There is a neuron, and costs are not negative.",
                    Condition.AtMost(Expression.Integer(1), Of("n")),
                    Condition.AtMost(Expression.Integer(0), Of("C", "assignment"))
                ),
            ],
            Oracle =
                "All n! assignments, and all transports in halves of a neuron's weight. A divided transport would be the cheapest if "
                + "dividing saved anything.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<NetworkPair>.Exact("costs are whole numbers"),
            Domain = NetworkPairs.Domain,
            Assertions = pair =>
                [.. Against(pair, Assignment.Of(NeuronMatching.First(pair))), .. PrintedNumbers.Read(Claim!, pair)],
            Mutants =
            [
                new("neurons in their own order", pair => Against(pair, [.. Enumerable.Range(0, pair.Width)])),
                new(
                    "each neuron takes the nearest one left",
                    pair => Against(pair, Nearest(NeuronMatching.First(pair)))
                ),
                new(
                    "transport costs as much as the assignment",
                    pair =>
                        [
                            new Assertion.Equal(
                                NeuronMatching.Least(NeuronMatching.First(pair)),
                                Transport(pair).ToDouble(),
                                1
                            ),
                        ]
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(NetworkPair pair, ImmutableArray<int> columns)
    {
        var costs = NeuronMatching.First(pair);
        yield return new Assertion.Equal(Assignment.Cost(costs, columns), NeuronMatching.Least(costs), 1);
        yield return new Assertion.Equal(Assignment.Cost(costs, columns), (pair.Width * Transport(pair)).ToDouble(), 1);
    }

    private static ImmutableArray<int> Nearest(ImmutableArray<ImmutableArray<long>> costs)
    {
        var columns = ImmutableArray.CreateBuilder<int>();
        foreach (var row in costs)
        {
            columns.Add(Enumerable.Range(0, row.Length).Except(columns.ToArray()).MinBy(column => row[column]));
        }

        return columns.ToImmutable();
    }

    /// <summary>The cheapest transport in halves of 1/n: each row and each column has two of them.</summary>
    private static Rational Transport(NetworkPair pair)
    {
        var costs = NeuronMatching.First(pair);
        return Rational.Of(Cheapest(0, [.. Enumerable.Repeat(2, pair.Width)]), 2 * pair.Width);

        long Cheapest(int row, ImmutableArray<int> left) =>
            row == costs.Length
                ? 0
                : (
                    from one in Enumerable.Range(0, left.Length)
                    from two in Enumerable.Range(one, left.Length - one)
                    where one == two ? left[one] == 2 : left[one] > 0 && left[two] > 0
                    let rest = left.SetItem(one, left[one] - 1)
                    select costs[row][one] + costs[row][two] + Cheapest(row + 1, rest.SetItem(two, rest[two] - 1))
                ).Min();
    }
}
