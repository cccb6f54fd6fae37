using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Output;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>A page on each further paper: what it claims, what was checked, and what holds; and a page with a list of all.</summary>
internal static class PaperPages
{
    /// <summary>The page with the list.</summary>
    public const string Index = "papers/index";

    /// <summary>The pages and their figures.</summary>
    public static ReportParts Of(ImmutableArray<Paper> papers, ClaimPages claims) =>
        papers.IsEmpty
            ? new([], [])
            : new(
                [
                    new(Index, List(papers, claims)),
                    .. papers.Select(paper => new Page(PathOf(paper), Page(paper, claims))),
                ],
                [
                    .. papers
                        .Where(paper => !paper.Curves.IsEmpty)
                        .SelectMany(paper => FigureBlocks.Files(PathOfCurves(paper), Chart(paper))),
                    .. papers.Select(paper => new OutputFile(
                        PathOfGraph(paper),
                        SvgDependencyGraph.Of(Graph(paper, claims))
                    )),
                ]
            );

    private static Document List(ImmutableArray<Paper> papers, ClaimPages claims) =>
        new(
            "Papers around the main one",
            [new("Report", "../index.md")],
            [
                new Block.Paragraph(
                    "What related papers claim, what of it was checked here, and what holds. Formulas that a paper's abstract does not "
                        + "state were derived for this project."
                ),
                new Block.Table(
                    [Column.OfText("Paper"), Column.OfText("What holds"), Column.OfNumbers("Claims that hold")],
                    [
                        .. papers.Select(paper =>
                            (IReadOnlyList<Prose>)
                                [
                                    new Inline.Link(paper.Title, $"../{PathOf(paper)}.md"),
                                    SymbolText.Of(paper.Holds),
                                    $"{VerdictsOn(paper, claims).Count(verdict => verdict.Holds)} of {VerdictsOn(paper, claims).Length}",
                                ]
                        ),
                    ]
                ),
            ]
        );

    private static Document Page(Paper paper, ClaimPages claims) =>
        new(
            paper.Title,
            [new("Report", "../index.md"), new("Papers", "index.md")],
            [
                new Block.Paragraph(SymbolText.Of($"{paper.Reference}.")),
                new Block.Heading(2, "What the paper claims"),
                new Block.Paragraph(SymbolText.Of(paper.Says)),
                new Block.Heading(2, "What was checked"),
                new Block.Paragraph(SymbolText.Of(paper.Checked)),
                new Block.Heading(2, "What holds"),
                new Block.Paragraph(SymbolText.Of(paper.Holds)),
                .. Figure(paper),
                ClaimsPage.Table(claims, VerdictsOn(paper, claims), "../"),
                new Block.Figure(
                    $"../{PathOfGraph(paper)}",
                    $"{Graph(paper, claims).Title}. {Graph(paper, claims).Description}",
                    "What the claims rest on. An arrow leads up to what is used."
                ),
            ]
        );

    private static IEnumerable<Block> Figure(Paper paper)
    {
        if (paper.Curves.IsEmpty)
        {
            yield break;
        }

        var chart = Chart(paper);
        yield return new Block.Figure(
            $"../{PathOfCurves(paper)}",
            $"{chart.Title}. {chart.Description}",
            $"{chart.Title}: {string.Join(", ", paper.Curves.Select(curve => curve.Name))}."
        );
    }

    private static XyChart Chart(Paper paper) =>
        new(
            paper.Axes.Title,
            "At the end: "
                + string.Join(", ", paper.Curves.Select(curve => $"{curve.Name} {SixDigits.Of(curve.Points[^1].Y, 4)}"))
                + ".",
            new(paper.Axes.Horizontal, Unit: "", IsLogarithmic: false),
            new(paper.Axes.Vertical, Unit: "", IsLogarithmic: false),
            [
                .. paper.Curves.Select(curve => new XySeries(
                    curve.Name,
                    PointJoin.Line,
                    [.. curve.Points.Select(point => new XyPoint(SixDigits.Round(point.X), SixDigits.Round(point.Y)))]
                )),
            ]
        );

    /// <summary>The graph of the claims on a paper, with those on which they rest.</summary>
    private static DependencyGraph Graph(Paper paper, ClaimPages claims)
    {
        var used = VerdictsOn(paper, claims).SelectMany(verdict => verdict.Claim.Uses).ToImmutableHashSet();
        return ClaimGraph.Of(claims, claim => claim.Id.IsWithin(paper.Collection) || used.Contains(claim.Id));
    }

    private static string PathOfGraph(Paper paper) => $"figures/{paper.Collection}-claims.svg";

    private static ImmutableArray<Verdict> VerdictsOn(Paper paper, ClaimPages claims) =>
        [.. claims.Verdicts.Where(verdict => verdict.Claim.Id.IsWithin(paper.Collection))];

    private static string PathOf(Paper paper) => paper.Collection;

    private static string PathOfCurves(Paper paper) => $"figures/{paper.Collection}.svg";
}
