using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Documents;
using SplitProofs.Verification.Hashing;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on all claims: which rest on which, and the verdict on each.</summary>
internal static class ClaimsPage
{
    public static Document Of(ClaimPages pages) =>
        new(
            pages.Title,
            pages.Above,
            [
                new Block.Paragraph(
                    $"{pages.Introduction} Each is checked on every run against an oracle: an independent computation "
                        + $"of the same quantity, which shares no code with what it checks; "
                        + $"and each comes with mutants, plausible wrong forms that the same check must refute. "
                        + $"{Summary(pages.Verdicts)}"
                ),
                .. Graph(pages),
                .. Section(
                    pages,
                    Stance.Holds,
                    "True statements",
                    $"Tried on {pages.Budget.Cases} random instances each, drawn from seed {Seed(pages)}. "
                        + $"An error is the largest difference from the oracle, relative to the magnitude of the terms involved, "
                        + $"rounded up to a power of ten; each claim works out from the instance how large an error may be without "
                        + $"speaking against it."
                ),
                .. Section(
                    pages,
                    Stance.IsFalse,
                    "False statements",
                    $"Plausible, and not so: each was looked for a violation of at least 1 % among up to "
                        + $"{pages.Budget.SearchCases} instances, and what was found was made as simple as possible and recomputed in "
                        + $"exact fractions."
                ),
                .. Papers(pages),
                new Block.Paragraph(
                    $"{pages.Sources}: {new Inline.Code(EvidenceHash.OfSources(pages.Verdicts.Select(verdict => verdict.Claim)))}."
                ),
            ]
        );

    /// <summary>How many claims passed, and which did not.</summary>
    public static Prose Summary(ImmutableArray<Verdict> verdicts)
    {
        var names = new ClaimNames(verdicts.Select(verdict => verdict.Claim));
        var fallen = verdicts.Where(verdict => !verdict.Holds).ToImmutableArray();
        var (holds, isFalse) = (Standing(Stance.Holds), Standing(Stance.IsFalse));
        return (fallen.Length, verdicts.Length) switch
        {
            (0, 1) => "It holds.",
            (0, _) when holds == 0 || isFalse == 0 => $"All {verdicts.Length} hold.",
            (0, _) =>
                $"All {verdicts.Length} hold: {holds} statements that hold and {isFalse} that are false, as claimed.",
            (1, 1) => new Inline.Strong("It fails."),
            _ => $"{holds
+ isFalse} of {verdicts.Length} hold. "
                + $"{new Inline.Strong($"These do not: {string.Join(", ", fallen.Select(verdict => names.Of(verdict.Claim)))}.")}",
        };

        int Standing(Stance stance) => verdicts.Count(verdict => verdict.Holds && verdict.Claim.Stance == stance);
    }

    public static Prose Status(Verdict verdict) =>
        !verdict.Holds ? new Inline.Strong("fails")
        : verdict.Claim.Stance == Stance.Holds ? "holds"
        : "false, as claimed";

    private static IEnumerable<Block> Graph(ClaimPages pages)
    {
        if (!pages.HasGraph)
        {
            yield break;
        }

        var graph = ClaimGraph.Of(pages, pages.IsShown);
        yield return new Block.Figure(
            PagePath.OfClaimGraph,
            $"{graph.Title}. {graph.Description}",
            "What the claims rest on. An arrow leads up to what is used; "
                + "arrows to the same claim share their way, and what follows through another claim is not drawn again."
        );
    }

    private static IEnumerable<Block> Section(ClaimPages pages, Stance stance, string title, Prose introduction)
    {
        var verdicts = pages
            .Verdicts.Where(verdict => verdict.Claim.Stance == stance && pages.IsShown(verdict.Claim))
            .ToImmutableArray();
        return verdicts.IsEmpty
            ? []
            : [new Block.Heading(2, title), new Block.Paragraph(introduction), Table(pages, verdicts)];
    }

    /// <summary>The claims on each further paper, true and false ones.</summary>
    private static IEnumerable<Block> Papers(ClaimPages pages) =>
        pages.Papers.SelectMany(paper =>
            (Block[])
                [
                    new Block.Heading(2, paper.Title),
                    new Block.Paragraph(
                        new Inline.Link(
                            "What the paper claims, what was checked, and what holds",
                            $"{paper.Collection}.md"
                        )
                    ),
                    Table(pages, [.. pages.Verdicts.Where(verdict => verdict.Claim.Id.IsWithin(paper.Collection))]),
                ]
        );

    /// <summary>Claims with their verdicts.</summary>
    /// <param name="pages">The pages on them.</param>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="root">The way from the page to the report's folder.</param>
    public static Block.Table Table(ClaimPages pages, ImmutableArray<Verdict> verdicts, string root = "")
    {
        var hasMutants = verdicts.Any(verdict => !verdict.Mutants.IsEmpty);
        return new(
            [
                Column.OfText("Claim"),
                Column.OfText("Statement"),
                Column.OfText("Verdict"),
                Column.OfText("Rests on"),
                Column.OfText("Evidence"),
                .. hasMutants ? [Column.OfNumbers("Mutants refuted")] : Array.Empty<Column>(),
            ],
            [
                .. verdicts.Select(verdict =>
                    (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(pages.Names.Of(verdict.Claim), $"{root}{pages.PathOf(verdict.Claim)}.md"),
                            verdict.Claim.Title,
                            Status(verdict),
                            Uses(pages, verdict, root),
                            SymbolText.Of(VerdictText.Evidence(verdict)),
                            .. hasMutants ? [VerdictText.Mutants(verdict)] : Array.Empty<Prose>(),
                        ]
                ),
            ]
        );
    }

    private static Prose Uses(ClaimPages pages, Verdict verdict, string root) =>
        new(
            pages
                .Verdicts.Select(other => other.Claim)
                .Where(other => verdict.Claim.Uses.Contains(other.Id))
                .SelectMany(
                    (used, index) =>
                        new Inline[]
                        {
                            new Inline.Text(index == 0 ? "" : ", "),
                            new Inline.Link(pages.Names.Of(used), $"{root}{pages.PathOf(used)}.md"),
                        }
                )
        );

    private static string Seed(ClaimPages pages) => pages.Budget.Seed.ToString(CultureInfo.InvariantCulture);
}
