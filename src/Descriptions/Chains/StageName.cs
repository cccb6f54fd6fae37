namespace SplitProofs.Descriptions.Chains;

/// <summary>How a stage gets its name, which is unique within its chain.</summary>
/// <param name="Stem">The name, or what comes before the number.</param>
/// <param name="IsNumbered">
/// Whether a number follows: stages with the same stem count on from 1, in the order of computation.
/// </param>
public sealed record StageName(string Stem, bool IsNumbered);
