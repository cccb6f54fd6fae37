using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on all claims: what rests on what, and what became of each.</summary>
internal static class ClaimsPage
{
    public static Document Of(Report report)
    {
        var graph = ClaimGraph.Of(report.Verdicts);
        return new(
            "Claims",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    $"Everything that this report computes rests on the statements below. Each is checked on every run against an oracle, something that arrives at the same by other means and shares no code with it; and each comes with mutants, plausible wrong forms that the same check must see through. {Summary(report.Verdicts)}"
                ),
                new Block.Figure(
                    PagePath.OfClaimGraph,
                    $"{graph.Title}. {graph.Description}",
                    "What the claims rest on. An arrow leads up to what is used; arrows to the same claim share their way, and what follows through another claim is not drawn again."
                ),
                new Block.Heading(2, "True statements"),
                new Block.Paragraph(
                    $"Tried on {report.Budget.Cases} random instances each, drawn from seed {Seed(report)}. An error is the largest difference from the oracle, relative to the magnitude of the terms involved, rounded up to a power of ten; each claim works out from the instance how large an error may be without speaking against it."
                ),
                Table(report, Stance.Holds),
                new Block.Heading(2, "False statements"),
                new Block.Paragraph(
                    $"Plausible, and not so: each was looked for a violation of at least 1 % among up to {report.Budget.SearchCases} instances, and what was found was made as simple as possible and recomputed in exact fractions."
                ),
                Table(report, Stance.IsFalse),
                new Block.Paragraph(
                    $"SHA-256 of the sources that these verdicts depend on: {new Inline.Code(EvidenceHash.OfSources)}."
                ),
            ]
        );
    }

    /// <summary>How many claims stand, and which do not.</summary>
    public static Prose Summary(ImmutableArray<Verdict> verdicts)
    {
        var fallen = verdicts.Where(verdict => !verdict.Stands).ToImmutableArray();
        var (holds, isFalse) = (Standing(Stance.Holds), Standing(Stance.IsFalse));
        return fallen.IsEmpty
            ? $"All {verdicts.Length} stand: {holds} statements that hold and {isFalse} that are false, as claimed."
            : $"{holds + isFalse} of {verdicts.Length} stand. {new Inline.Strong($"These do not: {string.Join(", ", fallen.Select(verdict => verdict.Claim.Id))}.")}";

        int Standing(Stance stance) => verdicts.Count(verdict => verdict.Stands && verdict.Claim.Stance == stance);
    }

    public static Prose Status(Verdict verdict) =>
        !verdict.Stands ? new Inline.Strong("does not stand")
        : verdict.Claim.Stance == Stance.Holds ? "holds"
        : "false, as claimed";

    public static string EvidenceInBrief(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{e.Cases} instances, error {WorstError.Of(e.WorstViolation)}{Allowed(verdict.Claim, e)}{EnclosureBlocks.InBrief(verdict)}"
                ),
            refuted: e => $"refuted by {e.Counterexample}",
            failed: e => e.Reason,
            isUnchecked: e => $"stopped after {e.Reached}"
        );

    private static string Allowed(Claim claim, Evidence.Sampled evidence) =>
        evidence.LargestTolerance == 0
            ? ", none allowed"
            : $" ({ToleranceShare.Of(evidence.ToleranceUsed, claim.Rounding)} of what is allowed)";

    public static string MutantsInBrief(Verdict verdict) =>
        verdict.Mutants.IsEmpty
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{verdict.Mutants.Count(mutant => mutant.Refuted)} of {verdict.Mutants.Length}"
            );

    private static Block.Table Table(Report report, Stance stance)
    {
        var verdicts = report.Verdicts.Where(verdict => verdict.Claim.Stance == stance).ToImmutableArray();
        var hasMutants = verdicts.Any(verdict => !verdict.Mutants.IsEmpty);
        return new(
            [
                Column.OfText("Claim"),
                Column.OfText("Statement"),
                Column.OfText("Verdict"),
                Column.OfText("Evidence"),
                .. hasMutants ? [Column.OfNumbers("Mutants refuted")] : Array.Empty<Column>(),
            ],
            [
                .. verdicts.Select(verdict =>
                    (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(verdict.Claim.Id, $"{PagePath.OfClaim(verdict.Claim.Id)}.md"),
                            verdict.Claim.Title,
                            Status(verdict),
                            EvidenceInBrief(verdict),
                            .. hasMutants ? [MutantsInBrief(verdict)] : Array.Empty<Prose>(),
                        ]
                ),
            ]
        );
    }

    private static string Seed(Report report) => report.Budget.Seed.ToString(CultureInfo.InvariantCulture);
}
