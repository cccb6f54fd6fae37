using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Answers;

/// <summary>A statistic that an answer may state about the values of a column.</summary>
/// <param name="Name">Its name in a template.</param>
/// <param name="Of">The statistic in print, from the rows that have a value in the column, at least one.</param>
internal sealed record AnswerStatistic(
    string Name,
    Func<RowTable, int, ImmutableArray<ImmutableArray<RowValue>>, AnswerPiece> Of
)
{
    /// <summary>All statistics, in the order in which messages list them.</summary>
    public static ImmutableArray<AnswerStatistic> All { get; } =
    [
        new("minimum", (table, column, rows) => Value(table, column, Least(rows, column)[column])),
        new("median", (table, column, rows) => Value(table, column, RowValue.Of(Median(rows, column)))),
        new("maximum", (table, column, rows) => Value(table, column, Greatest(rows, column)[column])),
        new("place of minimum", (table, column, rows) => Place(table, Least(rows, column))),
        new("place of maximum", (table, column, rows) => Place(table, Greatest(rows, column))),
        new(
            "number of distinct",
            (_, column, rows) => new AnswerPiece.Words(Whole(rows.Select(row => row[column]).Distinct().Count()))
        ),
        new(
            "number of positive",
            (_, column, rows) =>
                new AnswerPiece.Words($"{Whole(rows.Count(row => row[column].Number > 0))} of {Whole(rows.Length)}")
        ),
    ];

    private static AnswerPiece.Value Value(RowTable table, int column, RowValue value) =>
        new(table.Columns[column], value);

    private static AnswerPiece.Point Place(RowTable table, ImmutableArray<RowValue> row) =>
        new([
            .. Enumerable
                .Range(0, table.IndexOf(MethodColumn.Name))
                .Where(key => table.Rows.Select(other => other[key]).Distinct().Skip(1).Any())
                .Select(key => (table.Columns[key], row[key])),
        ]);

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
}
