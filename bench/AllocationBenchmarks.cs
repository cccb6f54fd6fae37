using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Allocation;

namespace SplitProofs.Benchmarks;

/// <summary>Cuts and shares of a band for many devices of 50 cuts each, beside the band that they need for one deadline.</summary>
public class AllocationBenchmarks
{
    private const int Cuts = 50;
    private const double Deadline = 0.5;

    private ImmutableArray<BandDevice> _devices;
    private double _band;

    /// <summary>The number of devices.</summary>
    [Params(100, 1_000)]
    public int Devices { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _devices =
        [
            .. Enumerable
                .Range(0, Devices)
                .Select(_ => new BandDevice(
                    [
                        .. Enumerable
                            .Range(0, Cuts)
                            .Select(cut => new CutOption(
                                new(0.005 * cut * (1 + random.NextDouble())),
                                new((long)(1e6 * (1 + random.NextDouble()) / (1 + cut)))
                            )),
                    ],
                    new BandChannel.Capacity(new(Math.Pow(10, 6.3 + (1.7 * random.NextDouble())))),
                    1 + random.NextDouble()
                )),
        ];
        _band = SlowestDevice.Needed(_devices, Deadline);
    }

    [Benchmark(Baseline = true)]
    public double BandForADeadline() => SlowestDevice.Needed(_devices, Deadline);

    [Benchmark]
    public double Slowest() => SlowestDevice.Of(_devices, _band).Slowest;

    [Benchmark]
    public double WeightedSum() => LeastSum.Of(_devices, _band).Sum;
}
