using System.Text;
using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Documents;

/// <summary>Escapes plain text so that Markdown does not interpret marks in it.</summary>
internal static partial class MarkdownEscaping
{
    /// <summary>Plain text within a line.</summary>
    public static string Text(string text)
    {
        var line = WhiteSpace().Replace(Printable(text), " ");
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The start of a block of text, escaped where a mark would make it a heading, a list, a quotation or a rule.</summary>
    public static string BlockStart(string markdown) => Marker().Replace(markdown, @"${digits}\${mark}");

    /// <summary>The end of a heading, escaped because number signs there would close it.</summary>
    public static string HeadingEnd(string markdown) => markdown.EndsWith('#') ? $@"{markdown[..^1]}\#" : markdown;

    /// <summary>Code within a line, fenced by more backticks than it contains in a row.</summary>
    public static string Code(string code)
    {
        var line = WhiteSpace().Replace(Printable(code), " ");
        if (line.Length == 0)
        {
            return "";
        }

        // In a table, GitHub splits a cell at a vertical bar even inside backticks.
        if (line.Contains('|'))
        {
            return $"<code>{Text(line)}</code>";
        }

        var fence = new string('`', LongestRun(line) + 1);
        var padding =
            line.StartsWith('`') || line.EndsWith('`') || (line.StartsWith(' ') && line.EndsWith(' ')) ? " " : "";
        return fence + padding + line + padding + fence;
    }

    /// <summary>The length of the longest run of backticks.</summary>
    public static int LongestRun(string code) =>
        Backticks().Matches(code).Select(match => match.Length).DefaultIfEmpty(0).Max();

    /// <summary>The text without characters that no text file should hold: control characters and halves of a surrogate pair.</summary>
    public static string Printable(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    Rune.IsControl(rune) && !"\t\n\r\f\v".Contains((char)rune.Value) ? Rune.ReplacementChar : rune
                )
        );

    private static bool IsMark(string line, int index) =>
        line[index] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '$' or '|' or '~' => true,
            '_' => !(IsWord(line, index - 1) && IsWord(line, index + 1)),
            // A tag, a comment, or an address in angle brackets, which may start with almost any character.
            '<' => index + 1 == line.Length || line[index + 1] is not (' ' or '='),
            '&' => index + 1 == line.Length || char.IsAsciiLetter(line[index + 1]) || line[index + 1] == '#',
            '!' => index + 1 == line.Length,
            _ => false,
        };

    private static bool IsWord(string line, int index) =>
        index >= 0 && index < line.Length && char.IsAsciiLetterOrDigit(line[index]);

    [GeneratedRegex(@"[ \t\n\r\f\v]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(
        """
            ^(?<digits>[0-9]*)
            (?<mark>
              (?<=^[0-9]+)[.)](?=\ |$)
              | (?<=^)( [-+](?=\ |$) | -(?=-) | \#(?=\#{0,5}(\ |$)) | [>=] | :(?=-) )
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Marker();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
