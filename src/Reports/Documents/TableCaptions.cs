using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SplitProofs.Reports.Documents;

/// <summary>
/// The captions of tables, which Markdown does not have. A caption is the paragraph of emphasised words before the table; otherwise it is
/// the heading above, which is repeated for screen readers only.
/// </summary>
internal static class TableCaptions
{
    private const string Open = "<em>";
    private const string Close = "</em>";

    /// <summary>Finds the captions, and takes their paragraphs out of the page.</summary>
    /// <param name="page">The page.</param>
    public static void Set(MarkdownDocument page)
    {
        var heading = "";
        foreach (var block in page.ToList())
        {
            if (block is HeadingBlock { Inline: { } words })
            {
                heading = Words(words);
            }
            else if (block is Table table)
            {
                var before = page[page.IndexOf(table) - 1 < 0 ? 0 : page.IndexOf(table) - 1];
                var caption = before is ParagraphBlock paragraph ? Emphasised(paragraph) : "";
                table.SetData(typeof(TableCaptions), caption.Length > 0 ? (caption, true) : (heading, false));
                if (caption.Length > 0)
                {
                    page.Remove(before);
                }
            }
        }
    }

    /// <summary>The caption of a table, and whether it is visible.</summary>
    /// <param name="table">The table.</param>
    public static (string Words, bool IsSeen) Of(Table table) =>
        table.GetData(typeof(TableCaptions)) is (string words, bool isSeen) ? (words, isSeen) : ("", false);

    private static string Emphasised(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: HtmlInline { Tag: Open }, LastChild: HtmlInline { Tag: Close } } words
            ? Words(words)
            : "";

    private static string Words(ContainerInline inlines) =>
        string.Concat(
            inlines
                .Descendants()
                .Select(inline =>
                    inline switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        HtmlEntityInline entity => entity.Transcoded.ToString(),
                        CodeInline code => code.Content,
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
        );
}
