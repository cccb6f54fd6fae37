using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>
/// Placement by look-ahead as the network deepens: by trying every number of stages, and by the closed forms for equal
/// layers (R10), for runs (R11) and for a repeated block (R16). The problems are stated before; stating runs or
/// blocks takes no more than the closed form.
/// </summary>
public class ClosedFormBenchmarks
{
    private EqualLayerProblem _layers = null!;
    private StoppingProblem _chain = null!;
    private BlockwiseProblem _runs = null!;
    private BlockwiseProblem _blocks = null!;

    /// <summary>The number of stages.</summary>
    [Params(12, 120, 1_200, 12_000)]
    public int Depth { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Channel channel = FadingFamily.Rayleigh.ToChannel(SignalToNoiseRatio.FromDecibels(13.35)).Prepare();
        _layers = new(
            Depth,
            Extra: 0.05,
            Offload: 1,
            Edge: 0.01,
            Placement: 0.5,
            Inferences: 1e6,
            channel,
            HorizonLimit: Depth
        );
        _chain = _layers.ToStoppingProblem();
        _runs = BlockwiseProblem.Of(_chain);
        var block = Networks.Costs(stages: 4, seed: 1);
        double[] placement = [0.5, 0.4, 0.6, 0.3];
        _blocks = BlockwiseProblem.Of(
            block.Offload[0],
            [
                (
                    [.. placement.Select((phi, n) => new StageTerms(block.Extra[n], block.Offload[(n + 1) % 4], phi))],
                    Depth / 4
                ),
            ],
            Depth / 4 * block.Edge,
            inferences: 1e6,
            channel,
            horizonLimit: Depth
        );
    }

    [Benchmark(Baseline = true)]
    public bool EveryPlacement() => PlacementTable.Of(_chain, new SplittingRule.LookAhead()).TryFindBest(out _);

    [Benchmark]
    public EqualLayerPlacement EqualLayers() => EqualLayerPlacement.Of(_layers);

    [Benchmark]
    public BlockwisePlacement Runs() => BlockwisePlacement.Of(_runs);

    [Benchmark]
    public BlockwisePlacement Blocks() => BlockwisePlacement.Of(_blocks);
}
