using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Answers;

/// <summary>A statistic that an answer may state about the values of a column.</summary>
/// <param name="Name">Its name in a template.</param>
/// <param name="Of">The statistic in print, from the rows that have a value in the column, at least one.</param>
internal sealed record AnswerStatistic(
    string Name,
    Func<RowTable, int, ImmutableArray<ImmutableArray<RowValue>>, string> Of
)
{
    /// <summary>All statistics, in the order in which messages list them.</summary>
    public static ImmutableArray<AnswerStatistic> All { get; } =
    [
        new("minimum", (table, column, rows) => Shown(table, column, Least(rows, column)[column])),
        new("median", (table, column, rows) => Printed(table.Columns[column], Median(rows, column))),
        new("maximum", (table, column, rows) => Shown(table, column, Greatest(rows, column)[column])),
        new("place of minimum", (table, column, rows) => Place(table, column, Least(rows, column))),
        new("place of maximum", (table, column, rows) => Place(table, column, Greatest(rows, column))),
        new("number of distinct", (_, column, rows) => Whole(rows.Select(row => row[column]).Distinct().Count())),
        new(
            "number of positive",
            (_, column, rows) => $"{Whole(rows.Count(row => row[column].Number > 0))} of {Whole(rows.Length)}"
        ),
    ];

    /// <summary>A value in print: shares in percent, others to four significant digits with their unit.</summary>
    public static string Printed(RowColumn column, double value) =>
        column.IsShare ? $"{Digits(100 * value, "0.##")} %"
        : column.Unit.Length > 0 ? $"{Four(value)} {column.Unit}"
        : Four(value);

    private static string Shown(RowTable table, int column, RowValue value) =>
        value.Match(
            words: w => w.Text,
            count: c =>
                table.Columns[column].Unit.Length > 0
                    ? $"{Whole(c.Value)} {table.Columns[column].Unit}"
                    : Whole(c.Value),
            amount: a => Printed(table.Columns[column], a.Value),
            absent: () => "no value"
        );

    private static string Place(RowTable table, int column, ImmutableArray<RowValue> row) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, table.IndexOf(MethodColumn.Name))
                .Where(key => table.Rows.Select(other => other[key]).Distinct().Skip(1).Any())
                .Select(key =>
                    table.Columns[key].Kind == ColumnKind.Words
                        ? row[key].Printed
                        : $"{table.Columns[key].Name} = {Shown(table, key, row[key])}"
                )
                .DefaultIfEmpty("the only point")
        );

    private static ImmutableArray<RowValue> Least(ImmutableArray<ImmutableArray<RowValue>> rows, int column) =>
        rows.MinBy(row => row[column].Number);

    private static ImmutableArray<RowValue> Greatest(ImmutableArray<ImmutableArray<RowValue>> rows, int column) =>
        rows.MaxBy(row => row[column].Number);

    private static double Median(ImmutableArray<ImmutableArray<RowValue>> rows, int column)
    {
        ImmutableArray<double> values = [.. rows.Select(row => row[column].Number).Order()];
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Four(double value) =>
        Math.Abs(value) is >= 1e-3 and < 1e6 or 0
            ? double.Parse(Digits(value, "E3"), CultureInfo.InvariantCulture)
                .ToString("0.######", CultureInfo.InvariantCulture)
            : Digits(value, "0.###e0");

    private static string Digits(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
