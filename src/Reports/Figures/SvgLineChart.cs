using System.Globalization;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>Draws a line chart as self-contained SVG, legible on light and on dark pages.</summary>
public static class SvgLineChart
{
    private const double LeastMarkerDistance = 24;

    private const string MiddleAnchor = "text-anchor=\"middle\"";
    private const string EndAnchor = "text-anchor=\"end\"";

    /// <summary>The whole text of the file.</summary>
    /// <exception cref="ArgumentException">The chart has no series.</exception>
    public static string Of(LineChart chart)
    {
        if (chart.Series.Count == 0)
        {
            throw new ArgumentException("A chart has at least one series.", nameof(chart));
        }

        var layout = new ChartLayout(chart);
        return Svg.Figure(
            chart.Title,
            chart.Description,
            ChartLayout.Width,
            layout.Height,
            ChartStyle.Sheet,
            [
                .. Shades(layout),
                .. Axes(layout),
                .. References(layout),
                .. layout.Flags.Count > 0 ? Flags(layout) : [],
                .. chart.Series.Select((series, place) => Series(layout, series, place)),
                .. Legend(layout),
                .. layout.Marked.Select((place, row) => Marks(layout, place, row)),
                .. layout.NoteLines.Select(
                    (note, i) =>
                        Svg.Text(
                            layout.TitleLeft,
                            layout.NotesTop + (i + 0.7) * ChartLayout.RowHeight,
                            "class=\"faint\"",
                            note
                        )
                ),
            ]
        );
    }

    private static IEnumerable<string> Shades(ChartLayout layout) =>
        layout.Chart.Shadings.Select(shading =>
        {
            var left = layout.LeftOf(shading.First);
            return Svg.Element(
                "rect",
                $"class=\"shade\" x=\"{Svg.Number(left)}\" y=\"{Svg.Number(layout.PlotTop)}\" "
                    + $"width=\"{Svg.Number(layout.PlotRight - left)}\" height=\"{Svg.Number(layout.PlotBottom - layout.PlotTop)}\""
            );
        });

    private static IEnumerable<string> Axes(ChartLayout layout)
    {
        for (var i = 0; i < layout.TitleLines.Count; i++)
        {
            yield return Svg.Text(
                layout.TitleLeft,
                14 + (i + 0.7) * ChartLayout.RowHeight,
                "class=\"strong\"",
                layout.TitleLines[i]
            );
        }

        for (var i = 0; i < layout.AxisLines.Count; i++)
        {
            yield return Svg.Text(
                layout.TitleLeft,
                14 + (layout.TitleLines.Count + i + 0.7) * ChartLayout.RowHeight,
                "class=\"ink\"",
                layout.AxisLines[i]
            );
        }

        foreach (var tick in layout.Values.Ticks)
        {
            var y = layout.Y(tick);
            yield return Svg.Line(layout.PlotLeft, y, layout.PlotRight, y, "class=\"grid\"");
            yield return Svg.Text(layout.PlotLeft - 8, y + 4.5, $"class=\"faint\" {EndAnchor}", SixDigits.Of(tick));
        }

        yield return Svg.Line(
            layout.PlotLeft,
            layout.PlotBottom,
            layout.PlotRight,
            layout.PlotBottom,
            "class=\"axis\""
        );
        foreach (var tick in layout.HorizontalTicks)
        {
            var x = layout.X(tick);
            yield return Svg.Line(x, layout.PlotBottom, x, layout.PlotBottom + 5, "class=\"axis\"");
            yield return Svg.Text(
                x,
                layout.PlotBottom + ChartLayout.RowHeight,
                $"class=\"faint\" {MiddleAnchor}",
                tick.ToString(CultureInfo.InvariantCulture)
            );
        }

        yield return Svg.Text(
            (layout.PlotLeft + layout.PlotRight) / 2,
            layout.PlotBottom + 2 * ChartLayout.RowHeight + 3,
            $"class=\"strong\" {MiddleAnchor}",
            TextMetrics.Fit(layout.Chart.HorizontalTitle, ChartLayout.FontSize, layout.PlotRight - layout.PlotLeft)
        );
    }

    private static IEnumerable<string> References(ChartLayout layout)
    {
        for (var i = 0; i < layout.References.Count; i++)
        {
            var (y, labelY) = (layout.Y(layout.References[i].Value), layout.SideHeights[i]);
            var (edge, label) = (layout.PlotRight, layout.PlotRight + ChartLayout.SideGap);
            yield return Svg.Line(layout.PlotLeft, y, edge, y, "class=\"reference\"");
            yield return Svg.Line(edge, y, label - 4, labelY, "class=\"axis\"");
            yield return Svg.Text(label, labelY + 4.5, "class=\"ink\"", layout.SideTexts[i]);
        }
    }

    private static IEnumerable<string> Flags(ChartLayout layout)
    {
        foreach (var flag in layout.Flags)
        {
            var baseline = layout.MarksTop - 6 - (flag.Row + 0.3) * ChartLayout.RowHeight;
            yield return Svg.Line(flag.X, baseline - 10, flag.X, layout.PlotBottom, "class=\"guide\"");
            yield return Svg.Text(flag.X + Flag.Gap, baseline, "class=\"ink\"", flag.Text);
        }
    }

    private static string Series(ChartLayout layout, Series series, int place)
    {
        var style = SeriesStyle.Of(place);
        var runs = series.Drawn;
        var segments = runs.Where(run => run.First < run.Last)
            .Select(run => "M" + string.Join('L', Enumerable.Range(run.First, run.Last - run.First + 1).Select(Point)));
        var markers = Enumerable
            .Range(0, series.Values.Count)
            .Where(i => ValueAxis.CanShow(series.Values[i]) && HasMarker(i))
            .Select(i => Marker(style, layout.X(i), layout.Y(series.Values[i])));
        var rings = series
            .Highlights.Where(highlight => ValueAxis.CanShow(series.Values[highlight.Index]))
            .Select(highlight =>
                Svg.Element(
                    "circle",
                    $"class=\"ring\" cx=\"{Svg.Number(layout.X(highlight.Index))}\" "
                        + $"cy=\"{Svg.Number(layout.Y(series.Values[highlight.Index]))}\" r=\"9\""
                )
            );
        var line = string.Concat(segments);
        IEnumerable<string> parts =
        [
            .. line.Length > 0 ? [Svg.Path(line, Dashes(style))] : Array.Empty<string>(),
            .. markers,
            .. rings,
        ];
        return Group(place, parts);

        string Point(int index) => Svg.Point(layout.X(index), layout.Y(series.Values[index]));

        // If there are very many points, only some have a marker, at different points for each series; an isolated point always has one.
        bool HasMarker(int index)
        {
            var stride = Math.Max(1, (int)Math.Ceiling(LeastMarkerDistance / layout.Pitch));
            return index % stride == place * stride / SeriesStyle.Count % stride
                || runs.Contains(new(index, index))
                || series.Highlights.Any(highlight => highlight.Index == index);
        }
    }

    private static IEnumerable<string> Legend(ChartLayout layout) =>
        layout.Legend.SelectMany(entry =>
        {
            var style = SeriesStyle.Of(entry.Place);
            var y = layout.LegendTop + (entry.Row + 0.5) * ChartLayout.RowHeight;
            var end = entry.X + ChartLayout.SwatchWidth - 7;
            return new[]
            {
                Group(
                    entry.Place,
                    [
                        Svg.Path($"M{Svg.Point(entry.X, y)}L{Svg.Point(end, y)}", Dashes(style)),
                        Marker(style, (entry.X + end) / 2, y),
                    ]
                ),
                Svg.Text(entry.X + ChartLayout.SwatchWidth, y + 4.5, "class=\"ink\"", entry.Text),
            };
        });

    // A run of values that cannot be drawn: its marks at both ends, joined by a line.
    private static string Marks(ChartLayout layout, int place, int row)
    {
        var series = layout.Chart.Series[place];
        var y = layout.MarksTop + (row + 0.5) * ChartLayout.MarkRowHeight;
        return Group(place, [.. Marks(series.Infinite, ChartStyle.Arrow), .. Marks(series.Missing, ChartStyle.Cross)]);

        IEnumerable<string> Marks(IReadOnlyList<Run> runs, string mark) =>
            runs.SelectMany(run =>
            {
                var (first, last) = (layout.X(run.First), layout.X(run.Last));
                return run.First == run.Last
                    ? new[] { Mark(first) }
                    : [Mark(first), Svg.Line(first + 6, y, last - 6, y, "class=\"between\""), Mark(last)];

                string Mark(double x) => Svg.Path(mark, $"class=\"hollow\" {Svg.At(x, y)}");
            });
    }

    private static string Marker(SeriesStyle style, double x, double y) =>
        Svg.Path(style.Marker, $"class=\"{(style.IsHollow ? "hollow" : "filled")}\" {Svg.At(x, y)}");

    private static string Dashes(SeriesStyle style) =>
        style.Dashes.Length == 0 ? "class=\"line\"" : $"class=\"line\" stroke-dasharray=\"{style.Dashes}\"";

    private static string Group(int place, IEnumerable<string> parts) =>
        $"<g class=\"series{place % SeriesStyle.Count}\">\n{string.Join('\n', parts)}\n</g>";
}
