namespace SplitProofs.Analytics.Networks;

/// <summary>A stage of a chain: the part of the network between two neighbouring cuts.</summary>
/// <param name="Name">Its name, unique within the chain.</param>
/// <param name="Cost">Its cost.</param>
public sealed record Stage(string Name, StageCost Cost);
