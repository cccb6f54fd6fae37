using System.Globalization;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>Writes a chart of values against values as a picture for LaTeX: pgfplots chooses fonts, ticks and sizes.</summary>
internal static class TikzXyChart
{
    private static readonly IReadOnlyList<string> _marks = ["*", "square", "triangle*", "diamond", "asterisk", "x"];
    private static readonly IReadOnlyList<string> _dashes =
    [
        "solid",
        "dashed",
        "densely dotted",
        "dash dot",
        "loosely dashed",
        "dash dot dot",
    ];

    /// <summary>The whole text of the file.</summary>
    public static string Of(XyChart chart)
    {
        var layout = new XyLayout(chart);
        return Tikz.Picture(
            chart.Title,
            layout.Notes,
            [
                "\\begin{groupplot}[",
                .. Options(layout).Select(option => $"  {option},"),
                "]",
                .. layout.Plots.SelectMany((plot, place) => Plot(layout, plot, place)),
                "\\end{groupplot}",
            ]
        );
    }

    private static IEnumerable<string> Options(XyLayout layout)
    {
        var (chart, columns) = (layout.Chart, layout.Columns);
        var rows = (layout.Plots.Count + columns - 1) / columns;
        var gap = chart.HasOwnAxes ? "horizontal sep=12mm" : "horizontal sep=5mm, yticklabels at=edge left";
        yield return $"group style={{group size={columns} by {rows}, {gap}, vertical sep=13mm, ylabels at=edge left, "
            + "xlabels at=edge bottom}";
        yield return columns == 1 ? "width=\\linewidth, height=0.6\\linewidth"
        : columns == 2 ? "width=0.52\\linewidth, height=0.42\\linewidth"
        : "width=0.38\\linewidth, height=0.36\\linewidth";
        yield return $"xlabel={Tikz.Text(layout.ShortHorizontalTitle)}, ylabel={Tikz.Text(layout.ShortVerticalTitle)}";
        yield return $"xmode={Mode(layout.Plots[0].Horizontal)}, ymode={Mode(layout.Plots[0].Vertical)}";
        yield return "ymajorgrids=true, grid style={gray!25}, tick label style={font=\\footnotesize}, label style={font=\\small}";
        yield return "title style={font=\\small, yshift=-1.5mm}, legend cell align=left";
        yield return "legend style={font=\\footnotesize, draw=none, fill=none, legend columns=3, column sep=2mm}";
        yield return "unbounded coords=jump, every axis plot/.append style={mark size=1.4pt}";
        if (chart.Vertical.Names.Count > 0)
        {
            yield return "ytick={" + string.Join(',', Enumerable.Range(0, chart.Vertical.Names.Count)) + "}";
            yield return "yticklabels={" + string.Join(',', chart.Vertical.Names.Select(Tikz.Text)) + "}";
            yield return "y dir=reverse, enlarge y limits={abs=0.5}";
        }
        else if (!chart.HasOwnAxes && layout.Plots[0].Vertical is var axis)
        {
            yield return $"ymin={Scaled(layout.VerticalNumbers, axis.Ticks[0])}, ymax={Scaled(layout.VerticalNumbers, axis.Ticks[^1])}";
        }
    }

    private static IEnumerable<string> Plot(XyLayout layout, XyPlot plot, int place)
    {
        var chart = layout.Chart;
        // The legend is beside the first plot, above it.
        var legend =
            place == 0 && chart.NeedsLegend
                ? $"legend style={{at={{(0,1.{(layout.IsSingle ? "04" : "18")})}}, anchor=south west}}"
                : "";
        IEnumerable<string> options =
        [
            .. layout.IsSingle ? [] : new[] { $"title={Tikz.Text(plot.Panel.Name)}" },
            .. plot.Horizontal.IsLogarithmic
                ? [Ticks("x", plot.Horizontal, layout.HorizontalNumbers)]
                : Array.Empty<string>(),
            .. plot.Vertical.IsLogarithmic
                ? [Ticks("y", plot.Vertical, layout.VerticalNumbers)]
                : Array.Empty<string>(),
            .. legend.Length > 0 ? [legend] : Array.Empty<string>(),
        ];
        yield return $"\\nextgroupplot[{string.Join(", ", options)}]";
        foreach (var series in plot.Panel.Series)
        {
            foreach (var line in Series(layout, plot, series, chart.PlaceOf(series)))
            {
                yield return line;
            }
        }

        foreach (var line in layout.References.DistinctBy(line => line.Value))
        {
            var height = $"{{axis cs:0,{Y(layout, line.Value)}}}";
            yield return $"\\draw[gray, dashed] ({{rel axis cs:0,0}}|-{height}) -- ({{rel axis cs:1,0}}|-{height});";
        }
    }

    private static IEnumerable<string> Series(XyLayout layout, XyPlot plot, XySeries series, int place)
    {
        var (colour, shape) = (place % SeriesStyle.Count, SeriesStyle.ShapeOf(place));
        foreach (var run in plot.Runs(series.Band))
        {
            var outline = run.Select(range => (range.X, range.Low))
                .Concat(run.Reverse().Select(range => (range.X, range.High)));
            yield return $"\\addplot[draw=none, fill=series{colour}, fill opacity=0.18, forget plot] coordinates {{"
                + string.Join(' ', outline.Select(point => $"({X(layout, point.X)},{Y(layout, point.Item2)})"))
                + "} -- cycle;";
        }

        var isSideways = plot.Names.Count > 0;
        var hasErrors = series.Points.Any(point => point.Error > 0);
        string[] options =
        [
            $"series{colour}",
            series.Join switch
            {
                PointJoin.None => "only marks",
                PointJoin.Steps => "const plot, " + _dashes[shape],
                _ => _dashes[shape],
            },
            series.Points.Any(point => SvgXyChart.HasMarker(layout, series, point))
                ? $"mark={_marks[shape]}, mark options={{solid}}"
                : "mark=none",
            .. hasErrors
                ? [$"error bars/.cd, {(isSideways ? "x" : "y")} dir=both, {(isSideways ? "x" : "y")} explicit"]
                : Array.Empty<string>(),
        ];
        yield return $"\\addplot[{string.Join(", ", options)}] coordinates {{";
        foreach (var point in series.Points)
        {
            var at = plot.Shows(point) ? $"({X(layout, point.X)},{Y(layout, point.Y)})" : $"({X(layout, point.X)},nan)";
            var error = isSideways
                ? $"({Scaled(layout.HorizontalNumbers, point.Error)},0)"
                : $"(0,{Scaled(layout.VerticalNumbers, point.Error)})";
            yield return hasErrors ? $"  {at} +- {error}" : $"  {at}";
        }

        yield return "};";
        if (ReferenceEquals(plot, layout.Plots[0]) && layout.Chart.NeedsLegend)
        {
            yield return $"\\addlegendentry{Tikz.Text(series.Name)}";
        }

        foreach (var point in series.Points.Where(point => point.Mark == PointMark.Ring && plot.Shows(point)))
        {
            yield return $"\\addplot[series{colour}, only marks, mark=o, mark size=3.5pt, forget plot] coordinates "
                + $"{{({X(layout, point.X)},{Y(layout, point.Y)})}};";
        }
    }

    /// <summary>The ticks of a logarithmic axis. Over few decades, pgfplots itself would print fractional powers of ten.</summary>
    private static string Ticks(string axis, ValueAxis values, AxisNumbers numbers) =>
        $"{axis}tick={{{string.Join(',', values.Ticks.Select(tick => Scaled(numbers, tick)))}}}, "
        + $"{axis}ticklabels={{{string.Join(',', values.Ticks.Select(tick => Tikz.Text(numbers.Of(tick))))}}}";

    private static string Mode(ValueAxis axis) => axis.IsLogarithmic ? "log" : "linear";

    private static string X(XyLayout layout, double value) => Scaled(layout.HorizontalNumbers, value);

    private static string Y(XyLayout layout, double value) =>
        layout.Chart.Vertical.Names.Count > 0
            ? value.ToString("0.##", CultureInfo.InvariantCulture)
            : Scaled(layout.VerticalNumbers, value);

    private static string Scaled(AxisNumbers numbers, double value) =>
        Tikz.Number(SixDigits.Round(numbers.Scaled(value)));
}
