using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Fusion;

/// <summary>Two hidden layers of one network: the weights of each neuron, which are whole numbers here.</summary>
/// <param name="First">The weights of the neurons of the first layer, from the inputs.</param>
/// <param name="Second">The weights of the neurons of the second layer, from those of the first.</param>
public sealed record HiddenLayers(
    ImmutableArray<ImmutableArray<long>> First,
    ImmutableArray<ImmutableArray<long>> Second
)
{
    /// <summary>The network in words.</summary>
    public override string ToString() => $"[{Text(First)}], then [{Text(Second)}]";

    private static string Text(ImmutableArray<ImmutableArray<long>> rows) =>
        string.Join("; ", rows.Select(row => string.Join(' ', row)));
}

/// <summary>Two networks of the same shape.</summary>
public sealed record NetworkPair(HiddenLayers One, HiddenLayers Other)
{
    /// <summary>n, the neurons of a layer.</summary>
    public int Width => One.First.Length;

    /// <summary>The instance in words.</summary>
    public override string ToString() => $"A: {One}; B: {Other}";
}

/// <summary>Random pairs of networks.</summary>
internal static class NetworkPairs
{
    public static Domain<NetworkPair> Domain { get; } =
        new(
            "two networks of two hidden layers of 2 to 4 neurons and 2 inputs, whole weights from −4 to 4",
            from width in Gen.Choose(2, 4)
            from one in Layers(width)
            from other in Layers(width)
            select new NetworkPair(one, other),
            Simpler,
            [
                new("two neurons", pair => pair.Width == 2),
                new("four neurons", pair => pair.Width == 4),
                new(
                    "two neurons alike",
                    pair => pair.One.First.Any(row => pair.One.First.Count(other => row.SequenceEqual(other)) > 1)
                ),
            ]
        );

    private static Gen<HiddenLayers> Layers(int width) =>
        from first in Rows(width, 2)
        from second in Rows(width, width)
        select new HiddenLayers(first, second);

    private static Gen<ImmutableArray<ImmutableArray<long>>> Rows(int count, int length) =>
        Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-4, 4), length), count)
            .Select(rows =>
                rows.Select(row => row.Select(weight => (long)weight).ToImmutableArray()).ToImmutableArray()
            );

    private static IEnumerable<NetworkPair> Simpler(NetworkPair pair) =>
        [
            .. Simpler(pair.One).Select(one => pair with { One = one }),
            .. Simpler(pair.Other).Select(other => pair with { Other = other }),
        ];

    private static IEnumerable<HiddenLayers> Simpler(HiddenLayers layers) =>
        [
            .. Simpler(layers.First).Select(first => layers with { First = first }),
            .. Simpler(layers.Second).Select(second => layers with { Second = second }),
        ];

    private static IEnumerable<ImmutableArray<ImmutableArray<long>>> Simpler(
        ImmutableArray<ImmutableArray<long>> rows
    ) =>
        from row in Enumerable.Range(0, rows.Length)
        from column in Enumerable.Range(0, rows[row].Length)
        where rows[row][column] != 0
        from weight in new[] { 0, rows[row][column] / 2 }.Distinct()
        select rows.SetItem(row, rows[row].SetItem(column, weight));
}
