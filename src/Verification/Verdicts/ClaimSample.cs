using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>A claim, and what a range of its random instances shows.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Range">What they show.</param>
public sealed record ClaimSample(Claim Claim, SampledRange Range);
