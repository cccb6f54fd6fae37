using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>Renders Markdown as HTML, with MathML for the formulas and links to the HTML of other pages.</summary>
public static partial class MarkdownToHtml
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseMathematics()
        .UseAlertBlocks((renderer, _) => renderer.Write("<p class=\"note-title\">Note</p>"))
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>The HTML of a text in Markdown.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="formulas">The formulas in it, in order; one that occurs twice is given twice.</param>
    /// <exception cref="InvalidOperationException">
    /// The text holds LaTeX that is none of the given formulas, or a formula is at a place where Markdown does not read it as one.
    /// </exception>
    public static string Render(string markdown, IReadOnlyList<Formula> formulas) =>
        Render(markdown, formulas, _ => FigureMarkup.Unknown);

    /// <summary>The same, with the known properties of figures.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="formulas">The formulas in it, in order; one that occurs twice is given twice.</param>
    /// <param name="figure">The known properties of a figure, by its source.</param>
    internal static string Render(string markdown, IReadOnlyList<Formula> formulas, Func<string, FigureMarkup> figure)
    {
        var page = Markdown.Parse(markdown, _pipeline);
        foreach (var link in page.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            link.Url = PageLinks.ToHtml(link.Url ?? "");
        }

        foreach (var literal in page.Descendants<LiteralInline>())
        {
            literal.Content = new(BeforeUnit.Replace(literal.Content.ToString(), "\u00a0"));
        }

        TableCaptions.Set(page);
        var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        var mathematics = new FormulaRenderers(formulas);
        mathematics.Register(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer(figure));
        renderer.Render(page);
        mathematics.CheckComplete();
        return writer.ToString().TrimEnd('\n');
    }

    /// <summary>The space between a number and its unit, where no line may break.</summary>
    [GeneratedRegex(@"(?<=[0-9]) (?=(?:%|dB|[nµmkMGT]?(?:s|J|W|Hz|B|bit))(?!\w))")]
    private static partial Regex BeforeUnit { get; }
}
