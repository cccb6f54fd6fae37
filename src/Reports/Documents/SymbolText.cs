using System.Text.RegularExpressions;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>Plain text with symbols in it, spelt as on a terminal: “ξ_n”, “t_{n+1}”, “ξ̂_n”.</summary>
public static partial class SymbolText
{
    /// <summary>
    /// The text with its subscripts set as subscripts, and symbols with a hat as formulas, because few fonts can place a hat over a
    /// letter.
    /// </summary>
    public static Prose Of(string text)
    {
        var inlines = new List<Inline>();
        var end = 0;
        foreach (var symbol in Symbols().Matches(text).Cast<Match>())
        {
            var (letter, subscript) = (symbol.Groups["letter"].Value, symbol.Groups["subscript"].Value);
            inlines.Add(new Inline.Text(text[end..symbol.Index]));
            inlines.AddRange(
                symbol.Groups["hat"].Success
                    ? [new Inline.Mathematics(Formula.Of(new Symbol(letter, subscript, Hat: true)))]
                    : [new Inline.Text(letter), new Inline.Subscript(subscript)]
            );
            end = symbol.Index + symbol.Length;
        }

        return new(inlines.Append(new Inline.Text(text[end..])));
    }

    // It must be a single letter: code and names have longer words before the underscore.
    [GeneratedRegex(
        """
            (?<![\p{L}\p{Nd}_]) (?<letter>\p{L})
            (
              (?<hat>\u0302) ( _ ( \{ (?<subscript>[^{}]+) \} | (?<subscript>\p{L}+|\p{Nd}+) ) )?
              | _ ( \{ (?<subscript>[^{}]+) \} | (?<subscript>\p{L}+|\p{Nd}+) )
            )
            (?!_)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Symbols();
}
