using System.Net;

namespace SplitProofs.Reports.Documents;

/// <summary>The parts that the pages of a site share: its name, the links at the top of each page, its figures and its script.</summary>
/// <param name="name">The name of the site, which is a link to its first page.</param>
/// <param name="sections">The links at the top; a target is relative to the site's folder.</param>
/// <param name="figures">The figures.</param>
internal sealed class SiteFrame(string name, IReadOnlyList<Inline.Link> sections, SiteFigures figures)
{
    /// <summary>Where the script of a site is.</summary>
    public const string ScriptPath = "site.js";

    private const string IndexPath = "index.md";

    /// <summary>The figures.</summary>
    internal SiteFigures Figures => figures;

    /// <summary>The header of a page.</summary>
    /// <param name="path">Where the page is, without an ending.</param>
    /// <param name="trail">The pages above it, relative to it.</param>
    internal string Header(string path, IReadOnlyList<Inline.Link> trail)
    {
        var root = RootOf(path);
        var above = trail.Select(link => SitePath.Of(path, link.Target)).ToHashSet(StringComparer.Ordinal);
        var items = sections.Select(section =>
        {
            var current =
                section.Target == $"{path}.md" ? " aria-current=\"page\""
                : section.Target != IndexPath && above.Contains(section.Target) ? " aria-current=\"true\""
                : "";
            var words = WebUtility.HtmlEncode(section.Content.PlainText);
            return $"<li><a href=\"{root}{PageLinks.ToHtml(section.Target)}\"{current}>{words}</a></li>\n";
        });
        return $"""
            <header class="site">
            <a class="name" href="{root}index.html">{WebUtility.HtmlEncode(name)}</a>
            <nav aria-label="Sections">
            <ul>
            {string.Concat(items)}</ul>
            </nav>
            <form class="search" role="search" hidden>
            <label for="search">Search</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false" aria-controls="found">
            <p class="unseen" role="status" id="count"></p>
            <ul id="found" hidden></ul>
            </form>
            </header>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The element that loads the script.</summary>
    /// <param name="path">Where the page is, without an ending.</param>
    internal static string Script(string path) =>
        $"<script src=\"{RootOf(path)}{ScriptPath}\" data-root=\"{RootOf(path)}\" defer></script>\n";

    /// <summary>The relative path from a page's folder to the site's.</summary>
    /// <param name="path">Where the page is, without an ending.</param>
    internal static string RootOf(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
}
