using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.Domains;

/// <summary>Random measured networks over fading channels of every family.</summary>
public static class FadingNetworks
{
    private static readonly (string Fading, Channel Channel)[] _channels =
    [
        ("Rayleigh, mean 20, cut-off 0.1", new RayleighChannel(new(20), new(0.1))),
        ("Rayleigh, mean 0.5, cut-off 1", new RayleighChannel(new(0.5), new(1))),
        ("Nakagami m = 0.5, mean 10, cut-off 0.2", new NakagamiChannel(new(10), 0.5, new(0.2))),
        ("Nakagami m = 4, mean 10, cut-off 0.2", new NakagamiChannel(new(10), 4, new(0.2))),
        ("Rician K = 6, mean 10, cut-off 0.2", new RicianChannel(new(10), 6, new(0.2))),
        ("log-normal σ = 6 dB, median 10, cut-off 0.5", new LogNormalChannel(new(10), 6, new(0.5))),
    ];

    /// <summary>Networks of one to five stages over one of six channels.</summary>
    public static Domain<FadingNetwork> Domain { get; } =
        new(
            "1 to 5 measured stages as small dyadic fractions, over Rayleigh, Nakagami, Rician or log-normal fading with a cut-off",
            from network in MeasuredInstances.Domain.Generator
            from fading in FsCheck.Fluent.Gen.Elements(_channels)
            select new FadingNetwork(network, fading.Fading, fading.Channel),
            instance =>
                MeasuredInstances
                    .Domain.Shrink(instance.Network)
                    .Select(simpler => instance with { Network = simpler }),
            [
                .. _channels.Select(channel => new Corner<FadingNetwork>(
                    channel.Fading,
                    instance => instance.Fading == channel.Fading
                )),
            ]
        );
}
