using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The pages of a report on placements, apart from its first page.</summary>
internal static class PlacementPages
{
    /// <summary>The pages on scenarios, counts, channels with memory and networks, with their figures.</summary>
    /// <param name="placements">The placements.</param>
    /// <param name="claims">How the pages refer to claims.</param>
    public static ReportParts Of(SolvedPlacements placements, ClaimLinks claims)
    {
        var counted = placements.Networks.Where(network => network.IsCounted).ToImmutableArray();
        IEnumerable<(string Path, Func<Document> Document)> pages =
        [
            ("scenarios", () => ScenariosPage.Of(placements)),
            .. counted.IsEmpty ? [] : Single("counts", () => CountsPage.Of(counted)),
            .. placements.Memory.IsEmpty ? [] : Single(PagePath.OfMemory, () => MemoryPage.Of(placements, claims)),
            .. placements.Networks.Select(network =>
                (PagePath.OfNetwork(network), new Func<Document>(() => NetworkPage.Of(placements, network, claims)))
            ),
            .. placements.Draws.Select(solved =>
                (
                    PagePath.OfPlacement(solved.Placement),
                    new Func<Document>(() => PlacementPage.Of(placements, solved, claims))
                )
            ),
            .. placements
                .Memory.SelectMany(scenario => scenario.Networks)
                .Select(solved =>
                    (
                        PagePath.OfPlacement(solved),
                        new Func<Document>(() => PlacementPage.WithMemory(placements, solved, claims))
                    )
                ),
        ];
        return new(
            [.. pages.AsParallel().AsOrdered().Select(page => new Page(page.Path, page.Document()))],
            [
                .. placements.Memory.SelectMany(scenario =>
                    scenario.Sweeps.SelectMany(sweep =>
                        FigureBlocks.Files(
                            PagePath.OfCorrelationFigure(scenario.File),
                            CorrelationChart.Of(scenario.File.Scenario.Name, sweep)
                        )
                    )
                ),
                .. placements
                    .Draws.Select(solved => solved.Placement)
                    .AsParallel()
                    .AsOrdered()
                    .SelectMany(placement =>
                        FigureBlocks.Files(PagePath.OfFigure(placement), PlacementChart.Of(placement))
                    ),
                .. placements
                    .Draws.Select(solved => solved.Placement)
                    .DistinctBy(placement => placement.Network)
                    .SelectMany(placement =>
                        FigureBlocks.Files(PagePath.OfWorkAndData(placement.Network), WorkAndDataChart.Of(placement))
                    ),
            ]
        )
        {
            FilesOfSite =
            [
                .. placements
                    .Draws.Select(solved => solved.Placement)
                    .AsParallel()
                    .AsOrdered()
                    .SelectMany(placement =>
                        FigureBlocks.Files(PagePath.OfLatencyFigure(placement), LatencyChart.Of(placement))
                    ),
            ],
        };
    }

    private static (string, Func<Document>)[] Single(string path, Func<Document> document) => [(path, document)];
}
