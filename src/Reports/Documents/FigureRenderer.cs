using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SplitProofs.Reports.Documents;

/// <summary>Renders a paragraph that starts with an image as a figure with a caption.</summary>
/// <param name="figure">The known properties of a figure, by its source.</param>
internal sealed class FigureRenderer(Func<string, FigureMarkup> figure) : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true } image)
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        var (size, within) = figure(image.Url ?? "");
        if (within.Length > 0)
        {
            renderer.Write(
                "<figure class=\"wide\"><div class=\"drawing\" tabindex=\"0\" role=\"region\" aria-label=\"Figure\">"
            );
            renderer.Write(within).Write("</div>");
        }
        else
        {
            foreach (var (name, value) in size)
            {
                image.GetAttributes().AddProperty(name, value);
            }

            renderer.Write("<figure>");
            renderer.Write(image);
        }

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
