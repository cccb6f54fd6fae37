using System.Collections.Immutable;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Proofs;

/// <summary>What a proof assistant has proved about a claim.</summary>
/// <param name="Origin">The check that found the theorems.</param>
/// <param name="Assistant">The proof assistant and its version: “Coq 8.16.1”.</param>
/// <param name="Theorems">The theorems that hold.</param>
/// <param name="Axioms">The axioms on which one of the claim's theorems rests, by their full names.</param>
/// <param name="Changed">
/// The files that differ from what was checked. The theorems that depend on one of them are left out until the proofs are checked again.
/// </param>
public sealed record ProofFindings(
    ProofOrigin Origin,
    string Assistant,
    ImmutableArray<CheckedTheorem> Theorems,
    ImmutableArray<string> Axioms,
    ImmutableArray<string> Changed
)
{
    /// <summary>Nothing is proved.</summary>
    public static ProofFindings None { get; } = new(ProofOrigin.Record, "", [], [], []);

    /// <summary>Whether there is anything to say.</summary>
    public bool IsNone => Theorems.IsEmpty && Changed.IsEmpty;

    /// <summary>What is proved about a formula of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="place">The formula's place, from 1 on.</param>
    public FormulaProof Of(Claim claim, int place) =>
        Theorems.Any(theorem => theorem.Formula == place) ? FormulaProof.Proved
        : claim.Definitions.Contains(place) ? FormulaProof.Definition
        : FormulaProof.Sampled;

    /// <summary>The places, from 1, of the formulas of a claim for which the answer is a given one.</summary>
    public ImmutableArray<int> Places(Claim claim, FormulaProof proof) =>
        [.. Enumerable.Range(1, claim.Formulas.Length).Where(place => Of(claim, place) == proof)];

    /// <summary>Whether some formula of a claim is proved, and none is only sampled.</summary>
    public bool Proves(Claim claim) =>
        !Places(claim, FormulaProof.Proved).IsEmpty && Places(claim, FormulaProof.Sampled).IsEmpty;
}
