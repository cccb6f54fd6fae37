using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>The expected costs of all horizons under each rule, with a channel that is prepared already.</summary>
public class RuleBenchmarks
{
    private StoppingProblem _problem = null!;

    /// <summary>
    /// The number of stages M: all horizons take M² steps for the optimal and the static look-ahead rule, M for
    /// look-ahead.
    /// </summary>
    [Params(16, 100, 1_000, 10_000)]
    public int Stages { get; set; }

    public static IEnumerable<SplittingRule> Rules => SplittingRule.All;

    /// <summary>The rule.</summary>
    [ParamsSource(nameof(Rules))]
    public SplittingRule Rule { get; set; } = new SplittingRule.Optimal();

    [GlobalSetup]
    public void Setup()
    {
        var channel = FadingFamily.Rayleigh.ToChannel(SignalToNoiseRatio.FromDecibels(13.35));
        channel.Prepare();
        _problem = Networks.Problem(Stages, channel, seed: 1);
    }

    [Benchmark]
    public ImmutableArray<double> ExpectedCosts() => Rule.ExpectedCosts(_problem);
}
