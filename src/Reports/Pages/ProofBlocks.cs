using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Documents;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Reports.Pages;

/// <summary>What a proof assistant has proved about a claim, and what is only sampled.</summary>
internal static class ProofBlocks
{
    /// <summary>Which formulas are proved, and by which check; then the theorems, the axioms and the hash of each proof.</summary>
    public static IEnumerable<Block> Of(Verdict verdict)
    {
        var (claim, proofs) = (verdict.Claim, verdict.Proofs);
        if (proofs.IsNone)
        {
            return [];
        }

        return
        [
            new Block.Heading(2, "Proofs by machine"),
            .. proofs.Changed.IsEmpty
                ? Array.Empty<Block>()
                :
                [
                    new Block.Paragraph(
                        $"{new Inline.Strong("No longer proved")}: {string.Join(", ", proofs.Changed)} changed since the last check. "
                            + $"What depends on it is left out here until proofs/check has checked it again."
                    ),
                ],
            .. proofs.Theorems.IsEmpty ? [] : Theorems(claim, proofs),
        ];
    }

    private static IEnumerable<Block> Theorems(Claim claim, ProofFindings proofs) =>
        [
            new Block.Paragraph(
                $"{proofs.Assistant} checked the theorems below, {By(proofs.Origin)}. {new Inline.Strong(Formulas(claim, proofs))} "
                    + $"What the claim says beyond its formulas is sampled only, except where a theorem says it."
            ),
            new Block.Table(
                [Column.OfText("Theorem"), Column.OfText("File"), Column.OfText("What it says")],
                [
                    .. proofs.Theorems.Select(theorem =>
                        (IReadOnlyList<Prose>)
                            [new Inline.Code(theorem.Name), new Inline.Code(theorem.File), SymbolText.Of(theorem.Says)]
                    ),
                ]
            ),
            new Block.Paragraph(
                proofs.Axioms.IsEmpty
                    ? "None of them rests on an axiom."
                    : $"Together they rest on these axioms of Coq's standard library: {string.Join(", ", proofs.Axioms)}."
            ),
            new Block.Paragraph(
                "Hash of each proof, of its file and all that this requires: "
                    + string.Join(
                        "; ",
                        proofs
                            .Theorems.Select(theorem => (theorem.File, theorem.Hash))
                            .Distinct()
                            .OrderBy(proof => proof.File, StringComparer.Ordinal)
                            .Select(proof => $"{proof.File} {proof.Hash}")
                    )
                    + "."
            ),
        ];

    private static string By(ProofOrigin origin) =>
        origin == ProofOrigin.Run
            ? "in this run"
            : "as proofs/checked.json records: each file has the hash that it had then, and says what the formulas in C# say now";

    private static string Formulas(Claim claim, ProofFindings proofs)
    {
        var places = Enum.GetValues<FormulaProof>()
            .ToImmutableDictionary(proof => proof, proof => proofs.Places(claim, proof));
        var sentences = new[]
        {
            Sentence(places[FormulaProof.Proved], claim.Stance == Stance.Holds ? "proved" : "refuted by a theorem"),
            Sentence(
                places[FormulaProof.Definition],
                places[FormulaProof.Definition].Length == 1 ? "a definition" : "definitions"
            ),
            Sentence(places[FormulaProof.Sampled], "only sampled"),
        };
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));

        string Sentence(ImmutableArray<int> some, string what) =>
            some.IsEmpty ? ""
            : some.Length == claim.Formulas.Length
                ? some.Length == 1 ? $"The formula is {what}."
                    : $"All formulas are {what}."
            : $"{Capital(ProofText.Formulas(some))} of {claim.Formulas.Length.ToString(CultureInfo.InvariantCulture)} "
                + $"{(some.Length == 1 ? "is" : "are")} {what}.";
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
