using System.Net;

namespace SplitProofs.Reports.Documents;

/// <summary>
/// A document as an HTML file: made from its Markdown, with the formulas in MathML. It needs only the style sheet and the script of its
/// site.
/// </summary>
public static class HtmlPage
{
    /// <summary>Where the style sheet of a site is.</summary>
    public const string StyleSheetPath = "page.css";

    /// <summary>The style sheet that all pages of a site share.</summary>
    public static string StyleSheet { get; } = Resource.Read(StyleSheetPath);

    /// <summary>The whole text of a page by itself, without the header of a site.</summary>
    /// <param name="document">The page.</param>
    /// <param name="root">The relative path from the page's folder to the folder of the style sheet: "" or "../".</param>
    /// <exception cref="InvalidOperationException">A formula is at a place where Markdown does not read it as one.</exception>
    public static string Of(Document document, string root) => Of(document, root, "", "", _ => FigureMarkup.Unknown);

    /// <summary>The whole text of a page of a site.</summary>
    /// <param name="document">The page.</param>
    /// <param name="path">Where it is, without an ending.</param>
    /// <param name="frame">The parts that all pages of the site share.</param>
    /// <exception cref="InvalidOperationException">A formula is at a place where Markdown does not read it as one.</exception>
    internal static string Of(Document document, string path, SiteFrame frame) =>
        Of(
            document,
            SiteFrame.RootOf(path),
            SiteFrame.Script(path),
            frame.Header(path, document.Trail),
            source => frame.Figures.Of(SitePath.Of(path, source))
        );

    private static string Of(
        Document document,
        string root,
        string script,
        string header,
        Func<string, FigureMarkup> figure
    )
    {
        var body = MarkdownWriter.Write(document);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{WebUtility.HtmlEncode(document.Title)}</title>
            <link rel="stylesheet" href="{root}{StyleSheetPath}">
            {script}</head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            {header}{Navigation(document)}<main id="content">
            {MarkdownToHtml.Render(body.Text, body.Formulas, figure)}
            </main>
            </body>
            </html>

            """;
    }

    private static string Navigation(Document document)
    {
        if (document.Trail.Count == 0)
        {
            return "";
        }

        var trail = MarkdownWriter.Trail(document.Trail);
        return $"<nav class=\"trail\" aria-label=\"Pages above\">\n{MarkdownToHtml.Render(trail.Text, trail.Formulas)}\n</nav>\n";
    }
}
