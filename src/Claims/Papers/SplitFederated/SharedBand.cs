using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.SplitFederated;

/// <summary>A device of a shared band.</summary>
/// <param name="SnrBandwidth">q in MHz.</param>
/// <param name="Cuts">The time of computing in seconds, and what is sent in Mbit, at each cut.</param>
public sealed record SharingDevice(Rational SnrBandwidth, ImmutableArray<(Rational Computing, Rational Upload)> Cuts)
{
    /// <summary>The device in words.</summary>
    public override string ToString() =>
        $"q = {SnrBandwidth} MHz, cuts {string.Join(", ", Cuts.Select(cut => $"{cut.Computing} s + {cut.Upload} Mbit"))}";
}

/// <summary>Several devices that share a band.</summary>
/// <param name="Devices">The devices.</param>
/// <param name="Band">The band in MHz.</param>
public sealed record SharedBand(ImmutableArray<SharingDevice> Devices, Rational Band)
{
    /// <summary>The band in hertz.</summary>
    public double Hertz => 1e6 * Band.ToDouble();

    /// <summary>The devices as the allocation takes them, with equal weights.</summary>
    public ImmutableArray<BandDevice> ToDevices() =>
        [
            .. Devices.Select(device => new BandDevice(
                [
                    .. device.Cuts.Select(cut => new CutOption(
                        new(cut.Computing.ToDouble()),
                        new((long)(1e6 * cut.Upload.ToDouble()))
                    )),
                ],
                new BandChannel.Capacity(new(1e6 * device.SnrBandwidth.ToDouble())),
                1
            )),
        ];

    /// <summary>Every choice of a cut for each device.</summary>
    public IEnumerable<ImmutableArray<int>> Choices() =>
        Devices.Aggregate<SharingDevice, IEnumerable<ImmutableArray<int>>>(
            [
                [],
            ],
            (choices, device) =>
                choices.SelectMany(choice => Enumerable.Range(0, device.Cuts.Length).Select(choice.Add))
        );

    /// <summary>The instance in words.</summary>
    public override string ToString() => $"{Band} MHz; {string.Join("; ", Devices)}";
}

/// <summary>Random devices that share a band.</summary>
internal static class SharedBands
{
    public static Domain<SharedBand> Domain { get; } =
        new(
            "2 to 4 devices with 1 to 4 cuts each, computing up to 8 s, uploads of 1 to 20 Mbit, q from 2 to 100 MHz, "
                + "1 to 20 MHz to share",
            from count in Gen.Choose(2, 4)
            from devices in Gen.ArrayOf(Device, count)
            from band in Gen.Choose(1, 20)
            select new SharedBand([.. devices], band),
            Simpler,
            [
                new("two devices", shared => shared.Devices.Length == 2),
                new("one cut each", shared => shared.Devices.All(device => device.Cuts.Length == 1)),
                new("a low SNR over the whole band", shared => shared.Devices.Any(d => d.SnrBandwidth < shared.Band)),
                new(
                    "cuts differ between the best one alone and the best one for all",
                    shared =>
                    {
                        var devices = shared.ToDevices();
                        return SlowestDevice
                            .Of(devices, shared.Hertz)
                            .Shares.Zip(devices)
                            .Any(at => at.First.Cut != at.Second.BestCut(shared.Hertz));
                    }
                ),
            ]
        );

    private static Gen<SharingDevice> Device =>
        from snr in Gen.Choose(2, 100)
        from count in Gen.Choose(1, 4)
        from computing in Gen.ArrayOf(SmallFractions.Of(0, 32, 4), count)
        from uploads in Gen.ArrayOf(SmallFractions.Of(1, 20, 1), count)
        select new SharingDevice(snr, [.. computing.Zip(uploads)]);

    private static IEnumerable<SharedBand> Simpler(SharedBand shared) =>
        [
            .. shared.Devices.Length > 2
                ? shared.Devices.Select((_, n) => shared with { Devices = shared.Devices.RemoveAt(n) })
                : [],
            .. SmallFractions.Simpler(shared.Band, 1, 20).Select(band => shared with { Band = band }),
            .. shared.Devices.SelectMany(
                (device, n) =>
                    Simpler(device).Select(simpler => shared with { Devices = shared.Devices.SetItem(n, simpler) })
            ),
        ];

    private static IEnumerable<SharingDevice> Simpler(SharingDevice device) =>
        [
            .. device.Cuts.Length > 1
                ? device.Cuts.Select((_, n) => device with { Cuts = device.Cuts.RemoveAt(n) })
                : [],
            .. SmallFractions.Simpler(device.SnrBandwidth, 2, 100).Select(q => device with { SnrBandwidth = q }),
            .. device.Cuts.SelectMany(
                (cut, n) =>
                    SmallFractions
                        .Simpler(cut.Computing, 0, 8)
                        .Select(c => device with { Cuts = device.Cuts.SetItem(n, (c, cut.Upload)) })
            ),
        ];
}
