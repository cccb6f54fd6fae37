using System.Text;

namespace SplitProofs.Reports.Figures;

/// <summary>
/// An upper bound of the width of a text in common sans-serif fonts, because a chart is laid out without knowing the font.
/// </summary>
internal static class TextMetrics
{
    private const double Narrow = 0.36;
    private const double Medium = 0.62;
    private const double Wide = 0.98;

    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(Width);

    /// <summary>The text, cut short with an ellipsis if it takes more room than there is.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Width(text, size) <= room)
        {
            return text;
        }

        var runes = text.EnumerateRunes().ToList();
        var kept = Enumerable.Range(0, runes.Count).Last(n => n == 0 || Width(Start(n), size) <= room);
        return Start(kept);

        string Start(int count) => string.Concat(runes.Take(count)).TrimEnd() + "…";
    }

    /// <summary>The text in lines that fit the room, broken at spaces.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= room)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(Fit(word, size, room));
            }
        }

        return lines;
    }

    private static double Width(Rune rune) =>
        rune.Value switch
        {
            ' '
            or '.'
            or ','
            or ':'
            or ';'
            or '|'
            or '!'
            or '\''
            or 'i'
            or 'j'
            or 'l'
            or 'I'
            or '('
            or ')'
            or '['
            or ']' => Narrow,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' or '–' => Wide,
            >= 'A' and <= 'Z' => 0.76,
            < 0x2000 or '−' or (>= 0x2070 and <= 0x209F) => Medium,
            _ => Wide,
        };
}
