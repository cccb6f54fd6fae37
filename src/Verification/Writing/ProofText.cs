using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Writing;

/// <summary>What is proved about a claim, in words.</summary>
public static class ProofText
{
    /// <summary>
    /// “proved by Coq 8.16.1 in this run: formulas 1 and 3 of 4, the others are only sampled”, or which files changed since the check;
    /// empty where there is nothing to say.
    /// </summary>
    public static string Of(Claim claim, ProofFindings proofs) =>
        string.Join(
            "; ",
            new[]
            {
                proofs.Theorems.IsEmpty
                    ? ""
                    : $"{(claim.Stance == Stance.Holds ? "proved" : "proved false")} by {proofs.Assistant} {By(proofs.Origin)}: "
                        + Proved(claim, proofs),
                proofs.Changed.IsEmpty
                    ? ""
                    : $"no longer proved: {string.Join(", ", proofs.Changed)} changed since proofs/check",
            }.Where(part => part.Length > 0)
        );

    /// <summary>“in this run” or “as recorded”.</summary>
    public static string By(ProofOrigin origin) => origin == ProofOrigin.Run ? "in this run" : "as recorded";

    /// <summary>“formula 2”, “formulas 1, 3 and 4”.</summary>
    public static string Formulas(ImmutableArray<int> places)
    {
        var written = places.Select(place => place.ToString(CultureInfo.InvariantCulture)).ToArray();
        return written.Length == 1
            ? $"formula {written[0]}"
            : $"formulas {string.Join(", ", written[..^1])} and {written[^1]}";
    }

    private static string Proved(Claim claim, ProofFindings proofs)
    {
        var proved = proofs.Places(claim, FormulaProof.Proved);
        var sampled = proofs.Places(claim, FormulaProof.Sampled);
        return (proved.IsEmpty, sampled.IsEmpty) switch
        {
            (false, true) => "every formula",
            (false, false) =>
                $"{Formulas(proved)} of {claim.Formulas.Length.ToString(CultureInfo.InvariantCulture)}, {Others(sampled)} only sampled",
            (true, _) => $"no formula, but {Count(proofs.Theorems.Length)} about the same",
        };
    }

    private static string Others(ImmutableArray<int> sampled) =>
        sampled.Length == 1 ? "the other is" : "the others are";

    private static string Count(int theorems) =>
        theorems == 1 ? "a theorem" : string.Create(CultureInfo.InvariantCulture, $"{theorems} theorems");
}
