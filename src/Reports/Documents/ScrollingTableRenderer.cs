using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace SplitProofs.Reports.Documents;

/// <summary>Lets a wide table scroll by itself, so that the page does not.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
