using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>A claim, and the result for a range of its random instances.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Range">The result.</param>
public sealed record ClaimSample(Claim Claim, SampledRange Range);
