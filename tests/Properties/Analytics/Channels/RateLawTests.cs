using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels;

public class RateLawTests
{
    private static readonly RateLaw _peak = new RateLaw.Shannon(new(2), 0.3);

    private static readonly RateLaw _schemes = new RateLaw.Schemes([
        new(new(1), 2),
        new(new(10), 0.5),
        new(new(100), 0.2),
    ]);

    public static TheoryData<Channel> Fadings =>
        new()
        {
            new RayleighChannel(new(20), new(1)),
            new NakagamiChannel(new(20), 2.5, new(1)),
            new RicianChannel(new(20), 4, new(1)),
            new LogNormalChannel(new(20), 6, new(1)),
            FiniteStateChannel.OfSnr([new(new(1), 0.25), new(new(10), 0.5), new(new(99), 0.125), new(new(100), 0.125)]),
            new TraceChannel([new(100), new(10), new(3), new(1), new(9.999)]),
        };

    [Fact]
    public void Each_state_of_a_finite_law_has_the_airtime_at_its_rate()
    {
        var fading = FiniteStateChannel.OfSnr([new(new(2), 0.25), new(new(14), 0.25), new(new(1000), 0.5)]);

        var found = _peak.Of(fading);

        Assert.Equal((0.25 * 1) + (0.25 / 3) + (0.5 * 0.3), found.MeanAirtime, 1e-15);
        Assert.Equal(0.5, found.ProbabilityAtMost(0.3));
        Assert.Equal(0, found.ProbabilityAtMost(0.2999));
        Assert.Equal(0.3, found.ExpectedMinimum(0.3), 1e-15);
        Assert.Equal(0.25, found.ExpectedMinimum(0.25), 1e-15);
    }

    [Fact]
    public void A_state_at_a_threshold_has_the_rate_from_there_on()
    {
        var fading = FiniteStateChannel.OfSnr([new(new(10), 0.5), new(new(9.999999), 0.5)]);

        var found = Assert.IsType<FiniteStateChannel>(_schemes.Of(fading));

        Assert.Equal<AirtimeState>([new(0.5, 0.5), new(2, 0.5)], found.States);
    }

    [Theory]
    [MemberData(nameof(Fadings))]
    public void At_the_capacity_the_airtime_is_that_of_the_fading_itself(Channel fading) =>
        Assert.Same(fading, RateLaw.Capacity.Of(fading));

    [Fact]
    public void The_least_ratio_is_finite_from_the_airtime_at_the_peak_rate_on()
    {
        Assert.Equal(double.PositiveInfinity, _peak.LeastSnr(Math.BitDecrement(0.3)).Linear);
        Assert.Equal(2 * (Math.Pow(2, 1 / 0.3) - 1), _peak.LeastSnr(0.3).Linear, 1e-13);
    }

    [Theory]
    [MemberData(nameof(Fadings))]
    public void Every_airtime_is_at_most_an_infinite_one(Channel fading)
    {
        foreach (var channel in new[] { fading, fading.Prepare(), _peak.Of(fading), _schemes.Of(fading) })
        {
            Assert.Equal(1, channel.ProbabilityAtMost(double.PositiveInfinity), 1e-15);
            Assert.Equal(0, channel.ProbabilityAbove(double.PositiveInfinity));
            Assert.Equal(channel.MeanAirtime, channel.ExpectedMinimum(double.PositiveInfinity), 1e-15);
            Assert.Equal(channel.MeanAirtime, channel.ExpectedAtMost(double.PositiveInfinity), 1e-15);
            Assert.Equal(0, channel.ExpectedExcess(double.PositiveInfinity));
        }
    }

    [Fact]
    public void A_rare_scheme_has_its_probability_to_all_digits_at_both_ends()
    {
        var law = new RateLaw.Schemes([new(new(0), 8), new(new(1e-9), 4), new(new(600), 2), new(new(700), 1)]);

        var found = Assert.IsType<FiniteStateChannel>(law.Of(new RayleighChannel(new(20))));

        Assert.Equal([1, 2, 4, 8], found.States.Select(state => state.Airtime));
        Assert.Equal(1, found.States[3].Probability / 4.9999999998750000e-11, 1e-13);
        Assert.Equal(1, found.States[1].Probability / (Math.Exp(-30) - Math.Exp(-35)), 1e-13);
    }

    [Fact]
    public void What_is_below_the_first_threshold_is_left_out()
    {
        var fading = FiniteStateChannel.OfSnr([new(new(0.5), 0.5), new(new(1), 0.25), new(new(200), 0.25)]);

        var found = Assert.IsType<FiniteStateChannel>(_schemes.Of(fading));

        Assert.Equal<AirtimeState>([new(0.2, 0.5), new(2, 0.5)], found.States);
    }

    [Fact]
    public void A_fading_that_never_reaches_the_first_threshold_has_an_infinite_airtime() =>
        Assert.Equal(double.PositiveInfinity, _schemes.Of(FiniteStateChannel.OfSnr([new(new(0.5), 1)])).MeanAirtime);

    [Theory]
    [MemberData(nameof(Fadings))]
    public void The_functionals_of_a_peak_rate_agree_with_each_other_and_with_draws(Channel fading)
    {
        var capped = _peak.Of(fading);
        Assert.All(
            new[] { 0.1, 0.3, 0.31, 0.7, 2.5 },
            level =>
            {
                var below = capped.ExpectedAtMost(level) + (level * capped.ProbabilityAbove(level));
                Assert.Equal(capped.ExpectedMinimum(level), below, 1e-12);
                Assert.Equal(capped.MeanAirtime - capped.ExpectedMinimum(level), capped.ExpectedExcess(level), 1e-12);
                Assert.Equal(1, capped.ProbabilityAtMost(level) + capped.ProbabilityAbove(level), 1e-12);
                Assert.Equal(capped.ExpectedMinimum(level), capped.Prepare().ExpectedMinimum(level), 1e-12);
            }
        );
        var random = new Random(7);
        var draws = Enumerable.Range(0, 20_000).Select(_ => capped.Sample(random)).ToArray();
        var levels = Enumerable.Range(0, 20_000).Select(n => (ulong)n * (ulong.MaxValue / 20_000)).ToArray();
        var quantiles = new double[levels.Length];
        capped.Quantiles().At(levels, quantiles);
        Assert.Equal(0.3, draws.Min());
        Assert.Equal(0.3, quantiles.Min());
        Assert.InRange(draws.Average() / capped.MeanAirtime, 0.97, 1.03);
        Assert.InRange(quantiles.Average() / capped.MeanAirtime, 0.999, 1.001);
    }

    [Theory]
    [MemberData(nameof(Fadings))]
    public void An_attenuated_fading_has_each_snr_divided_by_the_loss(Channel fading)
    {
        var attenuated = fading.Attenuated(new(4));
        Assert.All(
            new[] { 0.3, 0.9, 2.49, 2.51, 20 },
            snr =>
                Assert.Equal(
                    fading.ProbabilityAtMost(Airtime.OfSnr(4 * snr)),
                    attenuated.ProbabilityAtMost(Airtime.OfSnr(snr)),
                    1e-12
                )
        );
        Assert.Equal(fading.MeanAirtime, attenuated.Attenuated(new(0.25)).MeanAirtime, 1e-12);
    }

    [Fact]
    public void The_least_snr_for_an_airtime_follows_the_rate()
    {
        Assert.Equal(double.PositiveInfinity, _peak.LeastSnr(0.29).Linear);
        Assert.Equal(14, _peak.LeastSnr(1.0 / 3).Linear, 1e-12);
        Assert.Equal(double.PositiveInfinity, _schemes.LeastSnr(0.19).Linear);
        Assert.Equal(100, _schemes.LeastSnr(0.2).Linear);
        Assert.Equal(10, _schemes.LeastSnr(1.9).Linear);
        Assert.Equal(1, _schemes.LeastSnr(double.PositiveInfinity).Linear);
    }

    [Fact]
    public void A_state_of_a_chain_without_a_rate_has_an_infinite_airtime()
    {
        var chain = MarkovChannel.Stationary(
            [Airtime.OfSnr(0.99), Airtime.OfSnr(1), Airtime.OfSnr(50)],
            [.. Enumerable.Repeat(ImmutableArray.Create(0.25, 0.25, 0.5), 3)]
        );

        Assert.Equal<double>([double.PositiveInfinity, 2, 0.5], chain.At(_schemes).Chain.Airtimes);
    }

    public static TheoryData<RateLaw> Laws => new(_peak, _schemes);

    [Theory]
    [MemberData(nameof(Laws))]
    public void Cells_have_the_mean_airtimes_at_the_rate(RateLaw rate)
    {
        var mean = new SignalToNoiseRatio(20);
        var cutoff = new SignalToNoiseRatio(1);
        var chain = GaussMarkovRayleigh.DiscretiseAt(rate, mean, 0, 12, cutoff);

        var found = chain.Initial.Zip(chain.Airtimes, (probability, airtime) => probability * airtime).Sum();

        Assert.Equal(rate.Of(new RayleighChannel(mean, cutoff)).MeanAirtime, found, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_enclosing_chains_enclose_the_mean_airtime_at_the_rate(RateLaw rate)
    {
        var mean = new SignalToNoiseRatio(20);
        var cutoff = new SignalToNoiseRatio(1);
        var chains = EnclosingChains.At(rate, mean, 0, 64, cutoff);

        var (least, most) = chains.Bounds(chain => chain.MeanAirtimes(0)[0]);

        Assert.InRange(rate.Of(new RayleighChannel(mean, cutoff)).MeanAirtime, least, most);
        Assert.InRange(most / least, 1, 1.2);
    }
}
