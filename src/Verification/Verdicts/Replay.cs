using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>A claim that was checked again at an instance.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tried">The result of the check at the instance.</param>
public sealed record Replay(Claim Claim, ReplayOutcome.Tried Tried)
{
    /// <summary>Whether the result is as claimed: a true statement holds there, or a false one is violated there.</summary>
    public bool IsAsClaimed =>
        Tried.Trial.Match(
            compared: compared => compared.AsClaimed,
            silent: () => Claim.Stance == Stance.Holds,
            threw: _ => false
        );
}
