using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on the claims: formula, hypotheses, oracle, evidence, mutants and counterexamples.</summary>
internal static class ClaimsPage
{
    public static Document Of(Report report) =>
        new(
            "Claims",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    $"Statements that hold are tried on {report.Budget.Cases} random instances, drawn from seed {report.Budget.Seed.ToString(CultureInfo.InvariantCulture)}; an error is the largest difference from the oracle, relative to the magnitude of the terms involved, rounded up to a power of ten. Plausible statements that are false, and the mutants, are looked for a violation of at least 1 % among up to {report.Budget.SearchCases} instances; what is found is made as simple as possible."
                ),
                .. report.Verdicts.SelectMany(Claim),
            ]
        );

    /// <summary>The anchor of a claim's section.</summary>
    public static string Anchor(Claim claim) =>
        string.Concat(Heading(claim).ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-'))
            .Replace(' ', '-');

    public static Prose Status(Verdict verdict) =>
        !verdict.Stands ? new Inline.Strong("does not stand")
        : verdict.Claim.Stance == Stance.Holds ? "holds"
        : "false, as claimed";

    public static string EvidenceInBrief(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{e.Cases} instances, error {WorstError.Of(e.WorstViolation)}{EnclosureBlocks.InBrief(verdict)}"
                ),
            refuted: e => $"counterexample {e.Counterexample}",
            failed: e => e.Reason,
            isUnchecked: () => "unchecked"
        );

    public static string MutantsInBrief(Verdict verdict) =>
        verdict.Mutants.IsEmpty
            ? "none"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{verdict.Mutants.Count(mutant => mutant.Refuted)} of {verdict.Mutants.Length}"
            );

    private static string Heading(Claim claim) => $"{claim.Id} {claim.Title}";

    private static IEnumerable<Block> Claim(Verdict verdict)
    {
        var claim = verdict.Claim;
        return
        [
            new Block.Heading(2, Heading(claim)),
            new Block.Paragraph($"{new Inline.Strong(Status(verdict))}: {EvidenceInBrief(verdict)}."),
            new Block.Paragraph(claim.Statement),
            .. claim.Formulas.Select(formula => new Block.DisplayedFormula(formula)),
            new Block.BulletList([
                .. claim.Hypotheses.Select(hypothesis => (Prose)$"{new Inline.Emphasis("Needs")}: {hypothesis}"),
                $"{new Inline.Emphasis("Oracle")}: {claim.Oracle}",
                $"{new Inline.Emphasis("Instances")}: {claim.DomainDescription}.",
                .. Uses(claim),
            ]),
            .. Corners(verdict),
            .. Mutants(verdict),
            .. Counterexample(verdict),
            .. EnclosureBlocks.Of(verdict),
        ];
    }

    private static IEnumerable<Prose> Uses(Claim claim) =>
        claim.Uses.IsEmpty ? [] : [$"{new Inline.Emphasis("Rests on")}: {string.Join(", ", claim.Uses)}"];

    private static IEnumerable<Block> Corners(Verdict verdict)
    {
        var corners = verdict.Evidence.Match(
            sampled: e => e.Corners,
            refuted: _ => [],
            failed: _ => [],
            isUnchecked: () => ImmutableArray<CornerCount>.Empty
        );
        return corners.IsEmpty
            ? []
            :
            [
                new Block.Table(
                    [Column.OfText("Hard corner"), Column.OfNumbers("Instances in it")],
                    [
                        .. corners.Select(corner =>
                            (IReadOnlyList<Prose>)[corner.Name, corner.Count.ToString(CultureInfo.InvariantCulture)]
                        ),
                    ]
                ),
            ];
    }

    private static IEnumerable<Block> Mutants(Verdict verdict) =>
        verdict.Mutants.IsEmpty
            ? []
            :
            [
                new Block.Table(
                    [Column.OfText("Mutant"), Column.OfText("Refuted by")],
                    [
                        .. verdict.Mutants.Select(mutant =>
                            (IReadOnlyList<Prose>)
                                [
                                    mutant.Name,
                                    mutant.Refuted ? mutant.Counterexample : new Inline.Strong("nothing: it lives"),
                                ]
                        ),
                    ]
                ),
            ];

    private static IEnumerable<Block> Counterexample(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: _ => [],
            refuted: e =>
                [
                    new Block.Paragraph(
                        $"FsCheck met a violation at instance {e.FoundAfter} and made it simpler {e.Shrinks} times. Worked through in exact fractions, for {e.Counterexample}:"
                    ),
                    new Block.BulletList([.. e.Worked.Steps.Select(step => (Prose)step)]),
                ],
            failed: _ => [],
            isUnchecked: () => Array.Empty<Block>()
        );
}
