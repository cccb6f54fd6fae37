using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>E[(X − ξ)⁺] is integrated on its own, so that it keeps its digits where it is small.</summary>
public class ExcessTests
{
    public static TheoryData<string, Channel> Narrow =>
        new()
        {
            { "log-normal, 0.1 dB", new LogNormalChannel(new(5), 0.1) },
            { "log-normal, 0.02 dB, with a cut-off", new LogNormalChannel(new(5), 0.02, new(1)) },
            { "Nakagami, shape 1000", new NakagamiChannel(new(5), 1000) },
            { "Nakagami, shape 10,000, with a cut-off", new NakagamiChannel(new(5), 10_000, new(1)) },
            { "Rician, K = 1000", new RicianChannel(new(5), 1000, new(1)) },
        };

    /// <summary>The mean and Ψ come from another quadrature, with steps of their own.</summary>
    [Theory]
    [MemberData(nameof(Narrow))]
    public void On_a_narrow_law_it_is_the_mean_less_the_expected_minimum(string name, Channel channel)
    {
        foreach (var share in new[] { 0.97, 0.99, 0.999, 1, 1.001, 1.01, 1.03 })
        {
            var airtime = share * channel.MeanAirtime;
            var difference = channel.MeanAirtime - channel.ExpectedMinimum(airtime);
            Assert.True(
                Math.Abs(channel.ExpectedExcess(airtime) - difference) <= 1e-12 * channel.MeanAirtime,
                $"{name} at {share} of the mean: {channel.ExpectedExcess(airtime):R} is not {difference:R}"
            );
        }
    }

    [Fact]
    public void A_prepared_channel_takes_a_large_one_from_its_panels_and_computes_a_small_one_anew()
    {
        var direct = new RayleighChannel(new(21.6), new(0.1));
        var prepared = direct.Prepare();
        double[] airtimes = [.. Enumerable.Range(1, 100).Select(n => n * 0.01 * direct.LongestAirtime)];

        var (small, large) = (
            airtimes.Where(airtime => direct.ExpectedExcess(airtime) < 0.0999 * direct.MeanAirtime).ToArray(),
            airtimes.Where(airtime => direct.ExpectedExcess(airtime) > 0.1001 * direct.MeanAirtime).ToArray()
        );

        Assert.All(small, airtime => Assert.Equal(direct.ExpectedExcess(airtime), prepared.ExpectedExcess(airtime)));
        // The last digits tell where a value comes from.
        Assert.Contains(large, airtime => prepared.ExpectedExcess(airtime) != direct.ExpectedExcess(airtime));
        Assert.All(
            large,
            airtime => Assert.Equal(1, prepared.ExpectedExcess(airtime) / direct.ExpectedExcess(airtime), 1e-12)
        );
    }
}
