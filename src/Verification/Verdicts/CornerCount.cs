namespace SplitProofs.Verification.Verdicts;

/// <summary>How often a run met a hard corner.</summary>
/// <param name="Name">The corner.</param>
/// <param name="Count">The number of instances in it.</param>
public sealed record CornerCount(string Name, int Count)
{
    /// <summary>What it has in common with other corners; empty for nothing.</summary>
    public string Group { get; init; } = "";
}
