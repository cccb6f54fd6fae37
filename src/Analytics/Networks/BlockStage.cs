namespace SplitProofs.Analytics.Networks;

/// <summary>A stage of a block that repeats. It costs the same in every repetition, but each repetition has a name of its own.</summary>
/// <param name="Name">Its name in repetition 1, 2, …; unique within the chain.</param>
/// <param name="Cost">Its cost.</param>
public sealed record BlockStage(Func<long, string> Name, StageCost Cost);
