using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Nodes;

/// <summary>A line of nodes with the text that it was read from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Nodes">The nodes, in their order.</param>
/// <param name="LineAt">The line, given how fast each node computes.</param>
/// <param name="Precision">In how many bits elements of features are sent over the links.</param>
/// <param name="Source">The file: name, text and hash.</param>
public sealed record NodesFile(
    string Name,
    ImmutableArray<StatedNode> Nodes,
    Func<ImmutableArray<NodeSpeed>, NodeLine> LineAt,
    FeaturePrecision Precision,
    Source Source
)
{
    /// <summary>Where the file states the fading of the first link, or where that key would belong.</summary>
    public Place FadingPlace { get; init; } = Source.Whole;

    /// <summary>Where the file states the precision of features, or where that key would belong.</summary>
    public Place FeatureBitsPlace { get; init; } = Source.Whole;

    /// <summary>
    /// A network as it runs on these nodes: with the bits of features that the links send, and the times of its stages on platforms. It is
    /// a fault if its work was measured, because these are other processors, if the bits cannot be set, or if a platform has no speed for a
    /// layer.
    /// </summary>
    public Result<RoutedNetwork> Run(Network network) =>
        network.IsCounted
            ? Send(network)
                .And(Results.All(Nodes.Select(node => node.Processor.SpeedFor(network))))
                .Map(run => new RoutedNetwork(run.First, LineAt(run.Second)))
            : Results.Failure<RoutedNetwork>(
                Source.Whole,
                $"the stages of {Quote.Of(network.Name)} are measured on a device and an edge server, not on these nodes",
                "Describe the network, and give it as --model FILE.dnn.yaml."
            );

    private Result<StageChain> Send(Network network) =>
        Precision.Match(
            ofNetwork: () => Results.Success(network.Chain),
            ofLink: stated =>
                network.Chain.TryWithFeatureBits(stated.PerElement, out var sent)
                    ? Results.Success(sent)
                    : Results.Failure<StageChain>(
                        FeatureBitsPlace,
                        $"feature_bits makes a cut of {network.Name} send more than 2^63 - 1 bits",
                        "Write fewer bits."
                    )
        );
}

/// <summary>A node as it is stated.</summary>
/// <param name="Name">Its name, unique within the line.</param>
/// <param name="Processor">How fast it computes.</param>
/// <param name="Energy">Its energy per operation; 0 where its energy does not count.</param>
/// <param name="Memory">Its memory for the stages that run on it.</param>
public sealed record StatedNode(string Name, Processor Processor, JoulesPerFlop Energy, DeviceMemory Memory);

/// <summary>A network on a line of nodes.</summary>
/// <param name="Chain">Its stages, as the links send their features.</param>
/// <param name="Line">The nodes and their links.</param>
public sealed record RoutedNetwork(StageChain Chain, NodeLine Line);
