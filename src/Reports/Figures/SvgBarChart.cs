namespace SplitProofs.Reports.Figures;

/// <summary>Draws a bar chart as self-contained SVG, legible on light and on dark pages.</summary>
public static class SvgBarChart
{
    private const double Width = 640;
    private const double Edge = 14;
    private const double FontSize = 13;
    private const double RowHeight = 19;
    private const double PlotHeight = 130;
    private const double LeastHeight = 1.5;
    private const double BarShare = 0.62;
    private const string MiddleAnchor = "text-anchor=\"middle\"";

    private static readonly string _sheet = $$"""
        {{ChartStyle.Sheet}}
        .bar { fill: currentColor; }
        """;

    /// <summary>The whole text of the file.</summary>
    /// <exception cref="ArgumentException">The chart has no bars, or a share is not between 0 and 1.</exception>
    public static string Of(BarChart chart)
    {
        if (chart.Bars.Count == 0 || chart.Bars.Any(bar => !(bar.Share >= 0 && bar.Share <= 1)))
        {
            throw new ArgumentException("A chart has at least one bar, and shares are from 0 to 1.", nameof(chart));
        }

        var titleLines = TextMetrics.Wrap(chart.VerticalTitle, FontSize, Width - 2 * Edge);
        var top = Edge + (titleLines.Count + 1) * RowHeight + 6;
        var bottom = top + PlotHeight;
        var pitch = (Width - 2 * Edge) / chart.Bars.Count;
        return Svg.Figure(
            chart.Title,
            chart.Description,
            Width,
            bottom + 2 * RowHeight + Edge + 2,
            _sheet,
            [
                .. titleLines.Select(
                    (line, i) => Svg.Text(Edge, Edge + (i + 0.7) * RowHeight, "class=\"strong\"", line)
                ),
                .. chart.Bars.SelectMany((bar, i) => Bar(bar, Edge + (i + 0.5) * pitch)),
                Svg.Line(Edge, bottom, Width - Edge, bottom, "class=\"axis\""),
                Svg.Text(
                    Width / 2,
                    bottom + 2 * RowHeight + 4,
                    $"class=\"strong\" {MiddleAnchor}",
                    TextMetrics.Fit(chart.HorizontalTitle, FontSize, Width - 2 * Edge)
                ),
            ]
        );

        IEnumerable<string> Bar(Bar bar, double middle)
        {
            if (bar.Share > 0)
            {
                var (width, height) = (BarShare * pitch, Math.Max(LeastHeight, bar.Share * PlotHeight));
                yield return Svg.Element(
                    "rect",
                    $"class=\"bar series0\" x=\"{Svg.Number(middle - width / 2)}\" y=\"{Svg.Number(bottom - height)}\" "
                        + $"width=\"{Svg.Number(width)}\" height=\"{Svg.Number(height)}\""
                );
                yield return Text(bottom - height - 5, "ink", bar.Text);
            }

            yield return Text(bottom + RowHeight - 2, "faint", bar.Label);

            string Text(double y, string style, string text) =>
                Svg.Text(middle, y, $"class=\"{style}\" {MiddleAnchor}", TextMetrics.Fit(text, FontSize, pitch - 4));
        }
    }
}
