using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>Replaces each LaTeX formula by the MathML of the same expression.</summary>
internal sealed partial class FormulaRenderers
{
    private readonly IReadOnlyList<Formula> _formulas;
    private readonly Dictionary<string, string> _mathMl;
    private int _rendered;

    public FormulaRenderers(IReadOnlyList<Formula> formulas)
    {
        _formulas = formulas;
        _mathMl = formulas
            .DistinctBy(formula => Key(formula.Latex))
            .ToDictionary(formula => Key(formula.Latex), formula => formula.MathMl);
    }

    public void Register(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new InlineRenderer(this));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new BlockRenderer(this));
    }

    /// <summary>Checks that Markdown recognised every formula.</summary>
    public void CheckComplete()
    {
        if (_rendered != _formulas.Count)
        {
            throw new InvalidOperationException(
                $"Of {_formulas.Count} formulas, Markdown recognises only {_rendered}:  "
                    + $"one needs white space or punctuation on both sides."
            );
        }
    }

    private string Next(string latex)
    {
        _rendered++;
        return _mathMl.TryGetValue(Key(latex), out var formula)
            ? formula
            : throw new InvalidOperationException($"There is no MathML for the LaTeX “{latex}”.");
    }

    private static string Key(string latex) => WhiteSpace().Replace(latex.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    private sealed class InlineRenderer(FormulaRenderers formulas) : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline inline) =>
            renderer.Write($"<math>{formulas.Next(inline.Content.ToString())}</math>");
    }

    private sealed class BlockRenderer(FormulaRenderers formulas) : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock block)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"formula\" tabindex=\"0\" role=\"region\" aria-label=\"Formula\">");
            renderer.WriteLine($"<math display=\"block\">{formulas.Next(block.Lines.ToString())}</math></div>");
        }
    }
}
