using SplitProofs.Reports.Output;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>Pages on one's own network under one's own scenario, without claims.</summary>
/// <param name="Placements">The network solved under the scenario.</param>
public sealed record OwnReport(SolvedPlacements Placements)
{
    /// <summary>The report's files: each page in Markdown and in HTML, and the figures.</summary>
    public FileSet Files() =>
        new([
            PageFiles.StyleSheet,
            .. PageFiles.Of("index", OwnIndexPage.Of(Placements)),
            .. PlacementPages.Files(Placements, new ClaimLinks(HavePages: false)),
        ]);
}
