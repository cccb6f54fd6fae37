using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Models;

namespace SplitProofs.Benchmarks;

/// <summary>The whole way from a shipped network and a scenario to a plan: costs, all placements, thresholds, time and energy.</summary>
public class PlacementBenchmarks
{
    private static readonly INetworkModel[] _models = [new LeNet5(), new AlexNet(), new ResNet50()];

    private readonly Scenario _scenario = new(
        "reference",
        new Processors.Stated(new(0.8e9), new(12.5e-12), new(80e9)),
        new DeviceMemory.Unlimited(),
        new(
            new(2e6),
            new(0.1),
            new Fading.Independent(FadingFamily.Rayleigh.ToChannel(SignalToNoiseRatio.FromDecibels(13.35)))
        ),
        new(new(20e6), new(0.05)),
        new(new(0.5), new(0.5)),
        InferencesPerUpdate: 1000
    );

    public static IEnumerable<string> Names => _models.Select(model => model.Name);

    public static IEnumerable<SplittingRule> Rules => SplittingRule.All;

    /// <summary>The network.</summary>
    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = "";

    /// <summary>The rule.</summary>
    [ParamsSource(nameof(Rules))]
    public SplittingRule Rule { get; set; } = new SplittingRule.Optimal();

    [Benchmark]
    public bool Plan()
    {
        var model = _models.Single(model => model.Name == Network);
        return SplittingAnswer.TryFind(new(model.Chain, _scenario, Rule), out _);
    }
}
