using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>
/// The best placement of a 12-stage network under a hundred sets of costs and each of many channels, by look-ahead. The channels are
/// stated anew for each run, so that preparing them is part of what is measured; the problems' data is not.
/// </summary>
public class BatchBenchmarks
{
    private const int Stages = 12;
    private const int CostsPerChannel = 100;

    private ImmutableArray<SplittingCosts> _costs;
    private ImmutableArray<StoppingProblem> _problems;

    /// <summary>The number of distinct channels: a hundredth of the number of placements.</summary>
    [Params(100, 1_000, 10_000)]
    public int Channels { get; set; }

    /// <summary>The largest number of threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Costs() => _costs = [.. Enumerable.Range(0, CostsPerChannel).Select(n => Networks.Costs(Stages, n))];

    [IterationSetup]
    public void StateProblems()
    {
        ImmutableArray<Channel> channels =
        [
            .. Enumerable
                .Range(0, Channels)
                .Select(n =>
                    FadingFamily.Rayleigh.ToChannel(SignalToNoiseRatio.FromDecibels(5 + (20.0 * n / Channels)))
                ),
        ];
        _problems =
        [
            .. from costs in _costs from channel in channels select Networks.Problem(costs, channel, inferences: 100),
        ];
    }

    [Benchmark]
    public ImmutableArray<BestPlacement> FindBest() =>
        PlacementBatch.FindBest(_problems, new SplittingRule.LookAhead(), Threads);
}
