using System.Collections.Immutable;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Pages;

/// <summary>Pages, and the files beside them.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Files">Figures and rows, which are in the Markdown and in the site.</param>
internal sealed record ReportParts(ImmutableArray<Page> Pages, ImmutableArray<OutputFile> Files)
{
    /// <summary>Figures and rows that only the site has.</summary>
    public ImmutableArray<OutputFile> FilesOfSite { get; init; } = [];

    /// <summary>The figures that the site embeds in their page, because they contain links.</summary>
    public ImmutableArray<OutputFile> Within { get; init; } = [];

    /// <summary>Pages that only the site has.</summary>
    public ImmutableArray<SitePage> OfSite { get; init; } = [];

    /// <summary>All of these parts.</summary>
    public static ReportParts Of(params IEnumerable<ReportParts> parts)
    {
        ImmutableArray<ReportParts> all = [.. parts];
        return new([.. all.SelectMany(part => part.Pages)], [.. all.SelectMany(part => part.Files)])
        {
            FilesOfSite = [.. all.SelectMany(part => part.FilesOfSite)],
            Within = [.. all.SelectMany(part => part.Within)],
            OfSite = [.. all.SelectMany(part => part.OfSite)],
        };
    }
}
