using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random measured networks under random scenarios with latencies.</summary>
public static class DelayedInstances
{
    /// <summary>Networks of one to five stages over one to three channel states.</summary>
    public static Domain<DelayedInstance> Domain { get; } =
        new(
            $"{MeasuredInstances.Domain.Description}; two latencies from 0 to 4 s",
            from network in MeasuredInstances.Domain.Generator
            from upload in Fractions.Quarters(0, 4)
            from wayBack in Fractions.Quarters(0, 4)
            select new DelayedInstance(network, upload, wayBack),
            Simpler,
            [
                .. MeasuredInstances.Domain.Corners.Select(corner => new Corner<DelayedInstance>(
                    corner.Name,
                    instance => corner.Holds(instance.Network)
                )),
                new("no latency", instance => instance.Upload + instance.WayBack == 0),
                new("the last stage then costs less on the device", instance => LastExtra(instance) < instance.Cost),
            ]
        );

    private static Rational LastExtra(DelayedInstance instance) => instance.Network.Weighted.Extra[^1];

    private static IEnumerable<DelayedInstance> Simpler(DelayedInstance instance) =>
        [
            .. MeasuredInstances.Domain.Shrink(instance.Network).Select(network => instance with { Network = network }),
            .. Fractions
                .Simpler(instance.Upload)
                .Where(simpler => simpler >= 0)
                .Select(simpler => instance with { Upload = simpler }),
            .. Fractions
                .Simpler(instance.WayBack)
                .Where(simpler => simpler >= 0)
                .Select(simpler => instance with { WayBack = simpler }),
        ];
}
