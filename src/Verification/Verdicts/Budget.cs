namespace SplitProofs.Verification.Verdicts;

/// <summary>How thoroughly claims are checked: by a number of instances, never by time, so that the result is reproducible.</summary>
/// <param name="Cases">The number of random instances for each claim.</param>
/// <param name="Seed">The seed they are drawn from.</param>
public sealed record Budget(int Cases, ulong Seed)
{
    /// <summary>A budget of a few seconds, for reports and tests.</summary>
    public static Budget Quick { get; } = new(Cases: 400, Seed: 2026);

    /// <summary>The highest level of evidence to reach.</summary>
    public EvidenceLevel Level { get; init; } = EvidenceLevel.Enclosed;

    /// <summary>The number of parts of its box that each enclosure may examine.</summary>
    public int Boxes { get; init; } = 8192;

    /// <summary>The most instances to try in order to refute a false statement or a mutant.</summary>
    public int SearchCases => Math.Max(Cases, 5000);
}
