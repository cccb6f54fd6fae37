using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>
/// How many panels a law takes, and with them how long it takes to prepare. Looser bounds would still be right, and would cost more panels.
/// </summary>
public class PanelCountTests
{
    public static TheoryData<string, FadingChannel, int> Laws =>
        new()
        {
            { "Rayleigh", new RayleighChannel(new(21.6), new(0.1)), 33 },
            { "Rayleigh without cut-off", new RayleighChannel(new(21.6)), 71 },
            { "Rayleigh at −20 dB", new RayleighChannel(new(0.01), new(1e-4)), 27 },
            { "Nakagami, shape 0.5", new NakagamiChannel(new(2), 0.5, new(0.3)), 28 },
            { "Nakagami, shape 20", new NakagamiChannel(new(1000), 20), 28 },
            { "Rician, K = 1", new RicianChannel(new(20), 1, new(0.1)), 36 },
            { "Rician, K = 30", new RicianChannel(new(20), 30, new(0.1)), 43 },
            { "Rician at −20 dB", new RicianChannel(new(0.01), 5, new(1e-4)), 39 },
            { "Rician, K = 5, at 30 dB", new RicianChannel(new(1000), 5), 74 },
            { "Rician, K = 200", new RicianChannel(new(100), 200, new(1)), 35 },
            { "log-normal, 1 dB", new LogNormalChannel(new(5), 1), 29 },
            { "log-normal, 8 dB", new LogNormalChannel(new(5), 8, new(0.1)), 49 },
            { "log-normal, 12 dB", new LogNormalChannel(new(0.01), 12), 255 },
        };

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_law_takes_as_many_panels_as_when_its_bounds_were_last_made_tighter(
        string name,
        FadingChannel channel,
        int panels
    ) => Assert.Equal((name, panels), (name, Assert.IsType<PreparedChannel>(channel.Prepare()).Panels));
}
