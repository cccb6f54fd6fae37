using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Nodes;

/// <summary>A line of nodes with the text that it was read from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">The nodes and their links.</param>
/// <param name="Precision">In how many bits elements of features are sent over the links.</param>
/// <param name="Source">The file: name, text and hash.</param>
public sealed record NodesFile(string Name, NodeLine Line, FeaturePrecision Precision, Source Source)
{
    /// <summary>Where the file states the fading of the first link, or where that key would belong.</summary>
    public Place FadingPlace { get; init; } = Source.Whole;

    /// <summary>Where the file states the precision of features, or where that key would belong.</summary>
    public Place FeatureBitsPlace { get; init; } = Source.Whole;

    /// <summary>
    /// Prepares a network for these nodes: its features get the bits in which the links send them. A fault where its work was measured (on
    /// processors other than these nodes), or where a cut would send more than 2⁶³ − 1 bits.
    /// </summary>
    public Result<StageChain> Run(Network network) =>
        !network.IsCounted
            ? Results.Failure<StageChain>(
                Source.Whole,
                $"the stages of {Quote.Of(network.Name)} are measured on a device and an edge server, not on these nodes",
                "Describe the network, and give it as --model FILE.dnn.yaml."
            )
            : Precision.Match(
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
