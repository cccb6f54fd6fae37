using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SplitProofs.Reports.Documents;

/// <summary>Makes a figure with a caption of a paragraph that starts with an image.</summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true } image)
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure>");
        renderer.Write(image);
        renderer.Write("<figcaption>");
        for (var inline = AfterLineBreak(image); inline is not null; inline = inline.NextSibling)
        {
            renderer.Write(inline);
        }

        renderer.WriteLine("</figcaption></figure>");
    }

    private static Markdig.Syntax.Inlines.Inline? AfterLineBreak(LinkInline image) =>
        image.NextSibling is LineBreakInline lineBreak ? lineBreak.NextSibling : image.NextSibling;
}
