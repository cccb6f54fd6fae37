using System.Collections.Immutable;

namespace SplitProofs.Claims.Papers.Fusion;

/// <summary>How far apart the neurons of two networks are, in squares of distances, and how their neurons are matched.</summary>
internal static class NeuronMatching
{
    /// <summary>The costs M of the first layer.</summary>
    public static ImmutableArray<ImmutableArray<long>> First(NetworkPair pair) =>
        Costs(pair.One.First, pair.Other.First);

    /// <summary>The costs M of the second layer once the first one is matched: the weights of B in the order of A's neurons.</summary>
    public static ImmutableArray<ImmutableArray<long>> Second(NetworkPair pair, ImmutableArray<int> first) =>
        Costs(pair.One.Second, [.. pair.Other.Second.Select(row => Ordered(row, first))]);

    /// <summary>The squared distances of rows from rows.</summary>
    public static ImmutableArray<ImmutableArray<long>> Costs(
        ImmutableArray<ImmutableArray<long>> one,
        ImmutableArray<ImmutableArray<long>> other
    ) => [.. one.Select(row => ImmutableArray.CreateRange(other.Select(column => Squared(row, column))))];

    /// <summary>A list in another order.</summary>
    public static ImmutableArray<T> Ordered<T>(ImmutableArray<T> items, ImmutableArray<int> places) =>
        [.. places.Select(place => items[place])];

    /// <summary>The least cost of a matching, by trying all.</summary>
    public static long Least(ImmutableArray<ImmutableArray<long>> costs) =>
        Permutations.Of(costs.Length).Min(places => Assignment.Cost(costs, places));

    private static long Squared(ImmutableArray<long> one, ImmutableArray<long> other) =>
        one.Zip(other, (a, b) => (a - b) * (a - b)).Sum();
}
