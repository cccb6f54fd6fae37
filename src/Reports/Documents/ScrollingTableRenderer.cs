using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace SplitProofs.Reports.Documents;

/// <summary>
/// Writes a table that can be scrolled apart from the page if it is too wide, by touch and by keyboard. Each header labels the cells of
/// its column. If the first column holds words, its cells label those of their rows.
/// </summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var (caption, isSeen) = TableCaptions.Of(table);
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table");
        renderer.WriteEscape(caption.Length == 0 ? "" : $": {caption}").WriteLine("\">");
        renderer.WriteLine("<table>");
        if (caption.Length > 0)
        {
            renderer.Write(isSeen ? "<caption>" : "<caption class=\"unseen\">");
            renderer.WriteEscape(caption).WriteLine("</caption>");
        }

        var rows = table.OfType<TableRow>().ToList();
        Part(renderer, "thead", table, rows.Where(row => row.IsHeader));
        Part(renderer, "tbody", table, rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void Part(HtmlRenderer renderer, string name, Table table, IEnumerable<TableRow> rows)
    {
        renderer.WriteLine($"<{name}>");
        foreach (var row in rows)
        {
            renderer.WriteLine("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                Cell(renderer, table, row, column);
            }

            renderer.WriteLine("</tr>");
        }

        renderer.WriteLine($"</{name}>");
    }

    private static void Cell(HtmlRenderer renderer, Table table, TableRow row, int column)
    {
        var alignment = table.ColumnDefinitions[column].Alignment;
        var (name, scope) =
            row.IsHeader ? ("th", " scope=\"col\"")
            : column == 0 && alignment is null ? ("th", " scope=\"row\"")
            : ("td", "");
        var side = alignment switch
        {
            TableColumnAlign.Center => " class=\"centre\"",
            TableColumnAlign.Right => " class=\"number\"",
            _ => "",
        };
        renderer.Write($"<{name}{scope}{side}>");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren((TableCell)row[column]);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine($"</{name}>");
    }
}
