using System.Collections.Immutable;

namespace SplitProofs.Reports.Numbers;

/// <summary>The numbers of a column of a table: one unit, and three significant digits.</summary>
/// <param name="Unit">The unit with its prefix, for the column's head; empty where there is none.</param>
/// <param name="Cells">The numbers in print; an empty text for NaN.</param>
public sealed record NumberColumn(string Unit, ImmutableArray<string> Cells)
{
    /// <summary>The column of some values. The prefix is the one that suits the median value.</summary>
    /// <param name="values">The values; NaN is an empty cell.</param>
    /// <param name="unit">Their unit; empty for none.</param>
    /// <param name="digits">The most significant digits, 1 to 6.</param>
    public static NumberColumn Of(IEnumerable<double> values, string unit = "", int digits = Digits.Usual)
    {
        ImmutableArray<double> all = [.. values];
        var thousands = Prefix.Suits(unit) ? Thousands(all, unit) : 0;
        return new(
            $"{Prefix.Of(thousands)}{unit}",
            [.. all.Select(value => double.IsNaN(value) ? "" : Digits.Of(value * Math.Pow(10, -3 * thousands), digits))]
        );
    }

    /// <summary>The name of a column with its unit in brackets.</summary>
    /// <param name="name">The name.</param>
    public string Headed(string name) => Unit.Length == 0 ? name : $"{name} [{Unit}]";

    private static int Thousands(ImmutableArray<double> values, string unit)
    {
        ImmutableArray<double> sizes =
        [
            .. values.Where(value => double.IsFinite(value) && value != 0).Select(Math.Abs).Order(),
        ];
        return sizes.IsEmpty ? 0 : WithPrefix.Thousands(SixDigits.Round(sizes[sizes.Length / 2]), unit);
    }
}
