using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Networks;

/// <summary>A network to be placed, wherever it comes from.</summary>
/// <param name="Name">Its name in print.</param>
/// <param name="Chain">Its stages.</param>
public sealed record Network(string Name, StageChain Chain)
{
    /// <summary>The number of trainable parameters; 0 for measured stages, of which only the bits are known.</summary>
    public long ParameterCount { get; init; }

    /// <summary>Where the network was published; empty if nothing says so.</summary>
    public string Published { get; init; } = "";

    /// <summary>What is probably a mistake in its description, though it can be used.</summary>
    public ImmutableArray<Fault> Warnings { get; init; } = [];

    /// <summary>How far repeated measurements of its stages spread.</summary>
    public MeasuredSpread Spread { get; init; } = MeasuredSpread.Unknown;
}
