using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Pages;

/// <summary>The files of a page.</summary>
internal static class PageFiles
{
    /// <summary>The file that all pages in HTML need.</summary>
    public static OutputFile StyleSheet { get; } = new(HtmlPage.StyleSheetPath, HtmlPage.StyleSheet);

    /// <summary>The page in Markdown and in HTML.</summary>
    /// <param name="path">Where it is, without an ending.</param>
    /// <param name="document">The page.</param>
    public static IEnumerable<OutputFile> Of(string path, Document document) =>
        [new($"{path}.md", MarkdownPage.Of(document)), new($"{path}.html", HtmlPage.Of(document, Root(path)))];

    private static string Root(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
}
