using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Documents;

/// <summary>
/// Aligns the decimal points of a column, which no style sheet can do. Each number gets spaces as wide as digits in place of the decimals
/// that it lacks. A cell that does not begin with a number stays as it is.
/// </summary>
internal static partial class DecimalAlignment
{
    private const char FigureSpace = '\u2007';
    private const char PunctuationSpace = '\u2008';
    private const char WordJoiner = '\u2060';

    /// <summary>A text without the alignment spaces, which take three bytes each.</summary>
    public static string Removed(string text) =>
        string.Concat(text.Where(character => character is not (FigureSpace or PunctuationSpace or WordJoiner)));

    /// <summary>The cells of a column whose cells are aligned at the right.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<string> cells)
    {
        ImmutableArray<int?> decimals = [.. cells.Select(Decimals)];
        var most = decimals.Max() ?? 0;
        return
        [
            .. cells.Zip(
                decimals,
                (cell, own) =>
                    own is { } count && count < most
                        ? Padded(cell, Number().Match(cell).Length, Missing(count, most))
                        : cell
            ),
        ];
    }

    /// <summary>
    /// A cell with spaces after its number. At the end of the cell a word joiner follows them, because Markdown would trim them.
    /// </summary>
    private static string Padded(string cell, int end, string spaces) =>
        cell.Insert(end, end == cell.Length ? spaces + WordJoiner : spaces);

    private static string Missing(int decimals, int most) =>
        decimals > 0 ? new string(FigureSpace, most - decimals) : PunctuationSpace + new string(FigureSpace, most);

    /// <summary>
    /// How many digits follow the decimal point of the number with which a cell begins;
    /// <see langword="null"/> if it begins with no number.
    /// </summary>
    private static int? Decimals(string cell) =>
        Number().Match(cell) is { Success: true } number ? number.Groups["decimals"].Length : null;

    // It matches “12,500”, “−3.25 dB” and “< 0.01 %”, but no fraction, date or power of ten.
    [GeneratedRegex(@"\A(?:\\?[<>] )?[-−]?[0-9][0-9,]*(?:\.(?<decimals>[0-9]+))?(?=\z|\u00A0)")]
    private static partial Regex Number();
}
