using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>A report on a user's own network under a user's own scenario, without claims.</summary>
/// <param name="Placements">The network solved under the scenario.</param>
public sealed record OwnReport(SolvedPlacements Placements)
{
    /// <summary>The report's files, as Markdown and as a site.</summary>
    public ReportFiles Files() =>
        ReportFiles.Of(
            Placements.Networks[0].Name,
            [
                new("Answer", "index.md"),
                new("Network", $"{PagePath.OfNetwork(Placements.Networks[0])}.md"),
                new("Counts", "counts.md"),
                new("Scenario", "scenarios.md"),
                new("Channel with memory", $"{PagePath.OfMemory}.md"),
            ],
            ReportParts.Of(
                new ReportParts([new("index", OwnIndexPage.Of(Placements))], []),
                PlacementPages.Of(Placements, new ClaimLinks(HavePages: false))
            )
        );
}
