using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels;

public class MeanSnrTests
{
    private static readonly SignalToNoiseRatio _cutoff = new(0.5);
    private static readonly double _lift = Math.Exp(Math.Pow(0.6 * Math.Log(10), 2) / 2);

    public static TheoryData<string, Channel, Channel> Laws =>
        new()
        {
            { "Rayleigh", new RayleighChannel(new(4), _cutoff), new RayleighChannel(new(12), _cutoff) },
            { "Nakagami", new NakagamiChannel(new(4), 2.5, _cutoff), new NakagamiChannel(new(12), 2.5, _cutoff) },
            { "Rician", new RicianChannel(new(4), 6, _cutoff), new RicianChannel(new(12), 6, _cutoff) },
            {
                "Log-normal",
                new LogNormalChannel(new(4 / _lift), 6, _cutoff),
                new LogNormalChannel(new(12 / _lift), 6, _cutoff)
            },
            {
                "Finite",
                FiniteStateChannel.OfSnr([new(new(1), 0.5), new(new(7), 0.5)]),
                FiniteStateChannel.OfSnr([new(new(3), 0.5), new(new(21), 0.5)])
            },
            { "Trace", new TraceChannel([new(1), new(4), new(7)]), new TraceChannel([new(3), new(12), new(21)]) },
        };

    [Theory]
    [MemberData(nameof(Laws))]
    public void With_another_mean_a_law_is_that_of_the_ratios_multiplied(string name, Channel law, Channel tripled)
    {
        var mean = Assert.IsAssignableFrom<IMeanSnr<Channel>>(law);
        Assert.Equal(4, mean.MeanSnr.Linear, 1e-12);
        var found = mean.WithMeanSnr(new(12));
        Assert.Equal(12, ((IMeanSnr<Channel>)found).MeanSnr.Linear, 1e-12);
        foreach (var airtime in new[] { 0.2, 0.3, 0.45, 0.6, 0.99, 1.5 })
        {
            Assert.True(
                Math.Abs(found.ExpectedMinimum(airtime) - tripled.ExpectedMinimum(airtime)) < 1e-12
                    && Math.Abs(found.ProbabilityAtMost(airtime) - tripled.ProbabilityAtMost(airtime)) < 1e-12,
                $"{name} at {airtime}"
            );
        }
    }

    [Fact]
    public void A_channel_with_memory_keeps_its_transitions()
    {
        var chain = MarkovChannel.Starting(
            [Airtime.OfSnr(1), Airtime.OfSnr(7)],
            [0.5, 0.5],
            [
                [0.9, 0.1],
                [0.2, 0.8],
            ]
        );
        var found = chain.WithMeanSnr(new(12)).Chain;
        Assert.Equal(4, chain.MeanSnr.Linear, 1e-12);
        Assert.Equal([3, 21], found.Airtimes.Select(airtime => Math.Round(Airtime.ToSnr(airtime), 9)));
        Assert.Equal(chain.Transitions(1).ToArray(), found.Transitions(1).ToArray());
        Assert.Equal<double>(chain.Initial, found.Initial);

        var fading = new GaussMarkovRayleigh(new(4), 0.9, _cutoff).WithMeanSnr(new(12)).Chain;
        Assert.Equal<double>(new GaussMarkovRayleigh(new(12), 0.9, _cutoff).Chain.Airtimes, fading.Airtimes);
    }
}
