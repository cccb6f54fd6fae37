using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

public class ChannelArgumentTests
{
    public static TheoryData<string, Func<Channel>> OutOfRange =>
        new()
        {
            { "Rayleigh of mean 0", () => new RayleighChannel(new(0)) },
            { "Rayleigh of mean −1", () => new RayleighChannel(new(-1)) },
            { "Rayleigh with cut-off −1", () => new RayleighChannel(new(1), new(-1)) },
            { "Nakagami of mean 0", () => new NakagamiChannel(new(0), 2) },
            { "Nakagami of shape 0", () => new NakagamiChannel(new(1), 0) },
            { "Nakagami of shape −1", () => new NakagamiChannel(new(1), -1) },
            { "Nakagami with cut-off −1", () => new NakagamiChannel(new(1), 2, new(-1)) },
            { "Rician of mean 0", () => new RicianChannel(new(0), 2) },
            { "Rician of K = −1", () => new RicianChannel(new(1), -1) },
            { "Rician with cut-off −1", () => new RicianChannel(new(1), 2, new(-1)) },
            { "log-normal of median 0", () => new LogNormalChannel(new(0), 8) },
            { "log-normal of 0 dB", () => new LogNormalChannel(new(1), 0) },
            { "log-normal of −8 dB", () => new LogNormalChannel(new(1), -8) },
            { "log-normal with cut-off −1", () => new LogNormalChannel(new(1), 8, new(-1)) },
        };

    public static TheoryData<string, Func<Channel>> NoLaw =>
        new()
        {
            { "a negative probability", () => FiniteStateChannel.OfAirtime([new(1, 1.5), new(2, -0.5)]) },
            { "a probability of NaN", () => FiniteStateChannel.OfAirtime([new(1, 1), new(2, double.NaN)]) },
            { "a sum below 1", () => FiniteStateChannel.OfAirtime([new(1, 0.5), new(2, 0.25)]) },
            { "a sum above 1", () => FiniteStateChannel.OfSnr([new(new(1), 0.5), new(new(2), 0.75)]) },
            { "a sum that misses 1 by 2e-12", () => FiniteStateChannel.OfAirtime([new(1, 0.5), new(2, 0.5 + 2e-12)]) },
            { "no state", () => FiniteStateChannel.OfAirtime([]) },
            { "no state at the cut-off", () => FiniteStateChannel.OfSnr([new(new(1), 1)], new(2)) },
            {
                "no likely state at the cut-off",
                () => FiniteStateChannel.OfSnr([new(new(1), 1), new(new(3), 0)], new(2))
            },
            { "no measurement", () => new TraceChannel([]) },
            { "a measurement below 0", () => new TraceChannel([new(1), new(-1)]) },
            { "a measurement of NaN", () => new TraceChannel([new(1), new(double.NaN)]) },
        };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_parameter_out_of_its_range_is_refused(string parameter, Func<Channel> make) =>
        Assert.True(Record.Exception(make) is ArgumentOutOfRangeException, parameter);

    [Theory]
    [MemberData(nameof(NoLaw))]
    public void Values_that_are_no_probability_law_are_refused(string values, Func<Channel> make) =>
        Assert.True(Record.Exception(make) is ArgumentException and not ArgumentOutOfRangeException, values);

    [Fact]
    public void A_sum_that_misses_1_by_rounding_is_a_law() =>
        Assert.Equal(1.5, FiniteStateChannel.OfAirtime([new(1, 0.5), new(2, 0.5 + 5e-13)]).MeanAirtime, 1e-11);
}
