using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;

namespace SplitProofs.Properties.Analytics;

/// <summary>Allocations of many devices, and of devices that may send nothing.</summary>
public class AllocationTests
{
    [Fact]
    public void A_thousand_devices_of_fifty_cuts_share_the_band_and_are_done_together()
    {
        var devices = Devices(1000, 50);
        var allocation = SlowestDevice.Of(devices, 2e9);
        Assert.Equal(2e9, allocation.Shares.Sum(share => share.Bandwidth), 1e3);
        Assert.All(
            allocation.Shares,
            share => Assert.Equal(allocation.Slowest, share.Latency, 1e-9 * allocation.Slowest)
        );
        var sum = LeastSum.Of(devices, 2e9);
        Assert.InRange(sum.Sum, sum.Bound, sum.Bound * 1.001);
        Assert.True(sum.Sum < allocation.WeightedSum(devices));
    }

    /// <summary>Alternation from equal shares would keep it; here it waits for the faster one.</summary>
    [Fact]
    public void A_device_that_sends_nothing_gets_no_share()
    {
        ImmutableArray<BandDevice> devices =
        [
            new([new(new(3), new(0)), new(new(2), new(8_000_000))], new BandChannel.FixedEfficiency(new(1)), 1),
            new([new(new(1), new(4_000_000))], new BandChannel.FixedEfficiency(new(1)), 1),
        ];
        var allocation = SlowestDevice.Of(devices, 2e6);
        Assert.Equal((0, 0.0), (allocation.Shares[0].Cut, allocation.Shares[0].Bandwidth));
        Assert.Equal(3, allocation.Slowest, 1e-12);
    }

    [Fact]
    public void A_rate_beyond_any_bandwidth_needs_an_infinite_one()
    {
        var channel = new BandChannel.Capacity(new(1e6));
        Assert.Equal(double.PositiveInfinity, channel.Needed(1e6 / Math.Log(2)));
        Assert.Equal((0.0, 0.0), (channel.Needed(0), channel.Rate(0)));
    }

    [Fact]
    public void Half_the_efficiency_of_some_devices_is_twice_their_upload()
    {
        var devices = Devices(5, 4);
        var slower = devices.SetItem(1, devices[1] with { Efficiency = 0.5 });
        var sendsMore = devices.SetItem(
            1,
            devices[1] with
            {
                Cuts = [.. devices[1].Cuts.Select(cut => cut with { Upload = new(2 * cut.Upload.Value) })],
            }
        );
        Assert.Equal(SlowestDevice.Of(sendsMore, 2e7).Slowest, SlowestDevice.Of(slower, 2e7).Slowest, 1e-9);
        Assert.Equal(LeastSum.Of(sendsMore, 2e7).Sum, LeastSum.Of(slower, 2e7).Sum, 1e-9);
    }

    [Fact]
    public void What_a_slowest_device_that_sends_nothing_leaves_of_the_band_is_spare()
    {
        ImmutableArray<BandDevice> devices =
        [
            new([new(new(3), new(0))], new BandChannel.FixedEfficiency(new(1)), 1),
            new([new(new(1), new(4_000_000))], new BandChannel.FixedEfficiency(new(2)), 1),
        ];
        Assert.Equal(4e6, SlowestDevice.Of(devices, 5e6).Spare, 1e-3);
    }

    private static ImmutableArray<BandDevice> Devices(int count, int cuts) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(device => new BandDevice(
                    [
                        .. Enumerable
                            .Range(0, cuts)
                            .Select(cut => new CutOption(
                                new((0.01 * cut) + (0.0001 * device)),
                                new(1_000_000 + (37_000 * ((device * 7) + (cut * 13)) % 2_000_000))
                            )),
                    ],
                    new BandChannel.Capacity(new(1e6 * (2 + (device % 97)))),
                    1 + (device % 3)
                )),
        ];
}
