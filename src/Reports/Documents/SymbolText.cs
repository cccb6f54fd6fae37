using System.Text.RegularExpressions;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>Plain text with symbols in it, spelt as on a terminal: “ξ_n”, “t_{n+1}”, “ξ̂_n”.</summary>
public static partial class SymbolText
{
    /// <summary>
    /// The text with its subscripts below the line, and symbols with a hat as formulas: few fonts place a hat over a
    /// letter. A hyphen before a number is a minus sign.
    /// </summary>
    public static Prose Of(string text)
    {
        var inlines = new List<Inline>();
        var end = 0;
        foreach (var symbol in Symbols().Matches(text).Cast<Match>())
        {
            var (letter, subscript) = (symbol.Groups["letter"].Value, symbol.Groups["subscript"].Value);
            inlines.Add(Plain(text[end..symbol.Index]));
            inlines.AddRange(
                symbol.Groups["hat"].Success
                    ? [new Inline.Mathematics(Formula.Of(new Symbol(letter, subscript, Hat: true)))]
                    : [new Inline.Text(letter), new Inline.Subscript(subscript)]
            );
            end = symbol.Index + symbol.Length;
        }

        return new(inlines.Append(Plain(text[end..])));
    }

    private static Inline.Text Plain(string text) => new(Minus().Replace(text, "−"));

    // “-1/4”, but neither “1e-9” nor “2-by-2”.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}\p{M}\p{P}-[(]])-(?=\p{Nd})", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    // A single letter: in code and in names, longer words come before the mark.
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
