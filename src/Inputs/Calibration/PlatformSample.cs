using System.Collections.Immutable;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Calibration;

/// <summary>A stage with its layers and its measured time.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Time">How long it takes [s], &gt; 0.</param>
public sealed record PlatformSample(string Stage, ImmutableArray<LayerCounts> Layers, double Time)
{
    /// <summary>The stages of a network that have layers and a time.</summary>
    /// <param name="network">The network.</param>
    /// <param name="times">The time of each stage [s].</param>
    public static Result<ImmutableArray<PlatformSample>> Of(Network network, ImmutableArray<double> times) =>
        network
            .Layered.Value.Bind(layered =>
                LayeredStages.Map(
                    layered,
                    stage => Results.Success<ImmutableArray<LayerCounts>>([.. stage.Layers.Select(Processor.Counts)])
                )
            )
            .Map(blocks =>
                (ImmutableArray<PlatformSample>)
                    [
                        .. (
                            from block in blocks
                            from repetition in Enumerable.Range(1, block.Repetitions)
                            from stage in block.Stages
                            select (Name: stage.Name.In(repetition), Layers: stage.Value)
                        )
                            .Zip(times, (stage, time) => new PlatformSample(stage.Name, stage.Layers, time))
                            .Where(sample => sample.Time > 0 && !sample.Layers.IsEmpty),
                    ]
            );
}
