using System.Globalization;

namespace SplitProofs.Text.Faults;

/// <summary>
/// Foreign text inside a message of one line: what a user wrote, or the name of something. This class alone
/// decides how such text is shown.
/// </summary>
public static class Quote
{
    private const int Longest = 60;

    /// <summary>The words between quotation marks, shortened if they are long.</summary>
    public static string Of(string text) => $"'{Short(text)}'";

    /// <summary>The words, shortened if they are long, with hidden characters shown as escapes.</summary>
    public static string Short(string text) =>
        text.Length <= Longest
            ? Plain(text)
            : $"{Plain(text.Substring(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest))}…";

    /// <summary>
    /// The words, with hidden characters (<see cref="Characters.FirstHidden"/>) shown as escapes, so that they neither start a
    /// line, nor colour a terminal, nor change the order of what is shown. Other text stays as it is, escapes too.
    /// </summary>
    public static string Plain(string text) =>
        Characters.FirstHidden(text) < 0
            ? text
            : string.Concat(text.Select((c, index) => Characters.IsHidden(text, index) ? Escape(c) : c.ToString()));

    private static string Escape(char c) =>
        c switch
        {
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ => @"\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        };
}
