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
                    : [new Inline.Text(letter), new Inline.Subscript(Of(subscript))]
            );
            end = symbol.Index + symbol.Length;
        }

        return new(inlines.Append(Plain(text[end..])));
    }

    /// <summary>
    /// A text in Markdown, without code in it, with its subscripts below the line and its superscripts above it: “β_T”, “Σ_{m≤n}”,
    /// “x_{s_m}”, “c^S_n”, “2^{1/ξ}”.
    /// </summary>
    internal static string InMarkdown(string markdown) =>
        ScriptedSymbols()
            .Replace(
                markdown,
                symbol =>
                    symbol.Groups["base"].Value
                    + Scripts().Replace(symbol.Groups["scripts"].Value, script => Set(script.Value))
            );

    private static string Set(string script)
    {
        var (tag, text) = (script[0] == '_' ? "sub" : "sup", script[1..]);
        var inner = text[0] == '{' ? text[1..^1] : text;
        return $"<{tag}>{InMarkdown(inner.Replace("<", "&lt;", StringComparison.Ordinal))}</{tag}>";
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

    // A letter with what is above it and beside it, or an operator; a number and a parenthesis have superscripts alone.
    [GeneratedRegex(
        """
            ( (?<base> (?<![\p{L}\p{Nd}_]) ( \p{L}\p{M}*[′*°]? | min | max ) | ∫ ) (?=[_^]) | (?<base>[\p{Nd})]) (?=\^) )
            (?<scripts> (?<first>[_^]) ( \{ ( [^{}] | \{[^{}]*\} )+ \} | \([N1]\) | \p{L}+ | \p{Nd}+ | ∞ )
              ( (?!\k<first>) [_^] ( \{ ( [^{}] | \{[^{}]*\} )+ \} | \([N1]\) | \p{L}+ | \p{Nd}+ | ∞ ) )? )
            (?!_)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex ScriptedSymbols();

    [GeneratedRegex(
        @"[_^](\{([^{}]|\{[^{}]*\})+\}|\([N1]\)|\p{L}+|\p{Nd}+|∞)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Scripts();
}
