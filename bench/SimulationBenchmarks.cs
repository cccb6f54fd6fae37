using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>
/// Frames of a 16-stage network. A tenth of the inferences that reach a cut stop there. The time is the mean of one decision: a fading draw
/// and its comparison with the threshold, with a share of all other work. One inference has 8.15 decisions and one draw of an airtime. The
/// channel's quantiles are already prepared.
/// </summary>
public class SimulationBenchmarks
{
    private const int Stages = 16;
    private const int InferencesPerFrame = 1024;
    private const int Frames = 1024;

    // (1 − 0.9¹⁶)/0.1 decisions for each of 2²⁰ inferences.
    internal const int Decisions = 8_542_673;

    private static readonly ImmutableArray<Seconds> _latencies = [new(1), new(2), new(3)];

    private InferenceCosts _costs = null!;
    private SplittingDecisions _decisions = null!;

    /// <summary>The law: of a family of fading, or one that costs next to nothing.</summary>
    [Params("Uniform", nameof(FadingFamily.Rayleigh), nameof(FadingFamily.Rician))]
    public string Law { get; set; } = "";

    /// <summary>The largest number of threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Channel channel = Enum.TryParse<FadingFamily>(Law, out var family)
            ? family.ToChannel(SignalToNoiseRatio.FromDecibels(13.35))
            : new UniformAirtime();
        Span<double> tenth = stackalloc double[1];
        channel.Quantiles().At([ulong.MaxValue / 10], tenth);
        var costs = Networks.Costs(Stages, seed: 1);
        var problem = Networks.Problem(costs, channel, InferencesPerFrame);
        _costs = new(costs, costs, costs, problem.Placement, problem.Inferences, problem.HorizonLimit);
        _decisions = new SplittingDecisions.Thresholds([.. Enumerable.Repeat(tenth[0], Stages)], channel);
    }

    [Benchmark(OperationsPerInvoke = Decisions)]
    public SimulatedFrames Play() =>
        FrameSimulator.Run(
            _costs,
            _decisions,
            Frames,
            seed: 1,
            _latencies,
            Threads,
            new Progress<double>(),
            CancellationToken.None
        );
}
