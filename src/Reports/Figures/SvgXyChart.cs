using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>Draws a chart of values against values as self-contained SVG, legible on light and on dark pages.</summary>
public static class SvgXyChart
{
    private const int MostMarkers = 40;
    private const string MiddleAnchor = "text-anchor=\"middle\"";
    private const string EndAnchor = "text-anchor=\"end\"";

    /// <summary>The whole text of the file.</summary>
    /// <exception cref="ArgumentException">The chart has no point that can be drawn.</exception>
    public static string Of(XyChart chart)
    {
        if (!chart.Series.SelectMany(series => series.Points).Any(XyLayout.CanDraw))
        {
            throw new ArgumentException("A chart has at least one point with two finite values.", nameof(chart));
        }

        var layout = new XyLayout(chart);
        return Svg.Figure(
            chart.Title,
            chart.Description,
            XyLayout.Width,
            layout.Height,
            ChartStyle.Sheet,
            [
                .. Texts(layout.TitleLines, "strong", layout.TitleTop),
                .. Texts(layout.VerticalLines, "ink", layout.VerticalTop),
                .. Legend(layout),
                .. VerticalAxis(layout),
                .. HorizontalAxis(layout),
                .. chart.Series.Select((series, place) => Series(layout, series, place)),
                .. Texts(layout.HorizontalLines, "strong", layout.HorizontalTop),
                .. Texts(layout.NoteLines, "faint", layout.NotesTop),
            ]
        );
    }

    private static IEnumerable<string> Texts(IReadOnlyList<string> lines, string style, double top) =>
        lines.Select(
            (line, row) => Svg.Text(XyLayout.Edge, top + (row + 0.7) * XyLayout.RowHeight, $"class=\"{style}\"", line)
        );

    private static IEnumerable<string> Legend(XyLayout layout) =>
        layout.Legend.SelectMany(entry =>
        {
            var style = SeriesStyle.Of(entry.Place);
            var y = layout.LegendTop + (entry.Row + 0.5) * XyLayout.RowHeight;
            var end = entry.X + XyLayout.SwatchWidth - 7;
            var isJoined = layout.Chart.Series[entry.Place].Join != PointJoin.None;
            return new[]
            {
                Group(
                    entry.Place,
                    [
                        .. isJoined
                            ? [Svg.Path($"M{Svg.Point(entry.X, y)}L{Svg.Point(end, y)}", Dashes(style))]
                            : Array.Empty<string>(),
                        Marker(style, (entry.X + end) / 2, y),
                    ]
                ),
                Svg.Text(entry.X + XyLayout.SwatchWidth, y + 4.5, "class=\"ink\"", entry.Text),
            };
        });

    private static IEnumerable<string> VerticalAxis(XyLayout layout) =>
        layout.Vertical.Ticks.SelectMany(tick =>
            new[]
            {
                Svg.Line(layout.PlotLeft, layout.Y(tick), layout.PlotRight, layout.Y(tick), "class=\"grid\""),
                Svg.Text(layout.PlotLeft - 8, layout.Y(tick) + 4.5, $"class=\"faint\" {EndAnchor}", SixDigits.Of(tick)),
            }
        );

    private static IEnumerable<string> HorizontalAxis(XyLayout layout) =>
        layout
            .HorizontalTicks.SelectMany(tick =>
                new[]
                {
                    Svg.Line(tick.X, layout.PlotBottom, tick.X, layout.PlotBottom + 5, "class=\"axis\""),
                    Svg.Text(
                        tick.X,
                        layout.PlotBottom + (tick.Row + 1) * XyLayout.RowHeight,
                        $"class=\"faint\" {MiddleAnchor}",
                        tick.Text
                    ),
                }
            )
            .Prepend(
                Svg.Line(layout.PlotLeft, layout.PlotBottom, layout.PlotRight, layout.PlotBottom, "class=\"axis\"")
            );

    private static string Series(XyLayout layout, XySeries series, int place)
    {
        var style = SeriesStyle.Of(place);
        var points = series.Points.Where(layout.Shows).ToList();
        var stride = Math.Max(1, (points.Count + MostMarkers - 1) / MostMarkers);
        var isJoined = series.Join != PointJoin.None;
        IEnumerable<string> parts =
        [
            .. isJoined
                ? Runs(layout, series.Points)
                    .Where(run => run.Count > 1)
                    .Select(run => Svg.Path(Line(layout, run, series.Join), Dashes(style)))
                : [],
            .. points.Where(point => point.Error > 0).SelectMany(point => ErrorBar(layout, point)),
            .. points
                .Where((point, index) => !isJoined || index % stride == 0 || point.IsMarked)
                .Select(point => Marker(style, layout.X(point.X), layout.Y(point.Y))),
            .. points
                .Where(point => point.IsMarked)
                .Select(point =>
                    Svg.Element(
                        "circle",
                        $"class=\"ring\" cx=\"{Svg.Number(layout.X(point.X))}\" cy=\"{Svg.Number(layout.Y(point.Y))}\" r=\"9\""
                    )
                ),
        ];
        return Group(place, parts);
    }

    /// <summary>Neighbouring points that can be drawn.</summary>
    private static List<List<XyPoint>> Runs(XyLayout layout, IReadOnlyList<XyPoint> points)
    {
        var runs = new List<List<XyPoint>> { new() };
        foreach (var point in points)
        {
            if (layout.Shows(point))
            {
                runs[^1].Add(point);
            }
            else if (runs[^1].Count > 0)
            {
                runs.Add([]);
            }
        }

        return runs;
    }

    private static string Line(XyLayout layout, IReadOnlyList<XyPoint> run, PointJoin join) =>
        "M"
        + string.Join(
            'L',
            run.SelectMany(
                (point, index) =>
                    join == PointJoin.Steps && index > 0
                        ? new[]
                        {
                            Svg.Point(layout.X(point.X), layout.Y(run[index - 1].Y)),
                            Svg.Point(layout.X(point.X), layout.Y(point.Y)),
                        }
                        : [Svg.Point(layout.X(point.X), layout.Y(point.Y))]
            )
        );

    private static IEnumerable<string> ErrorBar(XyLayout layout, XyPoint point)
    {
        var x = layout.X(point.X);
        var (top, bottom) = (layout.Y(point.Y + point.Error), layout.Y(layout.Lowest(point)));
        return
        [
            Svg.Line(x, top, x, bottom, "class=\"error\" stroke=\"currentColor\""),
            Svg.Line(x - 4, top, x + 4, top, "class=\"error\" stroke=\"currentColor\""),
            Svg.Line(x - 4, bottom, x + 4, bottom, "class=\"error\" stroke=\"currentColor\""),
        ];
    }

    private static string Marker(SeriesStyle style, double x, double y) =>
        Svg.Path(style.Marker, $"class=\"{(style.IsHollow ? "hollow" : "filled")}\" {Svg.At(x, y)}");

    private static string Dashes(SeriesStyle style) =>
        style.Dashes.Length == 0 ? "class=\"line\"" : $"class=\"line\" stroke-dasharray=\"{style.Dashes}\"";

    private static string Group(int place, IEnumerable<string> parts) =>
        $"<g class=\"series{place % SeriesStyle.Count}\">\n{string.Join('\n', parts)}\n</g>";
}
