using System.Globalization;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>The verdict on a claim, on one line.</summary>
public static class VerdictText
{
    /// <summary>“2,000 instances, error ≤ 1e-13 (at most 50 % of what is allowed)”, or what else the check found.</summary>
    public static string Evidence(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{e.Cases:N0} instances, error {WorstError.Of(e.WorstViolation)}{Allowed(verdict.Claim, e)}"
                        + $"{Enclosed(verdict)}{Proved(verdict)}"
                ),
            refuted: e => $"refuted by {e.Counterexample}{Proved(verdict)}",
            failed: e => e.Reason,
            isUnchecked: e => $"stopped after {e.Reached}"
        );

    /// <summary>How many mutants were refuted: “4 of 4”, or “none” if the claim has no mutant.</summary>
    public static string Mutants(Verdict verdict) =>
        verdict.Mutants.IsEmpty
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{verdict.Mutants.Count(mutant => mutant.IsRefuted)} of {verdict.Mutants.Length}"
            );

    private static string Allowed(Claim claim, Evidence.Sampled evidence) =>
        evidence.LargestTolerance == 0
            ? ", none allowed"
            : $" ({ToleranceShare.Of(evidence.ToleranceUsed, claim.Rounding)} of what is allowed)";

    private static string Proved(Verdict verdict) =>
        verdict.Proofs.IsNone ? "" : $"; {ProofText.Of(verdict.Claim, verdict.Proofs)}";

    /// <summary>“; enclosed: 4,095 boxes, 100 % of the volume proved”; empty if the claim has no enclosures at this level.</summary>
    private static string Enclosed(Verdict verdict) =>
        verdict.Enclosures.IsEmpty
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"; enclosed: {verdict.Enclosures.Sum(result => result.Partition.Boxes):N0} boxes, "
                    + $"{ProvedShare.Of(verdict.Enclosures.Min(result => result.Partition.Proved))} of the volume proved"
            );
}
