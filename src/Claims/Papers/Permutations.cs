using System.Collections.Immutable;

namespace SplitProofs.Claims.Papers;

/// <summary>Permutations, for oracles that try all of them.</summary>
internal static class Permutations
{
    /// <summary>Every permutation of 0, 1, …, n − 1.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(int n) =>
        n == 0
            ?
            [
                [],
            ]
            : [.. from shorter in Of(n - 1) from place in Enumerable.Range(0, n) select shorter.Insert(place, n - 1)];
}
