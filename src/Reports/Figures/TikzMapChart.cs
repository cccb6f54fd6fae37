using System.Globalization;

namespace SplitProofs.Reports.Figures;

/// <summary>Writes a map as a picture for LaTeX, with the colours viridis of pgfplots and a bar that says what they mean.</summary>
internal static class TikzMapChart
{
    private const int MostLabels = 8;

    /// <summary>The whole text of the file.</summary>
    public static string Of(MapChart chart) =>
        Tikz.Picture(
            chart.Title,
            [],
            [
                "\\begin{axis}[",
                "  width=0.9\\linewidth, height=0.6\\linewidth, colormap/viridis, colorbar, view={0}{90},",
                $"  colorbar style={{ylabel={Tikz.Text(chart.ValueTitle)}, font=\\footnotesize}},",
                $"  xlabel={Tikz.Text(chart.HorizontalTitle)}, ylabel={Tikz.Text(chart.VerticalTitle)},",
                $"  {Labels("x", chart.Horizontal)},",
                $"  {Labels("y", chart.Vertical)},",
                "  enlargelimits=false, axis on top, tick label style={font=\\footnotesize}, label style={font=\\small},",
                "]",
                $"\\addplot[matrix plot*, mesh/cols={Whole(chart.Horizontal.Count)}, point meta=explicit] coordinates {{",
                .. from row in Enumerable.Range(0, chart.Vertical.Count)
                from column in Enumerable.Range(0, chart.Horizontal.Count)
                select $"  ({Whole(column)},{Whole(row)}) [{Tikz.Number(chart.Values[row][column])}]",
                "};",
                "\\end{axis}",
            ]
        );

    /// <summary>As many labels as fit, evenly spaced.</summary>
    private static string Labels(string axis, IReadOnlyList<string> labels)
    {
        var stride = Math.Max(1, (labels.Count + MostLabels - 1) / MostLabels);
        var places = Enumerable.Range(0, labels.Count).Where(place => place % stride == 0).ToList();
        return $"{axis}tick={{{string.Join(',', places.Select(Whole))}}}, "
            + $"{axis}ticklabels={{{string.Join(',', places.Select(place => Tikz.Text(labels[place])))}}}";
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
