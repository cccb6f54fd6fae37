using SplitProofs.Experiments.Rows;

namespace SplitProofs.Reports.Figures;

/// <summary>The numbers of a chart of bars as comma-separated values: a row for each class, with its size as the chart prints it.</summary>
internal static class BarCsv
{
    /// <summary>The whole text of the file.</summary>
    /// <param name="chart">The chart.</param>
    public static string Of(BarChart chart) =>
        string.Concat(
            chart
                .Bars.Select(bar => Row(bar.Label, bar.Text.Replace('\u00A0', ' ')))
                .Prepend(Row(chart.HorizontalTitle, chart.VerticalTitle))
        );

    private static string Row(string label, string size) => $"{RowCsv.Quoted(label)},{RowCsv.Quoted(size)}\n";
}
