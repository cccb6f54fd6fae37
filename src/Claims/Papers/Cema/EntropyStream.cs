using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>The mean entropies that a device sees, batch by batch.</summary>
/// <param name="Initial">The threshold at the start, E₀.</param>
/// <param name="Factor">λ.</param>
/// <param name="Means">The mean entropy at the start and after each batch, H̄_0 to H̄_t.</param>
public sealed record EntropyStream(Rational Initial, Rational Factor, ImmutableArray<Rational> Means)
{
    /// <summary>The number of batches, t.</summary>
    public int Batches => Means.Length - 1;

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"E0 = {Initial}, λ = {Factor}, H = ({string.Join(", ", Means)})");
}

/// <summary>Random streams, and the threshold followed batch by batch.</summary>
internal static class EntropyStreams
{
    public static Domain<EntropyStream> Domain { get; } =
        new(
            "up to 6 batches, E₀ and mean entropies from 1/8 to 4, λ from 1/8 to 2",
            Streams(leastBatches: 0),
            Simpler,
            [
                new("no batch", stream => stream.Batches == 0),
                new("several batches", stream => stream.Batches > 1),
                new("the factor is 1", stream => stream.Factor == 1),
                new("the factor is above 1", stream => stream.Factor > 1),
            ]
        );

    /// <summary>The same with at least one batch, and without corners.</summary>
    public static Domain<EntropyStream> OfSomeBatches { get; } =
        Domain with
        {
            Description = Domain.Description.Replace("up to 6", "1 to 6", StringComparison.Ordinal),
            Generator = Streams(leastBatches: 1),
            Shrink = stream => Simpler(stream).Where(simpler => simpler.Batches > 0),
            Corners = [],
        };

    /// <summary>The oracle: each batch multiplies the threshold by λ and by the ratio of the mean entropies.</summary>
    public static Rational Followed(EntropyStream stream) =>
        stream
            .Means.Zip(stream.Means.Skip(1))
            .Aggregate(stream.Initial, (threshold, pair) => threshold * stream.Factor * pair.Second / pair.First);

    /// <summary>The values of the symbols.</summary>
    public static SymbolValues Values(EntropyStream stream) =>
        SymbolValues.Of(
            (new("t"), stream.Batches),
            (new("λ"), stream.Factor),
            (new("E", "0"), stream.Initial),
            (new("E", "t"), Followed(stream)),
            (new("H", "0"), stream.Means[0]),
            (new("H", "t"), stream.Means[^1])
        );

    private static Gen<EntropyStream> Streams(int leastBatches) =>
        from batches in Gen.Choose(leastBatches, 6)
        from initial in SmallFractions.Of(1, 32, 8)
        from factor in SmallFractions.Of(1, 16, 8)
        from means in SmallFractions.Several(SmallFractions.Of(1, 32, 8), batches + 1)
        select new EntropyStream(initial, factor, means);

    private static IEnumerable<EntropyStream> Simpler(EntropyStream stream) =>
        [
            .. stream.Batches > 0
                ? stream.Means.Select((_, n) => stream with { Means = stream.Means.RemoveAt(n) })
                : [],
            .. SmallFractions
                .SimplerElements(stream.Means, Rational.Of(1, 8), 4)
                .Select(means => stream with { Means = means }),
            .. SmallFractions.Simpler(stream.Initial, Rational.Of(1, 8), 4).Select(e => stream with { Initial = e }),
            .. SmallFractions.Simpler(stream.Factor, Rational.Of(1, 8), 2).Select(f => stream with { Factor = f }),
        ];
}
