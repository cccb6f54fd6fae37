using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Analytics.Units;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Platforms;

/// <summary>A device and an edge server of which at least one is a platform.</summary>
/// <param name="Device">The device.</param>
/// <param name="DeviceEnergy">The device's energy per operation.</param>
/// <param name="Edge">The edge server.</param>
public sealed record PlatformProcessors(Processor Device, JoulesPerFlop DeviceEnergy, Processor Edge)
{
    /// <summary>The files of the platforms.</summary>
    public ImmutableArray<Source> Sources => [.. Device.Sources, .. Edge.Sources];

    /// <summary>The network with the time of each stage in place of its counts, as a profile states it.</summary>
    /// <param name="network">The network.</param>
    internal Result<StageChain> Run(Network network) =>
        Times(network)
            .Map(timed =>
            {
                var times = new Queue<PlatformTimes>(
                    timed.Blocks.SelectMany(block => block.Stages).Select(stage => stage.Value)
                );
                return RunTimeChain.Of(timed.Network, stage => MeasuredWork(stage, times.Dequeue()));
            });

    /// <summary>For device and edge server, if it is a platform, the stages that spend most of their time bound by its memory.</summary>
    /// <param name="network">The network.</param>
    public Result<ImmutableArray<MemoryBoundStages>> MemoryBound(Network network) =>
        Times(network)
            .Map(timed =>
                (ImmutableArray<MemoryBoundStages>)
                    [
                        .. BoundOn(ComputingSide.Device, timed.Blocks, Device, times => times.Device),
                        .. BoundOn(ComputingSide.EdgeServer, timed.Blocks, Edge, times => times.Edge),
                    ]
            );

    private Work.Measured MeasuredWork(EvaluatedStage stage, PlatformTimes times) =>
        new(times.Device.Time, Processor.WorkOf(stage).Workload * DeviceEnergy, times.Edge.Time);

    private static ImmutableArray<MemoryBoundStages> BoundOn(
        ComputingSide side,
        ImmutableArray<ValuedBlock<PlatformTimes>> blocks,
        Processor processor,
        Func<PlatformTimes, StageTime.Known> timeOf
    ) =>
        processor.Match<ImmutableArray<MemoryBoundStages>>(
            atSpeed: _ => [],
            onPlatform: on =>
                [
                    new(
                        side,
                        on.File.Platform.Name,
                        [
                            .. from block in blocks
                            from repetition in Enumerable.Range(1, block.Repetitions)
                            from stage in block.Stages
                            where timeOf(stage.Value).IsMemoryBound
                            select stage.Name.In(repetition),
                        ]
                    ),
                ]
        );

    private Result<(EvaluatedNetwork Network, ImmutableArray<ValuedBlock<PlatformTimes>> Blocks)> Times(
        Network network
    ) =>
        network.Layered.Value.Bind(layered =>
            LayeredStages
                .Map(
                    layered,
                    stage =>
                        Device
                            .TimeOf(network.Name, stage)
                            .And(Edge.TimeOf(network.Name, stage))
                            .Map(times => new PlatformTimes(times.First, times.Second))
                )
                .Map(blocks => (layered, blocks))
        );

    /// <summary>The time of a stage on the device and on the edge server.</summary>
    private sealed record PlatformTimes(StageTime.Known Device, StageTime.Known Edge);
}
