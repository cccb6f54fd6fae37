using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Simulation;

public class AirtimeQuantilesTests
{
    public static TheoryData<string, Channel> Continuous =>
        new()
        {
            { "Rayleigh", new RayleighChannel(new(21.63), new(0.1)) },
            { "Rayleigh without cut-off", new RayleighChannel(new(12.1)) },
            { "Rayleigh at -20 dB", new RayleighChannel(new(0.01), new(1e-4)) },
            { "Rayleigh at 60 dB", new RayleighChannel(new(1e6), new(1e-4)) },
            { "Rayleigh deep in the tail", new RayleighChannel(new(0.01), new(100)) },
            { "Nakagami, shape 0.5", new NakagamiChannel(new(2), 0.5, new(0.3)) },
            { "Nakagami, shape 0.1", new NakagamiChannel(new(2), 0.1) },
            { "Nakagami, shape 20", new NakagamiChannel(new(1000), 20) },
            { "Nakagami, shape 20, deep in the tail", new NakagamiChannel(new(0.01), 20, new(100)) },
            { "Nakagami, shape 100", new NakagamiChannel(new(10), 100) },
            { "Rician", new RicianChannel(new(20), 6) },
            { "Rician, K = 30", new RicianChannel(new(20), 30, new(0.1)) },
            { "log-normal, 8 dB", new LogNormalChannel(new(5), 8) },
            { "log-normal, 1 dB", new LogNormalChannel(new(5), 1) },
            { "log-normal, 0.1 dB", new LogNormalChannel(new(5), 0.1) },
            { "log-normal with a high cut-off", new LogNormalChannel(new(0.05), 12, new(100)) },
        };

    [Fact]
    public void A_cutoff_far_above_the_mean_leaves_a_single_airtime()
    {
        var channel = new RicianChannel(new(1e-30), 1000, new(1e30));
        var airtimes = new double[4];

        channel.Quantiles().At([0, 1UL << 32, 1UL << 63, ulong.MaxValue], airtimes);

        Assert.All(airtimes, airtime => Assert.Equal(Math.Log(2) / Math.Log(1e30), airtime, 1e-15));
    }

    /// <summary>The airtime at a level has the level's probability, as far as an airtime of 53 bits can.</summary>
    [Theory]
    [MemberData(nameof(Continuous))]
    public void The_distribution_function_undoes_the_quantile(string name, Channel channel)
    {
        var random = new Random(8367);
        ulong[] levels =
        [
            .. Enumerable.Range(0, 300).Select(_ => (ulong)random.NextInt64() << 1),
            .. Enumerable.Range(0, 64).SelectMany(shift => new[] { 1UL << shift, ~(1UL << shift) }),
            0,
            ulong.MaxValue,
        ];
        var airtimes = new double[levels.Length];
        channel.Quantiles().At(levels, airtimes);
        foreach (var (level, airtime) in levels.Zip(airtimes))
        {
            var (below, above) = (Math.ScaleB(level + 0.5, -64), Math.ScaleB(~level + 0.5, -64));
            var error =
                below < above ? channel.ProbabilityAtMost(airtime) - below : above - channel.ProbabilityAbove(airtime);
            // What an airtime a few dozen units in the last place off would make of it.
            const double rounding = 64 * 2.2e-16;
            var condition =
                channel.ProbabilityAtMost(airtime * (1 + rounding))
                - channel.ProbabilityAtMost(airtime * (1 - rounding));
            // Short airtimes have levels with all their digits, however rare they are.
            var allowed = below < above ? 1e-11 * below : 1e-12;
            Assert.True(
                Math.Abs(error) <= allowed + condition,
                $"{name} at {below:R}: airtime {airtime:R}, off by {error:E2}, condition {condition:E2}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Airtimes_do_not_fall_as_levels_rise(string name, Channel channel)
    {
        ulong[] levels = [.. Enumerable.Range(0, 5000).Select(n => (ulong)n * (ulong.MaxValue / 5000))];
        var airtimes = new double[levels.Length];
        channel.Quantiles().At(levels, airtimes);
        for (var n = 1; n < airtimes.Length; n++)
        {
            Assert.True(airtimes[n] >= airtimes[n - 1] * (1 - 1e-13), $"{name} at {levels[n]}");
        }
    }

    [Fact]
    public void States_have_their_share_of_the_levels()
    {
        var quantiles = FiniteStateChannel
            .OfAirtime([new(2, 0.5), new(0.5, 0.125), new(8, 0.25), new(1, 0.125)])
            .Quantiles();
        const ulong eighth = 1UL << 61;
        ulong[] levels =
        [
            0,
            eighth - 1,
            eighth,
            (2 * eighth) - 1,
            2 * eighth,
            (6 * eighth) - 1,
            6 * eighth,
            ulong.MaxValue,
        ];
        var airtimes = new double[levels.Length];
        quantiles.At(levels, airtimes);
        Assert.Equal([0.5, 0.5, 1, 1, 2, 2, 8, 8], airtimes);
    }

    [Fact]
    public void Measurements_are_equally_likely()
    {
        var trace = new TraceChannel([new(15), new(3), new(1), new(3)]);
        ulong[] levels = [.. Enumerable.Range(0, 8).Select(n => ((ulong)n << 61) + 1)];
        var airtimes = new double[levels.Length];
        trace.Quantiles().At(levels, airtimes);
        double[] expected = [0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 1, 1];
        Assert.All(expected.Zip(airtimes), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(1e-30, false, 0)]
    [InlineData(0.49 / 18446744073709551616.0, false, 0)]
    [InlineData(0.5 / 18446744073709551616.0, true, 0)]
    [InlineData(2.25 / 18446744073709551616.0, true, 1)]
    [InlineData(0.5, true, (1UL << 63) - 1)]
    [InlineData(1, true, ulong.MaxValue)]
    public void A_probability_has_its_number_of_levels(double probability, bool any, ulong last)
    {
        Assert.Equal(any, AirtimeQuantiles.TryLastLevel(probability, out var found));
        Assert.Equal(last, found);
    }
}
