using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Claims;
using SplitProofs.Models;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Inputs;
using SplitProofs.Reports.Inputs.Scenarios;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Pages;

/// <summary>Everything that a report states.</summary>
/// <param name="Scenarios">The shipped scenarios, in the order of their names.</param>
/// <param name="Placements">Each shipped network under each scenario, by network and then by scenario.</param>
/// <param name="Verdicts">What became of each claim.</param>
/// <param name="Budget">How thoroughly the claims were checked.</param>
public sealed record Report(
    ImmutableArray<ScenarioFile> Scenarios,
    ImmutableArray<SolvedPlacement> Placements,
    ImmutableArray<Verdict> Verdicts,
    Budget Budget
)
{
    /// <summary>The shipped networks, in the order of their names.</summary>
    public IEnumerable<INetworkModel> Models => Placements.Select(placement => placement.Model).Distinct();

    /// <summary>Solves each shipped network under each shipped scenario.</summary>
    public static Result<ImmutableArray<SolvedPlacement>> SolveShipped(ImmutableArray<ScenarioFile> scenarios) =>
        Results.All(
            Catalogue.All.SelectMany(model => scenarios.Select(scenario => SolvedPlacement.Solve(model, scenario)))
        );

    /// <summary>The report's files: each page in Markdown and in HTML, and the figures.</summary>
    public FileSet Files()
    {
        IEnumerable<(string Path, Document Document)> pages =
        [
            ("index", IndexPage.Of(this)),
            ("claims", ClaimsPage.Of(this)),
            .. Verdicts.Select(verdict => (PagePath.OfClaim(verdict.Claim.Id), ClaimPage.Of(this, verdict))),
            ("scenarios", ScenariosPage.Of(this)),
            ("counts", CountsPage.Of(this)),
            .. Models.Select(model => (PagePath.OfNetwork(model), NetworkPage.Of(this, model))),
        ];
        return new([
            .. pages.SelectMany(page =>
                new[]
                {
                    new OutputFile($"{page.Path}.md", MarkdownPage.Of(page.Document)),
                    new OutputFile($"{page.Path}.html", HtmlPage.Of(page.Document)),
                }
            ),
            .. Placements.SelectMany(placement =>
                new[]
                {
                    new OutputFile(PagePath.OfFigure(placement), SvgLineChart.Of(PlacementChart.Of(placement))),
                    new OutputFile(PagePath.OfLatencyFigure(placement), SvgLineChart.Of(LatencyChart.Of(placement))),
                }
            ),
            new OutputFile(PagePath.OfClaimGraph, SvgDependencyGraph.Of(ClaimGraph.Of(Verdicts))),
            .. Verdicts.SelectMany(ErrorFigure),
        ]);
    }

    private static IEnumerable<OutputFile> ErrorFigure(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e =>
                ErrorChart.IsDrawn(verdict.Claim, e)
                    ? [new(PagePath.OfErrors(verdict.Claim), SvgBarChart.Of(ErrorChart.Of(verdict.Claim, e)))]
                    : [],
            refuted: _ => [],
            failed: _ => [],
            isUnchecked: _ => Array.Empty<OutputFile>()
        );
}
