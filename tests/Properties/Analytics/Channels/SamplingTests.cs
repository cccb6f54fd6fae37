using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

public class SamplingTests
{
    private const int Draws = 10_000;

    /// <summary>Channels that together take every branch of the samplers.</summary>
    public static TheoryData<string, Channel> Continuous =>
        new()
        {
            { "Rayleigh", new RayleighChannel(new(12.1)) },
            { "Rayleigh, some draws rejected", new RayleighChannel(new(12.1), new(5)) },
            { "Rayleigh, deep in the tail", new RayleighChannel(new(0.01), new(100)) },
            { "Nakagami, shape below 1", new NakagamiChannel(new(2), 0.5) },
            { "Nakagami, shape below 1, some draws rejected", new NakagamiChannel(new(2), 0.5, new(0.3)) },
            { "Nakagami, shape below 1, in the tail", new NakagamiChannel(new(2), 0.5, new(15)) },
            { "Nakagami, large shape", new NakagamiChannel(new(1000), 20) },
            { "Nakagami, large shape, some draws rejected", new NakagamiChannel(new(10), 20, new(12)) },
            { "Nakagami, large shape, just in the tail", new NakagamiChannel(new(10), 20, new(13.1)) },
            { "Nakagami, large shape, deep in the tail", new NakagamiChannel(new(0.01), 20, new(100)) },
            { "Rician", new RicianChannel(new(20), 6) },
            { "Rician, no line of sight", new RicianChannel(new(20), 0, new(2)) },
            { "Rician, some draws rejected", new RicianChannel(new(20), 6, new(18)) },
            { "Rician, just in the tail", new RicianChannel(new(20), 30, new(27)) },
            { "Rician, deep in the tail", new RicianChannel(new(0.01), 30, new(100)) },
            { "Log-normal", new LogNormalChannel(new(5), 8) },
            { "Log-normal, some draws rejected", new LogNormalChannel(new(5), 8, new(5)) },
            { "Log-normal, just in the tail", new LogNormalChannel(new(5), 8, new(60)) },
            { "Log-normal, deep in the tail", new LogNormalChannel(new(0.01), 1, new(100)) },
        };

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Draws_follow_the_distribution_function(string name, Channel channel)
    {
        var random = new Random(8367);
        var draws = Enumerable.Range(0, Draws).Select(_ => channel.Sample(random)).Order().ToArray();

        var distance = draws
            .Select((airtime, rank) => (Probability: channel.ProbabilityAtMost(airtime), Rank: rank))
            .Max(at =>
                Math.Max(at.Probability - ((double)at.Rank / Draws), ((at.Rank + 1.0) / Draws) - at.Probability)
            );

        // Kolmogorov-Smirnov: a right sampler exceeds this in one of a thousand seeds.
        Assert.True(distance < 1.95 / Math.Sqrt(Draws), $"{name}: the distance is {distance}.");
    }

    [Fact]
    public void Draws_from_finitely_many_states_have_their_probabilities()
    {
        var channel = FiniteStateChannel.OfAirtime([new(0.5, 0.2), new(1, 0.05), new(2, 0.7), new(8, 0.05)]);
        var random = new Random(8367);

        var counts = Enumerable
            .Range(0, Draws)
            .Select(_ => channel.Sample(random))
            .CountBy(airtime => airtime)
            .ToDictionary();

        var chiSquare = channel.States.Sum(state =>
            Math.Pow(counts[state.Airtime] - (Draws * state.Probability), 2) / (Draws * state.Probability)
        );
        // The 0.999 quantile of the chi-square law with three degrees of freedom.
        Assert.True(chiSquare < 16.27, $"χ² is {chiSquare}.");
    }
}
