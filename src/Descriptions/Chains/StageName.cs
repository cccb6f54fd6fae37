namespace SplitProofs.Descriptions.Chains;

/// <summary>The name of a stage, which is unique within its chain.</summary>
/// <param name="Stem">The name, or the part before the number.</param>
/// <param name="IsNumbered">
/// Whether a number follows: stages with the same stem count on from 1, in the order of computation.
/// </param>
public sealed record StageName(string Stem, bool IsNumbered);
