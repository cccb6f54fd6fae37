using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>
/// Running text. An interpolated string becomes prose part by part: text outside the braces is plain text, and the
/// braces hold strings, integers, formulas and inlines. A double must be formatted first, since its digits are a decision.
/// </summary>
[InterpolatedStringHandler]
public sealed class Prose
{
    private readonly List<Inline> _inlines;

    /// <summary>Prose from its parts.</summary>
    public Prose(params IEnumerable<Inline> inlines) => _inlines = [.. inlines];

    /// <summary>For the compiler, to build prose from an interpolated string.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Prose(int literalLength, int formattedCount) => _inlines = new(2 * formattedCount + 1);

    /// <summary>The parts.</summary>
    public IReadOnlyList<Inline> Inlines => _inlines;

    /// <summary>The words without marks: formulas are left out.</summary>
    public string PlainText =>
        string.Concat(
            _inlines.Select(inline =>
                inline.Match(
                    text: i => i.Value,
                    code: i => i.Value,
                    subscript: i => i.Content.PlainText,
                    emphasis: i => i.Content.PlainText,
                    strong: i => i.Content.PlainText,
                    link: i => i.Content.PlainText,
                    mathematics: _ => ""
                )
            )
        );

    /// <summary>Plain text.</summary>
    public static implicit operator Prose(string text) => new(new Inline.Text(text));

    /// <summary>One inline.</summary>
    public static implicit operator Prose(Inline inline) => new(inline);

    /// <summary>A formula.</summary>
    public static implicit operator Prose(Formula formula) => new(new Inline.Mathematics(formula));

    /// <summary>A formula.</summary>
    public static implicit operator Prose(Expression expression) => Formula.Of(expression);

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string text) => _inlines.Add(new Inline.Text(text));

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string text) => _inlines.Add(new Inline.Text(text));

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(int number) =>
        _inlines.Add(new Inline.Text(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Inline inline) => _inlines.Add(inline);

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Prose prose) => _inlines.AddRange(prose._inlines);

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Formula formula) => _inlines.Add(new Inline.Mathematics(formula));

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Expression expression) => AppendFormatted(Formula.Of(expression));

    /// <summary>For the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Symbol symbol) => AppendFormatted(Formula.Of(symbol));
}
