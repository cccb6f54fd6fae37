using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Pages;

/// <summary>The files of a report: as Markdown, which reads well in a repository, and as a site.</summary>
public sealed class ReportFiles
{
    private ReportFiles(FileSet markdown, FileSet site) => (Markdown, Site) = (markdown, site);

    /// <summary>Each page in Markdown, the figures, and the rows behind them.</summary>
    public FileSet Markdown { get; }

    /// <summary>
    /// The same pages in HTML with navigation and search, with copies of the figures and rows, so that the folder is complete by itself.
    /// </summary>
    public FileSet Site { get; }

    /// <summary>Writes the parts of a report in both ways.</summary>
    /// <param name="name">The name of the site.</param>
    /// <param name="sections">The links at the top of each page of the site; links to pages that do not exist are left out.</param>
    /// <param name="parts">The parts.</param>
    internal static ReportFiles Of(string name, IEnumerable<Inline.Link> sections, ReportParts parts)
    {
        var there = parts
            .Pages.Select(page => page.Path)
            .Concat(parts.OfSite.Select(page => page.Path))
            .Select(path => $"{path}.md")
            .ToHashSet(StringComparer.Ordinal);
        var frame = new SiteFrame(
            name,
            [.. sections.Where(section => there.Contains(section.Target))],
            new SiteFigures(parts.Files.Concat(parts.FilesOfSite), parts.Within)
        );
        var written = parts
            .Pages.AsParallel()
            .AsOrdered()
            .Select(page =>
                (
                    Markdown: new OutputFile($"{page.Path}.md", MarkdownPage.Of(page.Document)),
                    Html: new OutputFile($"{page.Path}.html", HtmlPage.Of(page.Document, page.Path, frame))
                )
            )
            .ToImmutableArray();
        return new(
            new FileSet([.. written.Select(page => page.Markdown), .. parts.Files]),
            new FileSet([
                .. written.Select(page => page.Html),
                .. parts.OfSite.Select(page => new OutputFile(
                    $"{page.Path}.html",
                    page.Html(frame.Header(page.Path, []) + SiteFrame.Script(page.Path))
                )),
                .. parts.Files,
                .. parts.FilesOfSite,
                new OutputFile(HtmlPage.StyleSheetPath, HtmlPage.StyleSheet),
                new OutputFile(
                    SiteFrame.ScriptPath,
                    SearchIndex.Script(
                        parts
                            .Pages.Select(page => (page.Path, page.Document))
                            .Concat(parts.OfSite.Select(page => (page.Path, page.Found)))
                    )
                ),
            ])
        );
    }
}
