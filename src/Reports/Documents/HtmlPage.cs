using System.Net;

namespace SplitProofs.Reports.Documents;

/// <summary>
/// A document as a file of HTML: made from its Markdown, with the formulas in MathML. It needs its report's style sheet and nothing else.
/// </summary>
public static class HtmlPage
{
    /// <summary>Where the style sheet of a report is.</summary>
    public const string StyleSheetPath = "page.css";

    /// <summary>The style sheet that all pages of a report share.</summary>
    public static string StyleSheet { get; } = ReadStyleSheet();

    /// <summary>The whole text of the file.</summary>
    /// <param name="document">The page.</param>
    /// <param name="root">The way from the page's folder to the report's: "" or "../".</param>
    /// <exception cref="InvalidOperationException">A formula is at a place where Markdown does not read it as one.</exception>
    public static string Of(Document document, string root)
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
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            {Navigation(document)}<main id="content">
            {MarkdownToHtml.Render(body.Text, body.Formulas)}
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
        return $"<nav aria-label=\"Pages above\">\n{MarkdownToHtml.Render(trail.Text, trail.Formulas)}\n</nav>\n";
    }

    private static string ReadStyleSheet()
    {
        using var stream =
            typeof(HtmlPage).Assembly.GetManifestResourceStream(StyleSheetPath)
            ?? throw new InvalidOperationException("The style sheet is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
