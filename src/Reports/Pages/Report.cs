using System.Collections.Immutable;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Explorer;
using SplitProofs.Reports.Solutions;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>Everything that a report states.</summary>
/// <param name="Placements">Each shipped network solved under each shipped scenario.</param>
/// <param name="Verdicts">The verdict on each claim.</param>
/// <param name="Budget">How thoroughly the claims were checked.</param>
public sealed record Report(SolvedPlacements Placements, ImmutableArray<Verdict> Verdicts, Budget Budget)
{
    /// <summary>The experiments with their rows.</summary>
    public ImmutableArray<SolvedExperiment> Experiments { get; init; } = [];

    /// <summary>What was counted in the repository.</summary>
    public ImmutableArray<SourceCount> Sources { get; init; } = [];

    /// <summary>The further papers, each with a collection of claims.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];

    /// <summary>The networks under scenarios of independent draws, by network and then by scenario.</summary>
    internal ImmutableArray<SolvedPlacement> Independent => [.. Placements.Draws.Select(solved => solved.Placement)];

    /// <summary>The report's files, as Markdown and as a site.</summary>
    public ReportFiles Files()
    {
        var claims = new ClaimPages(
            "Claims",
            "Everything that this report computes rests on the statements below.",
            "SHA-256 of the sources that these verdicts depend on",
            "claims",
            [new("Report", "index.md")],
            Verdicts,
            Budget
        )
        {
            AreShipped = true,
            Papers = Papers,
            Natural = NaturalViolations.Of(Independent),
        };
        var links = new ClaimLinks(HavePages: true);
        return ReportFiles.Of(
            "SplitProofs",
            [
                new("Findings", "index.md"),
                new("Networks", "counts.md"),
                new("Scenarios", "scenarios.md"),
                new("Explorer", $"{ExplorerPage.Path}.md"),
                new("Channels with memory", $"{PagePath.OfMemory}.md"),
                new("Experiments", $"{ExperimentPages.Index}.md"),
                new("Claims", "claims.md"),
                new("Papers", $"{PaperPages.Index}.md"),
                new("Evidence", $"{PagePath.OfEvidence}.md"),
                new("Notation", $"{PagePath.OfNotation}.md"),
                new("Derivations", $"{PagePath.OfDerivations}.md"),
                new("Bibliography", $"{PagePath.OfBibliography}.md"),
            ],
            ReportParts.Of(
                new ReportParts(
                    [
                        new("index", IndexPage.Of(this)),
                        new(PagePath.OfEvidence, EvidencePage.Of(this)),
                        new(PagePath.OfNotation, NotationPage.Of(links)),
                        new(PagePath.OfDerivations, DerivationsPage.Document),
                        new(PagePath.OfBibliography, BibliographyPage.Document),
                    ],
                    []
                ),
                PlacementPages.Of(Placements, links),
                ExperimentPages.Of(Experiments),
                claims.Parts(),
                PaperPages.Of(Papers, claims),
                new ReportParts([], [])
                {
                    OfSite =
                    [
                        new(
                            ExplorerPage.Path,
                            ExplorerPage.Found,
                            header => ExplorerPage.Of(Placements.Networks, Placements.Scenarios, header)
                        ),
                    ],
                }
            )
        );
    }
}
