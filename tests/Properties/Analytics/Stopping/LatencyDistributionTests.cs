using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Stopping;

public class LatencyDistributionTests
{
    private static readonly SplittingCosts _time = new([0.3, -0.1, 0.2, 0.25], [1.5, 0.8, 1.1, 0.4], 0.6);

    public static TheoryData<string, Channel> Fading =>
        new()
        {
            { "Rayleigh", new RayleighChannel(new(12.1), new(0.1)) },
            { "Nakagami", new NakagamiChannel(new(12.1), 4) },
            { "Rician", new RicianChannel(new(12.1), 6, new(0.5)) },
            { "log-normal", new LogNormalChannel(new(12.1), 3) },
        };

    [Theory]
    [MemberData(nameof(Fading))]
    public void The_area_above_the_distribution_function_is_the_expected_time(string name, Channel channel)
    {
        ImmutableArray<double> thresholds = [0.22, -1, 0.31, 0.5];
        for (var placed = 0; placed <= _time.Stages; placed++)
        {
            var law = LatencyDistribution.Of(_time, thresholds[..placed], channel);
            const double step = 2e-3;
            var area = Enumerable.Range(0, 8_000).Sum(n => step * (1 - law.ProbabilityAtMost(new((n + 0.5) * step))));
            var expected = _time.Edge + ThresholdRule.ExpectedCosts(_time, thresholds[..placed], channel)[^1];
            Assert.True(Math.Abs(area - expected) < 4e-3, $"{name}, N = {placed}: {area:R} against {expected:R}");
            Assert.Equal(1, law.StopProbabilities.Sum(), 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Fading))]
    public void A_quantile_is_the_least_time_that_reaches_the_share(string name, Channel channel)
    {
        var law = LatencyDistribution.Of(_time, [0.22, -1, 0.31, 0.5], channel);
        foreach (var share in (double[])[0.001, 0.05, 0.5, 0.95, 0.999, 1 - 1e-9])
        {
            var latency = law.Quantile(share).Value;
            Assert.True(law.ProbabilityAtMost(new(latency)) >= share - 1e-12, name);
            Assert.True(
                law.ProbabilityAtMost(new(latency - (1e-9 * latency))) < share,
                $"{name} at {share}: {latency:R}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Fading))]
    public void What_sends_nothing_takes_the_computing_time_and_no_less(string name, Channel channel)
    {
        var law = LatencyDistribution.Of(_time, [-1, -1, -1, -1], channel);
        var computing = law.Quantile(0.5);
        Assert.Equal(_time.Edge + _time.Extra.Sum(), computing.Value, 1e-12);
        Assert.True(law.ProbabilityAtMost(computing) == 1, name);
        Assert.True(law.ProbabilityAtMost(new(Math.BitDecrement(computing.Value))) == 0, name);
    }

    [Fact]
    public void An_infinite_threshold_always_sends_and_one_not_above_zero_never()
    {
        var law = LatencyDistribution.Of(
            _time,
            [0, -2, double.NegativeInfinity, double.PositiveInfinity],
            new RayleighChannel(new(12.1))
        );
        Assert.Equal([0.0, 0.0, 0.0, 1.0, 0.0], law.StopProbabilities.AsEnumerable());
        Assert.Equal(1, law.ProbabilityAtMost(new(double.PositiveInfinity)));
    }

    [Fact]
    public void What_is_never_done_has_an_infinite_quantile()
    {
        var fadesToNothing = FiniteStateChannel.OfAirtime([new(1, 0.75), new(double.PositiveInfinity, 0.25)]);
        var law = LatencyDistribution.Of(_time, [], fadesToNothing);
        Assert.Equal(0.6 + 1.5, law.Quantile(0.5).Value);
        Assert.Equal(0.75, law.ProbabilityAtMost(new(double.MaxValue)));
        Assert.Equal(double.PositiveInfinity, law.Quantile(0.9).Value);
        Assert.Equal(1, law.ProbabilityAtMost(new(double.PositiveInfinity)));
    }

    [Fact]
    public void Everything_on_the_device_takes_one_time()
    {
        var law = LatencyDistribution.Of(_time, [0, 0, 0, 0], new RayleighChannel(new(12.1)));
        var latency = 0.6 + 0.3 - 0.1 + 0.2 + 0.25;
        Assert.Equal(latency, law.Quantile(0).Value, 1e-15);
        Assert.Equal(latency, law.Quantile(0.99).Value, 1e-15);
        Assert.Equal(0, law.ProbabilityAtMost(new(latency - 1e-9)));
    }

    [Fact]
    public void No_inference_is_done_before_its_start()
    {
        var law = LatencyDistribution.Of(_time, [0.22], new RayleighChannel(new(12.1), new(0.1)));
        Assert.Equal(0, law.ProbabilityAtMost(new(-1)));
        Assert.Equal(0, law.ProbabilityAtMost(new(0)));
    }
}
