using System.Globalization;
using SplitProofs.Experiments.Rows;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>
/// The numbers of a chart as comma-separated values with six significant digits. If all series have the same x, there is one column of x
/// and a column of y for each series; otherwise each series has two columns. A value that is not finite is empty.
/// </summary>
public static class XyCsv
{
    /// <summary>The whole text of the file.</summary>
    /// <param name="chart">The chart.</param>
    public static string Of(XyChart chart)
    {
        var series = (
            from panel in chart.Panels
            from one in panel.Series
            select (Name: panel.NameOf(one), one.Points)
        ).ToList();
        var across = series[0].Points.Select(point => point.X).ToList();
        var isShared = series.All(one => one.Points.Select(point => point.X).SequenceEqual(across));
        List<(string Head, IReadOnlyList<double> Values)> columns = isShared
            ? [(Title(chart.Horizontal), across), .. series.Select(one => (one.Name, Y(one.Points)))]
            :
            [
                .. series.SelectMany(one =>
                    new (string, IReadOnlyList<double>)[]
                    {
                        ($"{one.Name}: {Title(chart.Horizontal)}", [.. one.Points.Select(point => point.X)]),
                        ($"{one.Name}: {Title(chart.Vertical)}", Y(one.Points)),
                    }
                ),
            ];
        var rows = Enumerable
            .Range(0, columns.Max(column => column.Values.Count))
            .Select(row => string.Join(',', columns.Select(column => Number(column.Values, row))));
        return string.Join('\n', rows.Prepend(string.Join(',', columns.Select(column => RowCsv.Quoted(column.Head)))))
            + "\n";
    }

    private static IReadOnlyList<double> Y(IReadOnlyList<XyPoint> points) => [.. points.Select(point => point.Y)];

    private static string Title(XyAxis axis) => axis.Unit.Length == 0 ? axis.Name : $"{axis.Name} [{axis.Unit}]";

    private static string Number(IReadOnlyList<double> values, int row) =>
        row < values.Count && double.IsFinite(values[row])
            ? SixDigits.Round(values[row]).ToString("R", CultureInfo.InvariantCulture)
            : "";
}
