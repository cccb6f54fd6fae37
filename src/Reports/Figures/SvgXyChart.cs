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
                .. Texts(layout.TitleLines, "strong", XyLayout.TitleTop),
                .. Texts(layout.VerticalLines, "ink", layout.VerticalTop),
                .. Legend(layout),
                .. layout.Plots.SelectMany((plot, place) => Plot(layout, plot, place)),
                .. SideLabels(layout),
                .. Texts(layout.HorizontalLines, "strong", layout.HorizontalTop),
                .. Texts(layout.NoteLines, "faint", layout.NotesTop),
            ]
        );
    }

    private static IEnumerable<string> Texts(IReadOnlyList<string> lines, string style, double top) =>
        lines.Select(
            (line, row) => Svg.Text(XyLayout.Edge, top + ((row + 0.7) * XyLayout.RowHeight), $"class=\"{style}\"", line)
        );

    private static IEnumerable<string> Legend(XyLayout layout) =>
        layout.Legend.SelectMany(entry =>
        {
            var style = SeriesStyle.Of(entry.Place);
            var y = layout.LegendTop + ((entry.Row + 0.5) * XyLayout.RowHeight);
            var end = entry.X + XyLayout.SwatchWidth - 7;
            var series = layout.Chart.Series.Where(one => one.Name == layout.Chart.Names[entry.Place]).ToList();
            return new[]
            {
                Group(
                    entry.Place,
                    [
                        .. series.Any(one => one.Join != PointJoin.None)
                            ? [Svg.Path($"M{Svg.Point(entry.X, y)}L{Svg.Point(end, y)}", Dashes(style))]
                            : Array.Empty<string>(),
                        .. series.Any(one => one.Points.Any(point => HasMarker(layout, one, point)))
                            ? [Markers(style, [((entry.X + end) / 2, y)])]
                            : Array.Empty<string>(),
                    ]
                ),
                Svg.Text(entry.X + XyLayout.SwatchWidth, y + 4.5, "class=\"ink\"", entry.Text),
            };
        });

    private static IEnumerable<string> Plot(XyLayout layout, XyPlot plot, int place) =>
        [
            .. layout.Chart.Shadings.Select(shading => Shade(plot, shading)),
            .. layout.IsSingle
                ? []
                : new[]
                {
                    Svg.Text(
                        (plot.Left + plot.Right) / 2,
                        plot.Top - 6,
                        $"class=\"ink\" {MiddleAnchor}",
                        XyLayout.Heading(plot)
                    ),
                },
            .. VerticalAxis(layout, plot, layout.HasVerticalTicks(place)),
            .. HorizontalAxis(layout, plot, place),
            .. layout
                .References.DistinctBy(line => line.Value)
                .Select(line =>
                    Svg.Line(plot.Left, plot.Y(line.Value), plot.Right, plot.Y(line.Value), "class=\"reference\"")
                ),
            .. layout.Flags.SelectMany(flag => Label(layout, plot, flag)),
            .. plot.Panel.Series.Select(series => Series(layout, plot, series, layout.Chart.PlaceOf(series))),
        ];

    private static string Shade(XyPlot plot, Shading shading)
    {
        var left = Math.Clamp(plot.X(shading.From), plot.Left, plot.Right);
        return Rectangle("shade", left, plot.Top, plot.Right - left, plot.Bottom - plot.Top);
    }

    private static IEnumerable<string> VerticalAxis(XyLayout layout, XyPlot plot, bool hasNumbers)
    {
        IEnumerable<(double Y, string Text, bool IsZero)> ticks =
            plot.Names.Count > 0
                ? plot.Names.Select((name, row) => (plot.Y(row), XyLayout.NameText(name), false))
                : plot.Vertical.Ticks.Select(tick =>
                    (plot.Y(tick), layout.VerticalNumbers.Of(tick), tick == 0 && plot.Vertical.HasBothSigns)
                );
        return ticks.SelectMany(tick =>
            new[]
            {
                Svg.Line(plot.Left, tick.Y, plot.Right, tick.Y, tick.IsZero ? "class=\"zero\"" : "class=\"grid\""),
            }.Concat(
                hasNumbers ? [Svg.Text(plot.Left - 8, tick.Y + 4.5, $"class=\"faint\" {EndAnchor}", tick.Text)] : []
            )
        );
    }

    private static IEnumerable<string> HorizontalAxis(XyLayout layout, XyPlot plot, int place) =>
        [
            Svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, "class=\"axis\""),
            .. plot.Names.Count > 0 && plot.Horizontal.HasBothSigns
                ? [Svg.Line(plot.X(0), plot.Top, plot.X(0), plot.Bottom, "class=\"zero\"")]
                : Array.Empty<string>(),
            .. layout
                .HorizontalTicks(place)
                .SelectMany(tick =>
                    new[]
                    {
                        Svg.Line(tick.X, plot.Bottom, tick.X, plot.Bottom + 5, "class=\"axis\""),
                        Svg.Text(
                            tick.X,
                            plot.Bottom + XyLayout.RowHeight,
                            $"class=\"faint\" {MiddleAnchor}",
                            tick.Text
                        ),
                    }
                ),
        ];

    private static IEnumerable<string> Label(XyLayout layout, XyPlot plot, Flag flag)
    {
        var baseline = layout.FlagsBottom - ((flag.Row + 0.3) * XyLayout.RowHeight);
        return
        [
            Svg.Line(flag.X, baseline - 10, flag.X, plot.Bottom, "class=\"guide\""),
            Svg.Text(flag.X + Flag.Gap, baseline, "class=\"ink\"", flag.Text),
        ];
    }

    private static IEnumerable<string> SideLabels(XyLayout layout) =>
        layout.References.SelectMany(
            (line, place) =>
            {
                var plot = layout.SidePlot;
                var (label, labelY) = (plot.Right + XyLayout.SideGap, layout.SideHeights[place]);
                return new[]
                {
                    Svg.Line(plot.Right, plot.Y(line.Value), label - 4, labelY, "class=\"axis\""),
                    Svg.Text(label, labelY + 4.5, "class=\"ink\"", layout.SideTexts[place]),
                };
            }
        );

    private static string Series(XyLayout layout, XyPlot plot, XySeries series, int place)
    {
        var style = SeriesStyle.Of(place);
        var runs = series.Join == PointJoin.None ? [] : plot.Runs(series).ToList();
        var alone = runs.Where(run => run.Count == 1).Select(run => run[0]).ToHashSet();
        var points = series.Points.Where(plot.Shows).ToList();
        var line = string.Concat(runs.Where(run => run.Count > 1).Select(run => Line(plot, run, series.Join)));
        var marked = points.Where(point => HasMarker(layout, series, point) || alone.Contains(point)).ToList();
        IEnumerable<string> parts =
        [
            .. plot.Runs(series.Band).Select(run => Svg.Path(Band(plot, run, series.Join), "class=\"band\"")),
            .. line.Length > 0 ? [Svg.Path(line, Dashes(style))] : Array.Empty<string>(),
            .. points
                .Where(point => point.Error > 0)
                .Select(point => Svg.Path(ErrorBar(plot, point), "class=\"error\"")),
            .. marked.Count > 0
                ? [Markers(style, marked.Select(point => (plot.X(point.X), plot.Y(point.Y))))]
                : Array.Empty<string>(),
            .. points
                .Where(point => point.Mark == PointMark.Ring)
                .Select(point =>
                    Svg.Element(
                        "circle",
                        $"class=\"ring\" cx=\"{Svg.Number(plot.X(point.X))}\" cy=\"{Svg.Number(plot.Y(point.Y))}\" r=\"9\""
                    )
                ),
        ];
        return Group(place, parts);
    }

    /// <summary>
    /// Whether a point has a marker. If there are too many points, only answers have markers, because any other
    /// selection would be arbitrary.
    /// </summary>
    internal static bool HasMarker(XyLayout layout, XySeries series, XyPoint point) =>
        point.Mark is PointMark.Marker or PointMark.Ring
        || (
            point.Mark == PointMark.Usual
            && (series.Join == PointJoin.None || series.Points.Count <= MostMarkers / layout.Columns)
        );

    private static string Line(XyPlot plot, IReadOnlyList<XyPoint> run, PointJoin join) =>
        Path(Joined([.. run.Select(point => (plot.X(point.X), plot.Y(point.Y)))], join));

    private static string Band(XyPlot plot, IReadOnlyList<XyRange> run, PointJoin join) =>
        Path([
            .. Joined([.. run.Select(range => (plot.X(range.X), plot.Y(range.Low)))], join),
            .. Joined([.. run.Select(range => (plot.X(range.X), plot.Y(range.High)))], join).Reverse(),
        ]) + "z";

    /// <summary>The corners of a line through points. A stepped line has an extra corner before each point but the first.</summary>
    private static IEnumerable<(double X, double Y)> Joined(
        IReadOnlyList<(double X, double Y)> points,
        PointJoin join
    ) =>
        points.SelectMany(
            (point, index) =>
                join == PointJoin.Steps && index > 0 ? new[] { (point.X, points[index - 1].Y), point } : [point]
        );

    private static string ErrorBar(XyPlot plot, XyPoint point)
    {
        const double half = 4;
        var (low, high) = plot.ErrorBar(point);
        var (acrossX, acrossY) = plot.Names.Count > 0 ? (0.0, half) : (half, 0.0);
        return Path([low, high]) + End(low) + End(high);

        string End((double X, double Y) at) =>
            Path([(at.X - acrossX, at.Y - acrossY), (at.X + acrossX, at.Y + acrossY)]);
    }

    private static string Path(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => Svg.Point(point.X, point.Y)));

    /// <summary>All markers of a series as one path.</summary>
    private static string Markers(SeriesStyle style, IEnumerable<(double X, double Y)> places) =>
        Svg.Path(
            string.Concat(
                places.Select(place => $"M{Svg.Point(place.X + style.Start.X, place.Y + style.Start.Y)}{style.Marker}")
            ),
            $"class=\"{(style.IsHollow ? "hollow" : "filled")}\""
        );

    private static string Dashes(SeriesStyle style) =>
        style.Dashes.Length == 0 ? "class=\"line\"" : $"class=\"line\" stroke-dasharray=\"{style.Dashes}\"";

    private static string Rectangle(string style, double x, double y, double width, double height) =>
        Svg.Element(
            "rect",
            $"class=\"{style}\" x=\"{Svg.Number(x)}\" y=\"{Svg.Number(y)}\" width=\"{Svg.Number(width)}\" height=\"{Svg.Number(height)}\""
        );

    private static string Group(int place, IEnumerable<string> parts) =>
        $"<g class=\"series{place % SeriesStyle.Count}\">\n{string.Join('\n', parts)}\n</g>";
}
