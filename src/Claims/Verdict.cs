using System.Collections.Immutable;
using SplitProofs.Claims.Enclosures;

namespace SplitProofs.Claims;

/// <summary>A claim, the evidence for it, and what became of its mutants.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Evidence">What its check found.</param>
/// <param name="Mutants">What became of its mutants.</param>
public sealed record Verdict(Claim Claim, Evidence Evidence, ImmutableArray<MutantOutcome> Mutants)
{
    /// <summary>What interval arithmetic proved of it; empty where nothing is to be proved so, or the level does not ask for it.</summary>
    public ImmutableArray<EnclosureResult> Enclosures { get; init; } = [];

    /// <summary>
    /// Whether the claim stands: a true statement agreed on every instance, met every hard corner, all its mutants
    /// were refuted and no enclosure failed; a false statement was refuted.
    /// </summary>
    public bool Stands =>
        Mutants.All(mutant => mutant.Refuted)
        && Enclosures.All(enclosure => enclosure.Stands)
        && Evidence.Match(
            sampled: sampled => Claim.Stance == Stance.Holds && sampled.Corners.All(corner => corner.Count > 0),
            refuted: _ => Claim.Stance == Stance.IsFalse,
            failed: _ => false,
            isUnchecked: () => false
        );
}
