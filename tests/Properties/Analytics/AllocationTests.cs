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

    /// <summary>
    /// The oracle, at fixed rates r per hertz: shares in proportion to √(w·d/r), which makes the sum Σ w·c + (Σ √(w·d/r))²/B; the least
    /// of these over every choice of cuts.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_few_choices_of_cuts_the_one_with_the_least_sum_is_found(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 50; n++)
        {
            ImmutableArray<BandDevice> devices =
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(_ => new BandDevice(
                        [
                            .. Enumerable
                                .Range(0, 4)
                                .Select(_ => new CutOption(new(random.NextDouble()), new(random.Next(0, 1_000_000)))),
                        ],
                        new BandChannel.FixedEfficiency(new(1 + (3 * random.NextDouble()))),
                        0.1 + (2 * random.NextDouble())
                    )),
            ];
            var least = (
                from one in devices[0].Cuts
                from other in devices[1].Cuts
                from last in devices[2].Cuts
                select SumOf(devices, [one, other, last], 2e6)
            ).Min();
            var found = LeastSum.Of(devices, 2e6);
            Assert.Equal(least, found.Sum, 1e-9 * least);
            Assert.InRange(found.Bound, 0, least * (1 + 1e-9));
        }
    }

    /// <summary>By symmetry the least sum has some number of devices at each cut: the oracle tries each number.</summary>
    [Fact]
    public void Of_many_equal_devices_as_many_as_pay_change_their_cut()
    {
        CutOption sends = new(new(0), new(4_000_000));
        CutOption computes = new(new(30), new(100_000));
        var devices = Enumerable
            .Repeat(new BandDevice([sends, computes], new BandChannel.FixedEfficiency(new(2)), 0.5), 12)
            .ToImmutableArray();
        var sums = Enumerable
            .Range(0, 13)
            .Select(count =>
                SumOf(devices, [.. Enumerable.Repeat(computes, count), .. Enumerable.Repeat(sends, 12 - count)], 1e6)
            )
            .ToArray();
        var least = sums.Min();
        Assert.InRange(Array.IndexOf(sums, least), 1, 11);
        var found = LeastSum.Of(devices, 1e6);
        Assert.Equal(least, found.Sum, 1e-9 * least);
        Assert.InRange(found.Bound, 0.5 * least, least);
    }

    /// <summary>
    /// The oracle: where a weighted sum of latencies D/(b·log₂(1 + q/b)) is least, its derivatives by all shares are equal.
    /// </summary>
    [Theory]
    [InlineData(2e3)]
    [InlineData(2e6)]
    [InlineData(4e8)]
    [InlineData(1e11)]
    [InlineData(1e18)]
    [InlineData(1e25)]
    public void The_last_hertz_is_worth_as_much_to_each_device(double band)
    {
        (double Signal, long Bits, double Weight)[] given =
        [
            (1e6, 5_000_000, 1),
            (3e6, 400_000, 2),
            (2e5, 8_000_000, 0.3),
        ];
        var found = LeastSum.Of(
            [
                .. given.Select(one => new BandDevice(
                    [new(new(0), new(one.Bits))],
                    new BandChannel.Capacity(new(one.Signal)),
                    one.Weight
                )),
            ],
            band
        );
        Assert.Equal(band, found.Allocation.Shares.Sum(share => share.Bandwidth), 1e-9 * band);
        var worth = given.Zip(found.Allocation.Shares, (one, share) => Worth(one, share.Bandwidth)).ToArray();
        Assert.All(worth, one => Assert.Equal(worth[0], one, 1e-5 * worth[0]));

        static double Worth((double Signal, long Bits, double Weight) device, double share)
        {
            var ratio = device.Signal / share;
            // ln(1 + x), and ln(1 + x) − x/(1 + x), by their series where x is small.
            var (logarithm, slope) =
                ratio < 1e-3
                    ? (
                        Enumerable.Range(1, 6).Sum(n => -Math.Pow(-ratio, n) / n),
                        Enumerable.Range(2, 6).Sum(n => (n - 1.0) / n * Math.Pow(-ratio, n))
                    )
                    : (Math.Log(1 + ratio), Math.Log(1 + ratio) - (ratio / (1 + ratio)));
            var rate = share * logarithm;
            return device.Weight * device.Bits * slope / (rate * rate);
        }
    }

    /// <summary>Devices of all strengths that a file may state, in the narrowest and in the widest band.</summary>
    [Theory]
    [InlineData(1e-30)]
    [InlineData(1e-10)]
    [InlineData(1e6)]
    [InlineData(1e16)]
    [InlineData(1e25)]
    [InlineData(1e30)]
    public void Shares_fit_every_band_and_all_are_done_in_a_finite_time(double band)
    {
        BandChannel[] channels =
        [
            .. new[] { 1e-60, 1e-6, 8e6, 1e60 }.Select(signal => new BandChannel.Capacity(new(signal))),
            new BandChannel.FixedEfficiency(new(1e-30)),
            new BandChannel.FixedEfficiency(new(1e30)),
        ];
        foreach (var (one, other) in channels.SelectMany(one => channels.Select(other => (one, other))))
        {
            ImmutableArray<BandDevice> devices =
            [
                new([new(new(0.01), new(1_000_000))], one, 1),
                new([new(new(0.02), new(2_000_000))], other, 3),
            ];
            var equal = devices.Select(device => device.Latency(0, band / 2)).ToArray();
            var slowest = SlowestDevice.Of(devices, band);
            AssertFits(slowest);
            Assert.InRange(slowest.Slowest, 0, equal.Max() * (1 + 1e-9));
            var least = LeastSum.Of(devices, band);
            AssertFits(least.Allocation);
            Assert.InRange(least.Sum, least.Bound, (equal[0] + (3 * equal[1])) * (1 + 1e-9));
        }

        void AssertFits(BandAllocation allocation)
        {
            Assert.All(allocation.Shares, share => Assert.InRange(share.Bandwidth, 0, band * (1 + 1e-12)));
            Assert.All(allocation.Shares, share => Assert.True(double.IsFinite(share.Latency), $"{allocation}"));
            Assert.InRange(allocation.Shares.Sum(share => share.Bandwidth), 0, band * (1 + 1e-9));
        }
    }

    [Fact]
    public void The_best_cut_is_done_first_and_is_the_first_one_on_a_tie()
    {
        var device = new BandDevice(
            [new(new(5), new(0)), new(new(1), new(2_000_000)), new(new(2), new(1_000_000)), new(new(4), new(0))],
            new BandChannel.FixedEfficiency(new(1)),
            1
        );
        Assert.Equal((3, 1, 1), (device.BestCut(1), device.BestCut(1e6), device.BestCut(1e9)));
    }

    /// <summary>The least weighted sum at given cuts, for devices of fixed rates per hertz.</summary>
    private static double SumOf(ImmutableArray<BandDevice> devices, ImmutableArray<CutOption> cuts, double band)
    {
        var roots = devices
            .Zip(cuts)
            .Sum(pair => Math.Sqrt(pair.First.Weight * pair.Second.Upload.Value / Rate(pair.First)));
        return devices.Zip(cuts).Sum(pair => pair.First.Weight * pair.Second.Computing.Value) + (roots * roots / band);

        static double Rate(BandDevice device) => ((BandChannel.FixedEfficiency)device.Channel).PerHertz.Value;
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
