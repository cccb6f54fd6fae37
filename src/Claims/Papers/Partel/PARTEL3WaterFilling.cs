using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>PARTEL3: the power of parallel channels.</summary>
public static class PARTEL3WaterFilling
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ParallelChannels>
        {
            Id = "papers/partel/PARTEL3",
            Title = "Water-filling",
            Stance = Stance.Holds,
            Statement =
                "Parallel channels share a power. The sum of their capacities log₂(1 + p·g) is the largest if each channel has the power "
                + "μ − 1/g, or none if that is negative, and the level μ makes the powers add up.",
            Formulas = [new Expression.Relation(Of("p", "m"), Equal, WaterFilling.Power(Of("μ"), Of("g", "m")))],
            Tables = new FormulaTables<ParallelChannels>([
                channels =>
                    Enumerable
                        .Range(0, channels.Gains.Length)
                        .Select(channel => ParallelChannelDomain.Values(channels, channel)),
            ]),
            Setting = [new Condition.SumsTo("j", Expression.Integer(1), Of("M"), Of("p", "j"), Of("P"))],
            Hypotheses = [new Hypothesis.InSymbols("Gains are positive.", SmallFractions.Positive(Of("g", "m")))],
            Oracle =
                "Every set of channels in exact fractions: within a set the best powers have a common level, and the set that carries "
                + "the most is found by the product of 1 + p·g.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<ParallelChannels>.Running(
                channels => 4 + (2 * channels.Gains.Length),
                "each reciprocal rounds once, and each of their sums"
            ),
            Domain = ParallelChannelDomain.Domain,
            Assertions = channels =>
                [
                    .. Against(channels, WaterFilling.Level(Gains(channels), channels.Power.ToDouble())),
                    .. PrintedNumbers.Read(Claim!, channels, Scale(channels)),
                ],
            Mutants =
            [
                new(
                    "every channel is used",
                    channels =>
                        Against(
                            channels,
                            (channels.Power.ToDouble() + Gains(channels).Sum(gain => 1 / gain)) / channels.Gains.Length
                        )
                ),
                new(
                    "the best channel alone is used",
                    channels => Against(channels, channels.Power.ToDouble() + (1 / Gains(channels).Max()))
                ),
                new(
                    "the level is the gain's share",
                    channels =>
                        Against(channels, channels.Power.ToDouble() * Gains(channels).Max() / Gains(channels).Sum())
                ),
            ],
        };

    private static ImmutableArray<double> Gains(ParallelChannels channels) =>
        [.. channels.Gains.Select(gain => gain.ToDouble())];

    private static IEnumerable<Assertion> Against(ParallelChannels channels, double level)
    {
        var best = ParallelChannelDomain.Best(channels);
        return Gains(channels)
            .Zip(
                best.Powers,
                (gain, power) =>
                    new Assertion.Equal(
                        WaterFilling.Power<Number>(new(level), new(gain)).Value,
                        power.ToDouble(),
                        Scale(channels)
                    )
            );
    }

    private static double Scale(ParallelChannels channels) =>
        channels.Power.ToDouble() + channels.Gains.Max(gain => 1 / gain.ToDouble());
}
