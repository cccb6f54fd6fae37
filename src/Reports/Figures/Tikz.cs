using System.Globalization;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Figures;

/// <summary>
/// Writes pictures for LaTeX, with the package pgfplots. Numbers have six significant digits and are the same on every machine.
/// </summary>
internal static class Tikz
{
    /// <summary>A whole file: the title and notes as comments, what the document needs, and the picture.</summary>
    /// <param name="title">What it shows, as a caption would say it.</param>
    /// <param name="notes">Further sentences for a caption.</param>
    /// <param name="lines">The picture.</param>
    public static string Picture(string title, IEnumerable<string> notes, IEnumerable<string> lines) =>
        string.Join(
            '\n',
            [
                .. notes.Prepend(title).Select(note => $"% {Line(note)}"),
                "% The document needs \\usepackage{pgfplots}, \\usepgfplotslibrary{groupplots} and \\pgfplotsset{compat=1.18}.",
                "\\begin{tikzpicture}",
                .. SeriesStyle
                    .Colours()
                    .Select((colour, place) => $"\\definecolor{{series{place}}}{{HTML}}{{{colour}}}"),
                .. lines,
                "\\end{tikzpicture}",
                "",
            ]
        );

    /// <summary>A text in braces, in which no mark has a special meaning.</summary>
    public static string Text(string text) => $"{{{string.Concat(Line(text).Select(Escaped))}}}";

    /// <summary>A coordinate; nan where there is no value.</summary>
    public static string Number(double value) =>
        double.IsFinite(value) ? SixDigits.Round(value).ToString("R", CultureInfo.InvariantCulture) : "nan";

    private static string Line(string text) => Quote.Plain(text);

    private static string Escaped(char mark) =>
        mark switch
        {
            '\\' => "\\textbackslash{}",
            '~' => "\\textasciitilde{}",
            '^' => "\\textasciicircum{}",
            '{' or '}' or '%' or '#' or '$' or '&' or '_' => $"\\{mark}",
            '−' => "$-$",
            '×' => "$\\times$",
            'µ' => "$\\mu$",
            '∞' => "$\\infty$",
            '≤' => "$\\le$",
            '·' => "$\\cdot$",
            '\u00A0' => "~",
            >= '⁰' and <= '⁹' => $"\\textsuperscript{{{mark - '⁰'}}}",
            '¹' => "\\textsuperscript{1}",
            '²' => "\\textsuperscript{2}",
            '³' => "\\textsuperscript{3}",
            '⁻' => "\\textsuperscript{$-$}",
            _ => mark.ToString(),
        };
}
