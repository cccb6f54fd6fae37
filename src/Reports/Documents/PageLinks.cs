using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Documents;

/// <summary>Links between pages: a link to a Markdown page becomes a link to the HTML page beside it.</summary>
internal static partial class PageLinks
{
    public static string ToHtml(string target) =>
        HasScheme().IsMatch(target) ? target : MarkdownFile().Replace(target, ".html");

    [GeneratedRegex("^([a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex HasScheme();

    [GeneratedRegex(@"\.md(?=$|#)")]
    private static partial Regex MarkdownFile();
}
