using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Output;
using SplitProofs.Reports.Plans;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>Everything that a report states.</summary>
/// <param name="Scenarios">The shipped scenarios, in the order of their names.</param>
/// <param name="Placements">Each shipped network under each scenario of independent draws, by network and then by scenario.</param>
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

    /// <summary>The scenarios whose channel remembers, with each shipped network solved.</summary>
    public ImmutableArray<RememberingScenario> Remembering { get; } =
    [
        .. Scenarios.SelectMany(scenario =>
            scenario.Scenario.Uplink.Fading.Match<RememberingScenario[]>(
                independent: _ => [],
                markov: fading =>
                    [RememberingScenario.Solve(scenario, new RememberingChannel.Listed(fading), Catalogue.All)],
                gaussMarkov: fading =>
                    [RememberingScenario.Solve(scenario, new RememberingChannel.Cells(fading), Catalogue.All)]
            )
        ),
    ];

    /// <summary>Solves each shipped network under each shipped scenario of independent draws.</summary>
    public static Result<ImmutableArray<SolvedPlacement>> SolveShipped(ImmutableArray<ScenarioFile> scenarios) =>
        Results.All(
            Catalogue.All.SelectMany(model =>
                scenarios
                    .Where(scenario => scenario.Scenario.Uplink.Fading is Fading.Independent)
                    .Select(scenario => SolvedPlacement.Solve(model, scenario))
            )
        );

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
        IEnumerable<(string Path, Document Document)> pages =
        [
            ("index", IndexPage.Of(this)),
            ("scenarios", ScenariosPage.Of(this)),
            ("counts", CountsPage.Of(this)),
            .. Remembering.IsEmpty
                ? Array.Empty<(string, Document)>()
                : [(PagePath.OfRemembering, RememberingPage.Of(this))],
            .. Models.Select(model => (PagePath.OfNetwork(model), NetworkPage.Of(this, model))),
        ];
        return new([
            .. pages.SelectMany(page => PageFiles.Of(page.Path, page.Document)),
            .. Remembering.SelectMany(scenario =>
                scenario.CorrelationCharts.Select(chart => new OutputFile(
                    PagePath.OfCorrelationFigure(scenario.File),
                    SvgLineChart.Of(chart)
                ))
            ),
            .. Placements.SelectMany(placement =>
                new[]
                {
                    new OutputFile(PagePath.OfFigure(placement), SvgLineChart.Of(PlacementChart.Of(placement))),
                    new OutputFile(PagePath.OfLatencyFigure(placement), SvgLineChart.Of(LatencyChart.Of(placement))),
                }
            ),
            .. claims.Files(),
        ]);
    }
}
