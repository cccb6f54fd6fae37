using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random measured networks over fading channels of every family.</summary>
public static class FadingNetworks
{
    private static readonly FadingLaw[] _laws = [.. FadingDomains.All.SelectMany(domain => domain.OverNetworks)];

    /// <summary>Networks of one to five stages over one or two channels of each family.</summary>
    public static Domain<FadingNetwork> Domain { get; } =
        new(
            $"1 to 5 measured stages as small dyadic fractions, over {FadingDomains.Names} fading with a cut-off",
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
