namespace SplitProofs.Reports.Solutions;

/// <summary>A shipped network under a shipped scenario that violates a false statement.</summary>
/// <param name="Claim">The statement's number, as F1.</param>
/// <param name="Placement">The network and the scenario.</param>
/// <param name="Size">By how much it is violated, as a share.</param>
/// <param name="Words">Which value is larger than the statement allows, as a clause.</param>
/// <param name="IsRayleigh">Whether the fading is Rayleigh.</param>
internal sealed record NaturalViolation(
    string Claim,
    SolvedPlacement Placement,
    double Size,
    string Words,
    bool IsRayleigh
);
