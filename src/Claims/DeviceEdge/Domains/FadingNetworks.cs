using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random measured networks over fading channels of every family.</summary>
public static class FadingNetworks
{
    private static readonly FadingLaw[] _laws =
    [
        new FadingLaw.Rayleigh(13, -10),
        new FadingLaw.Rayleigh(-3, 0),
        new FadingLaw.Nakagami(10, 0.5, -7),
        new FadingLaw.Nakagami(10, 4, -7),
        new FadingLaw.Rician(10, 6, -7),
        new FadingLaw.LogNormal(10, 6, -3),
    ];

    /// <summary>Networks of one to five stages over one of six channels.</summary>
    public static Domain<FadingNetwork> Domain { get; } =
        new(
            "1 to 5 measured stages as small dyadic fractions, over Rayleigh, Nakagami, Rician or log-normal fading with a cut-off",
            from network in MeasuredInstances.Domain.Generator
            from fading in Gen.Elements(_laws)
            select new FadingNetwork(network, fading),
            instance =>
                MeasuredInstances
                    .Domain.Shrink(instance.Network)
                    .Select(simpler => instance with { Network = simpler }),
            [.. _laws.Select(law => new Corner<FadingNetwork>($"{law}", instance => instance.Fading == law))]
        );
}
