using System.Collections.Immutable;

namespace SplitProofs.Reports.Numbers;

/// <summary>
/// The numbers of a column of a table: one unit, three significant digits, and decimal points below each other where all cells are
/// aligned at the right and digits are of one width.
/// </summary>
/// <param name="Unit">The unit with its prefix, for the column's head; empty where there is none.</param>
/// <param name="Cells">The numbers in print; an empty text for NaN.</param>
public sealed record NumberColumn(string Unit, ImmutableArray<string> Cells)
{
    private const char FigureSpace = '\u2007';
    private const char PunctuationSpace = '\u2008';

    /// <summary>The column of some values.</summary>
    /// <param name="values">The values; NaN is an empty cell.</param>
    /// <param name="unit">Their unit; empty for none.</param>
    /// <param name="digits">The most significant digits, 1 to 6.</param>
    public static NumberColumn Of(IEnumerable<double> values, string unit = "", int digits = Digits.Usual)
    {
        ImmutableArray<double> all = [.. values];
        var thousands = Prefix.Suits(unit) ? Middle(all, unit) : 0;
        ImmutableArray<string> cells =
        [
            .. all.Select(value => double.IsNaN(value) ? "" : Digits.Of(value * Math.Pow(10, -3 * thousands), digits)),
        ];
        var decimals = cells.Select(Decimals).DefaultIfEmpty(0).Max();
        return new($"{Prefix.Of(thousands)}{unit}", [.. cells.Select(cell => Aligned(cell, decimals))]);
    }

    /// <summary>The name of a column with its unit in brackets.</summary>
    public string Headed(string name) => Unit.Length == 0 ? name : $"{name} [{Unit}]";

    /// <summary>The prefix that suits the value in the middle.</summary>
    private static int Middle(ImmutableArray<double> values, string unit)
    {
        ImmutableArray<double> sizes =
        [
            .. values.Where(value => double.IsFinite(value) && value != 0).Select(Math.Abs).Order(),
        ];
        return sizes.IsEmpty ? 0 : WithPrefix.Thousands(SixDigits.Round(sizes[sizes.Length / 2]), unit);
    }

    /// <summary>The digits after the decimal point; none in a number with a power of ten.</summary>
    private static int Decimals(string cell) =>
        cell.Contains('×') || !cell.Contains('.') ? 0 : cell.Length - cell.IndexOf('.') - 1;

    private static string Aligned(string cell, int decimals)
    {
        var own = Decimals(cell);
        var isPlain = cell.Length > 0 && char.IsAsciiDigit(cell[^1]) && !cell.Contains('×');
        return !isPlain || decimals == own ? cell
            : own > 0 ? cell + new string(FigureSpace, decimals - own)
            : cell + PunctuationSpace + new string(FigureSpace, decimals);
    }
}
