using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Units;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Platforms;

/// <summary>How fast a device, an edge server or a node computes.</summary>
public abstract record Processor
{
    private Processor() { }

    /// <summary>All operations at one speed.</summary>
    /// <param name="Speed">The speed.</param>
    public sealed record AtSpeed(FlopsPerSecond Speed) : Processor;

    /// <summary>Each layer at a speed of its own.</summary>
    /// <param name="File">The platform.</param>
    public sealed record OnPlatform(PlatformFile File) : Processor;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<AtSpeed, T> atSpeed, Func<OnPlatform, T> onPlatform) =>
        this switch
        {
            AtSpeed s => atSpeed(s),
            OnPlatform p => onPlatform(p),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The files that its speed is read from.</summary>
    internal ImmutableArray<Source> Sources =>
        Match<ImmutableArray<Source>>(_ => [], platform => [platform.File.Source]);

    /// <summary>The time of a stage; a fault where the platform has no speed for one of its layers.</summary>
    /// <param name="network">The network's name in print.</param>
    /// <param name="stage">The stage, with its layers.</param>
    internal Result<StageTime.Known> TimeOf(string network, EvaluatedStage stage) =>
        Match(
            atSpeed: at => Results.Success(new StageTime.Known(WorkOf(stage).Workload / at.Speed, new(0))),
            onPlatform: on =>
                on.File.Platform.TimeOf(stage.Layers.Select(Counts))
                    .Match(
                        Results.Success,
                        missing =>
                            Results.Failure<StageTime.Known>(
                                on.File.Source.Whole,
                                $"stage {stage.Name} of {network} has the operator {missing.Layer.Operator}, and the platform "
                                    + $"{on.File.Platform.Name} has no class {missing.Layer.Class}",
                                $"Add {missing.Layer.Class}: {{rate: 1 TFLOP/s, bandwidth: 10 GB/s}} to the classes of a platform of "
                                    + "your own (docs/platforms.md), or choose another."
                            )
                    )
        );

    /// <summary>
    /// How fast a node with this processor runs a network; a fault where the platform has no speed for one of its layers.
    /// </summary>
    internal Result<NodeSpeed> SpeedFor(Network network) =>
        Match(
            atSpeed: at => Results.Success<NodeSpeed>(new NodeSpeed.Even(at.Speed)),
            onPlatform: on =>
                network
                    .Layered.Value.Bind(layered => LayeredStages.Map(layered, stage => on.TimeOf(network.Name, stage)))
                    .Map(blocks =>
                        (NodeSpeed)
                            new NodeSpeed.ByStage([
                                .. from block in blocks
                                from repetition in Enumerable.Range(1, block.Repetitions)
                                from stage in block.Stages
                                select stage.Value.Time,
                            ])
                    )
        );

    /// <summary>The counted work of a stage.</summary>
    internal static Work.Counted WorkOf(EvaluatedStage stage) => new(new(stage.Macs), new(stage.ElementWise));

    /// <summary>A layer as a platform counts it.</summary>
    internal static LayerCounts Counts(EvaluatedLayer layer) =>
        new(
            layer.Operator,
            layer.Class,
            layer.Operations,
            layer.Inputs,
            layer.Outputs,
            layer.Weights,
            new(layer.Rows, layer.Columns, layer.Channels, layer.Filters)
        )
        {
            Times = layer.Times,
        };
}
