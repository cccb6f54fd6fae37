using System.Collections.Immutable;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>A claim, the evidence for it, and the outcomes of its mutants.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Evidence">What its check found.</param>
/// <param name="Mutants">The outcome for each mutant.</param>
/// <param name="Budget">How thoroughly it was checked.</param>
public sealed record Verdict(Claim Claim, Evidence Evidence, ImmutableArray<MutantOutcome> Mutants, Budget Budget)
{
    /// <summary>The interval proofs; empty if the claim has none, or the level does not ask for them.</summary>
    public ImmutableArray<EnclosureResult> Enclosures { get; init; } = [];

    /// <summary>The shrunk instance that violates the statement, or at which its check threw; empty if there is none.</summary>
    public ImmutableArray<Counterexample> Counterexamples { get; init; } = [];

    /// <summary>What a proof assistant has proved about the claim; nothing if this was not looked up.</summary>
    public ProofFindings Proofs { get; init; } = ProofFindings.None;

    /// <summary>
    /// The level of evidence: proved if every formula is proved; otherwise enclosed if the claim has interval proofs and the level asks
    /// for them; otherwise sampled.
    /// </summary>
    public EvidenceLevel Level =>
        Proofs.Proves(Claim) ? EvidenceLevel.Proved
        : Budget.Level == EvidenceLevel.Sampled || Claim.Enclosures.IsEmpty ? EvidenceLevel.Sampled
        : EvidenceLevel.Enclosed;

    /// <summary>
    /// Whether the check passed: a true statement agreed on every instance, met every hard corner, all its mutants
    /// were refuted and no enclosure failed; a false statement was refuted.
    /// </summary>
    public bool Holds =>
        Mutants.All(mutant => mutant.IsRefuted)
        && Enclosures.All(enclosure => enclosure.Holds)
        && Evidence.Match(
            sampled: sampled => Claim.Stance == Stance.Holds && sampled.Corners.All(corner => corner.Count > 0),
            refuted: _ => Claim.Stance == Stance.IsFalse,
            failed: _ => false,
            isUnchecked: _ => false
        );

    /// <summary>Whether the check ended and did not pass.</summary>
    public bool Fails => !Holds && Evidence is not Evidence.Unchecked;

    /// <summary>Why the check did not pass, as a clause; empty if it passed.</summary>
    public string WhyNot =>
        Holds
            ? ""
            : Evidence.Match(
                sampled: e =>
                    e.Corners.FirstOrDefault(corner => corner.Count == 0) is { } missed
                        ? $"no instance met the corner “{missed.Name}”; more instances may"
                        : Living,
                refuted: _ => Living,
                failed: e => e.Reason,
                isUnchecked: e => $"its check was stopped after {e.Reached}"
            );

    /// <summary>“TP1 holds”, or that it fails and why, for the message of a test.</summary>
    public override string ToString() => Holds ? $"{Claim.Id.Number} holds" : $"{Claim.Id.Number} fails: {WhyNot}";

    private string Living =>
        Enclosures.FirstOrDefault(result => !result.Holds) is { } failed
            ? NotEnclosed(failed)
            : Mutants
                .OfType<MutantOutcome.Lives>()
                .Select(mutant => $"the check did not refute the mutant “{mutant.Name}”: {mutant.Reason}")
                .First();

    private static string NotEnclosed(EnclosureResult result) =>
        result.Partition switch
        {
            { Counterexample.Length: > 0 } e => $"it is violated throughout {e.Counterexample}",
            { Contradiction.Length: > 0 } e =>
                $"the two forms of a difference contradict each other in {e.Contradiction}",
            { Proved: 0 } e => $"interval arithmetic proved none of it in {e.Boxes} boxes; allow more with --boxes",
            _ =>
                $"interval arithmetic did not refute the false variant “{result.Mutants.First(mutant => !mutant.IsRefuted).Name}”",
        };
}
