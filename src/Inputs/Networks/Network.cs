using SplitProofs.Analytics.Networks;

namespace SplitProofs.Inputs.Networks;

/// <summary>A network to be placed, wherever it comes from.</summary>
/// <param name="Name">Its name in print.</param>
/// <param name="Chain">Its stages.</param>
public sealed record Network(string Name, StageChain Chain)
{
    /// <summary>How far repeated measurements of its stages spread.</summary>
    public MeasuredSpread Spread { get; init; } = MeasuredSpread.Unknown;
}
