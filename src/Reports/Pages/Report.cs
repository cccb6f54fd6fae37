using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Output;
using SplitProofs.Reports.Solutions;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>Everything that a report states.</summary>
/// <param name="Placements">Each shipped network solved under each shipped scenario.</param>
/// <param name="Verdicts">The verdict on each claim.</param>
/// <param name="Budget">How thoroughly the claims were checked.</param>
public sealed record Report(ShippedPlacements Placements, ImmutableArray<Verdict> Verdicts, Budget Budget)
{
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
        );
        IEnumerable<(string Path, Func<Document> Document)> pages =
        [
            ("index", () => IndexPage.Of(this)),
            ("scenarios", () => ScenariosPage.Of(this)),
            ("counts", () => CountsPage.Of(this)),
            .. Placements.Memory.IsEmpty
                ? Array.Empty<(string, Func<Document>)>()
                : [(PagePath.OfMemory, () => MemoryPage.Of(this))],
            .. ShippedPlacements.Models.Select(model =>
                (PagePath.OfNetwork(model), new Func<Document>(() => NetworkPage.Of(this, model)))
            ),
        ];
        return new([
            .. pages.AsParallel().SelectMany(page => PageFiles.Of(page.Path, page.Document())),
            .. Placements.Memory.SelectMany(scenario =>
                scenario.Sweeps.Select(sweep => new OutputFile(
                    PagePath.OfCorrelationFigure(scenario.File),
                    SvgLineChart.Of(CorrelationChart.Of(scenario.File.Scenario.Name, sweep))
                ))
            ),
            .. Independent
                .AsParallel()
                .SelectMany(placement =>
                    new[]
                    {
                        new OutputFile(PagePath.OfFigure(placement), SvgLineChart.Of(PlacementChart.Of(placement))),
                        new OutputFile(
                            PagePath.OfLatencyFigure(placement),
                            SvgLineChart.Of(LatencyChart.Of(placement))
                        ),
                    }
                ),
            .. claims.Files(),
        ]);
    }
}
