using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Documents;

/// <summary>Plain text in which subscripts of symbols are spelt as on a terminal: “ξ_n”, “t_{n+1}”.</summary>
public static partial class SymbolText
{
    /// <summary>The text with its subscripts below the line.</summary>
    public static Prose Of(string text)
    {
        var inlines = new List<Inline>();
        var end = 0;
        foreach (var mark in Mark().Matches(text).Cast<Match>())
        {
            inlines.Add(new Inline.Text(text[end..mark.Index]));
            inlines.Add(new Inline.Subscript(mark.Groups["subscript"].Value));
            end = mark.Index + mark.Length;
        }

        return new(inlines.Append(new Inline.Text(text[end..])));
    }

    // Behind a single letter, which may wear a hat; what stands in code or a name has longer words before it.
    [GeneratedRegex(
        @"(?<=(^|[^\p{L}\p{Nd}_])\p{L}\p{Mn}?)_(\{(?<subscript>[^{}]+)\}|(?<subscript>\p{L}+|\p{Nd}+))(?!_)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
