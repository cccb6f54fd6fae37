using System.Collections.Immutable;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Output;
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

    /// <summary>The further papers, each with a collection of claims.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];

    /// <summary>The networks under scenarios of independent draws, by network and then by scenario.</summary>
    internal ImmutableArray<SolvedPlacement> Independent => [.. Placements.Draws.Select(solved => solved.Placement)];

    /// <summary>The report's files: each page in Markdown and in HTML, and the figures.</summary>
    public FileSet Files()
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
            Papers = Papers,
        };
        return new([
            .. PageFiles.Of("index", IndexPage.Of(this)),
            .. PlacementPages.Files(Placements, new ClaimLinks(HavePages: true)),
            .. ExperimentPages.Files(Experiments),
            .. claims.Files(),
            .. PaperPages.Files(Papers, claims),
        ]);
    }
}
