using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>Draws a map as self-contained SVG. Its colours (viridis) get lighter as values grow, and a legend explains them.</summary>
public static class SvgMapChart
{
    private const double Width = 760;
    private const double Edge = 14;
    private const double FontSize = 13;
    private const double RowHeight = 19;
    private const double PlotHeight = 320;
    private const double SwatchWidth = 20;
    private const double Gap = 12;

    private static readonly string[] _colours =
    [
        "#440154",
        "#482878",
        "#3e4a89",
        "#31688e",
        "#26828e",
        "#1f9e89",
        "#35b779",
        "#6ece58",
        "#b5de2b",
        "#fde725",
    ];

    private static readonly string _sheet =
        ChartStyle.Sheet
        + "\n"
        + string.Join('\n', _colours.Select((colour, level) => $".level{level} {{ fill: {colour}; }}"))
        + "\n.none { fill: none; stroke: #5b6470; stroke-dasharray: 2 2; }";

    /// <summary>The whole text of the file.</summary>
    /// <exception cref="ArgumentException">There is no field, or no field has a value.</exception>
    public static string Of(MapChart chart)
    {
        var shown = chart.Values.SelectMany(row => row).Where(double.IsFinite).Distinct().Order().ToList();
        if (shown.Count == 0)
        {
            throw new ArgumentException("A map has at least one value.", nameof(chart));
        }

        var levels = Levels(shown);
        var titles = TextMetrics.Wrap(chart.Title, FontSize, Width - 2 * Edge);
        var axes = TextMetrics.Wrap(
            $"{chart.VerticalTitle}, upwards; colour: {chart.ValueTitle}",
            FontSize,
            Width - 2 * Edge
        );
        var legend = Legend(levels);
        var legendTop = Edge + (titles.Count + axes.Count) * RowHeight + 4;
        var top = legendTop + (legend.Max(entry => entry.Row) + 1) * RowHeight + 8;
        var left = Edge + chart.Vertical.Max(Size) + 8;
        var (right, bottom) = (Width - Edge - 20, top + PlotHeight);
        var (columns, rows) = (chart.Horizontal.Count, chart.Vertical.Count);
        return Svg.Figure(
            chart.Title,
            chart.Description,
            Width,
            bottom + 2 * RowHeight + Edge + 6,
            _sheet,
            [
                .. titles.Select((line, i) => Svg.Text(Edge, Edge + (i + 0.7) * RowHeight, "class=\"strong\"", line)),
                .. axes.Select(
                    (line, i) => Svg.Text(Edge, Edge + (titles.Count + i + 0.7) * RowHeight, "class=\"ink\"", line)
                ),
                .. legend.SelectMany(entry =>
                    new[]
                    {
                        Rectangle(
                            $"level{ColourOf(entry.Place, levels.Count)}",
                            entry.X,
                            legendTop + entry.Row * RowHeight + 3,
                            SwatchWidth - 6,
                            RowHeight - 6
                        ),
                        Svg.Text(
                            entry.X + SwatchWidth,
                            legendTop + (entry.Row + 0.5) * RowHeight + 4.5,
                            "class=\"ink\"",
                            entry.Text
                        ),
                    }
                ),
                .. from row in Enumerable.Range(0, rows)
                from run in Runs(chart.Values[row].Select(StyleOf))
                let x = At(left, right, columns, run.First)
                let y = At(bottom, top, rows, row + 1)
                select Rectangle(
                    run.Style,
                    x,
                    y,
                    At(left, right, columns, run.First + run.Count) - x,
                    At(bottom, top, rows, row) - y
                ),
                .. Kept(chart.Vertical, PlotHeight / rows, RowHeight)
                    .Select(row =>
                        Svg.Text(
                            left - 8,
                            At(bottom, top, rows, row + 0.5) + 4.5,
                            "class=\"faint\" text-anchor=\"end\"",
                            chart.Vertical[row]
                        )
                    ),
                .. Kept(chart.Horizontal, (right - left) / columns, chart.Horizontal.Max(Size) + Gap)
                    .Select(column =>
                        Svg.Text(
                            At(left, right, columns, column + 0.5),
                            bottom + RowHeight - 2,
                            "class=\"faint\" text-anchor=\"middle\"",
                            chart.Horizontal[column]
                        )
                    ),
                Svg.Text(
                    (left + right) / 2,
                    bottom + 2 * RowHeight + 4,
                    "class=\"strong\" text-anchor=\"middle\"",
                    TextMetrics.Fit(chart.HorizontalTitle, FontSize, right - left)
                ),
            ]
        );

        string StyleOf(double value) =>
            double.IsFinite(value) ? $"level{ColourOf(LevelOf(levels, value), levels.Count)}" : "none";
    }

    /// <summary>Neighbours that look alike, drawn as one rectangle.</summary>
    private static IEnumerable<(string Style, int First, int Count)> Runs(IEnumerable<string> styles)
    {
        var (current, first, place) = ("", 0, 0);
        foreach (var style in styles)
        {
            if (style != current && place > 0)
            {
                yield return (current, first, place - first);
                first = place;
            }

            (current, place) = (style, place + 1);
        }

        if (place > 0)
        {
            yield return (current, first, place - first);
        }
    }

    /// <summary>
    /// The levels of colour, each with its lowest and highest value: each value by itself if there are few, otherwise ranges of equal
    /// width.
    /// </summary>
    private static List<(double Lowest, double Highest)> Levels(List<double> values) =>
        values.Count <= _colours.Length
            ? [.. values.Select(value => (value, value))]
            :
            [
                .. values
                    .GroupBy(value =>
                        Math.Min(
                            _colours.Length - 1,
                            (int)(_colours.Length * ((value - values[0]) / (values[^1] - values[0])))
                        )
                    )
                    .Select(group => (group.First(), group.Last())),
            ];

    private static int LevelOf(List<(double Lowest, double Highest)> levels, double value) =>
        levels.FindIndex(level => value <= level.Highest);

    /// <summary>The colour of a level. If there are few levels, their colours are far apart on the scale.</summary>
    private static int ColourOf(int level, int levels) =>
        levels == 1
            ? 0
            : (int)Math.Round(level * (_colours.Length - 1.0) / (levels - 1), MidpointRounding.AwayFromZero);

    private static List<LegendEntry> Legend(List<(double Lowest, double Highest)> levels)
    {
        var entries = new List<LegendEntry>();
        var (x, row) = (Edge, 0);
        foreach (var (level, index) in levels.Select((level, index) => (level, index)))
        {
            var text =
                level.Lowest == level.Highest
                    ? Digits.Of(level.Lowest)
                    : $"{Digits.Of(level.Lowest)} to {Digits.Of(level.Highest)}";
            var width = SwatchWidth + Size(text);
            if (x > Edge && x + width > Width - Edge)
            {
                (x, row) = (Edge, row + 1);
            }

            entries.Add(new(index, text, x, row));
            x += width + Gap;
        }

        return entries;
    }

    /// <summary>The places that get a label: as many as fit, evenly spaced.</summary>
    private static IEnumerable<int> Kept(IReadOnlyList<string> labels, double pitch, double room)
    {
        var stride = Math.Max(1, (int)Math.Ceiling(room / pitch));
        return Enumerable.Range(0, labels.Count).Where(index => index % stride == 0);
    }

    private static double At(double from, double to, int parts, double part) => from + ((to - from) * part / parts);

    private static string Rectangle(string style, double x, double y, double width, double height) =>
        Svg.Element(
            "rect",
            $"class=\"{style}\" x=\"{Svg.Number(x)}\" y=\"{Svg.Number(y)}\" width=\"{Svg.Number(width)}\" height=\"{Svg.Number(height)}\""
        );

    private static double Size(string text) => TextMetrics.Width(text, FontSize);
}
