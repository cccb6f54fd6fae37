using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>Parallel channels, and a power to share.</summary>
/// <param name="Gains">The gains over the noise, |h|²/σ².</param>
/// <param name="Power">The power, P.</param>
public sealed record ParallelChannels(ImmutableArray<Rational> Gains, Rational Power)
{
    /// <summary>The instance in words.</summary>
    public override string ToString() => $"g = ({string.Join(", ", Gains)}), P = {Power}";
}

/// <summary>Random parallel channels, and the best powers by trying every set of channels.</summary>
internal static class ParallelChannelDomain
{
    public static Domain<ParallelChannels> Domain { get; } =
        new(
            "1 to 5 channels, gains from 1/8 to 4, power from 1/4 to 8",
            from count in Gen.Choose(1, 5)
            from gains in SmallFractions.Several(SmallFractions.Of(1, 32, 8), count)
            from power in SmallFractions.Of(1, 32, 4)
            select new ParallelChannels(gains, power),
            Simpler,
            [
                new("one channel", channels => channels.Gains.Length == 1),
                new("all channels are used", channels => Best(channels).Powers.All(power => power > 0)),
                new(
                    "one channel of several is used",
                    channels => channels.Gains.Length > 1 && Best(channels).Powers.Count(power => power > 0) == 1
                ),
                new("two channels alike", channels => channels.Gains.Distinct().Count() < channels.Gains.Length),
            ]
        );

    /// <summary>
    /// The level and the powers of the set of channels that carries the most, in exact fractions. Within a set, each power is 1/g below a
    /// common level. The product of 1 + p·g shows which set carries more, because its logarithm is the sum of the capacities.
    /// </summary>
    public static (Rational Level, ImmutableArray<Rational> Powers) Best(ParallelChannels channels) =>
        Enumerable
            .Range(1, (1 << channels.Gains.Length) - 1)
            .Select(set => Filled(channels, set))
            .Where(filled => filled.Powers.All(power => power >= 0))
            .OrderByDescending(filled =>
                filled
                    .Powers.Zip(channels.Gains)
                    .Aggregate(Rational.One, (product, at) => product * (1 + (at.First * at.Second)))
            )
            .First();

    /// <summary>The values of the symbols at a channel m.</summary>
    public static SymbolValues Values(ParallelChannels channels, int channel)
    {
        var (level, powers) = Best(channels);
        return SymbolValues
            .Of(
                (new("M"), channels.Gains.Length),
                (new("P"), channels.Power),
                (new("μ"), level),
                (new("g", "m"), channels.Gains[channel]),
                (new("p", "m"), powers[channel])
            )
            .With("p", powers);
    }

    private static (Rational Level, ImmutableArray<Rational> Powers) Filled(ParallelChannels channels, int set)
    {
        var used = channels.Gains.Where((_, n) => (set >> n & 1) == 1).ToArray();
        var level = used.Aggregate(channels.Power, (sum, gain) => sum + (Rational.One / gain)) / used.Length;
        return (
            level,
            [.. channels.Gains.Select((gain, n) => (set >> n & 1) == 1 ? level - (Rational.One / gain) : Rational.Zero)]
        );
    }

    private static IEnumerable<ParallelChannels> Simpler(ParallelChannels channels) =>
        [
            .. channels.Gains.Length > 1
                ? channels.Gains.Select((_, n) => channels with { Gains = channels.Gains.RemoveAt(n) })
                : [],
            .. SmallFractions
                .SimplerElements(channels.Gains, Rational.Of(1, 8), 4)
                .Select(gains => channels with { Gains = gains }),
            .. SmallFractions.Simpler(channels.Power, Rational.Of(1, 4), 8).Select(p => channels with { Power = p }),
        ];
}
