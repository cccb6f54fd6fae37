using System.Net;

namespace SplitProofs.Reports.Documents;

/// <summary>A document as a file of HTML that needs nothing else: made from its Markdown, with the formulas in MathML.</summary>
public static class HtmlPage
{
    private static readonly string _styleSheet = ReadStyleSheet();

    /// <summary>The whole text of the file.</summary>
    /// <exception cref="InvalidOperationException">A formula is at a place where Markdown does not read it as one.</exception>
    public static string Of(Document document)
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
            <style>
            {_styleSheet}
            </style>
            </head>
            <body>
            {Navigation(document)}<main>
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
            typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css")
            ?? throw new InvalidOperationException("The style sheet is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
