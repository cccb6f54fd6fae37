using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck.Xunit;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

[Properties(Arbitrary = new[] { typeof(XyChartGenerator) })]
public sealed partial class SvgXyChartTests
{
    private const int Cases = 300;
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Property(MaxTest = Cases)]
    public void No_two_texts_overlap_and_all_are_within_the_figure(XyChart chart) =>
        AssertNone(() =>
        {
            var svg = Parse(chart);
            var (width, height) = (Box.Attribute(svg, "width"), Box.Attribute(svg, "height"));
            var boxes = Elements(svg, "text").Select(text => Box.Of(text)).ToList();
            return (
                from i in Enumerable.Range(0, boxes.Count)
                from j in Enumerable.Range(0, i)
                where boxes[i].Meets(boxes[j])
                select $"{boxes[j]} overlaps {boxes[i]}"
            )
                .Concat(
                    boxes
                        .Where(box => box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height)
                        .Select(box => $"{box} is beyond {width} × {height}")
                )
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void No_line_of_a_series_crosses_a_text(XyChart chart) =>
        AssertNone(() =>
        {
            var svg = Parse(chart);
            var points = Lines(svg).SelectMany(Points).ToList();
            return Elements(svg, "text")
                .Select(text => Box.Of(text))
                .Where(box => points.Any(point => box.Holds(point.X, point.Y)))
                .Select(box => $"{box} is crossed")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void All_answers_and_lines_are_within_a_plot(XyChart chart) =>
        AssertNone(() =>
        {
            var svg = Parse(chart);
            var axes = Axes(svg).ToList();
            return Elements(svg, "circle")
                .Select(ring => (X: Box.Attribute(ring, "cx"), Y: Box.Attribute(ring, "cy")))
                .Concat(Lines(svg).SelectMany(Points))
                .Where(point => !axes.Any(axis => IsAbove(axis, point)))
                .Select(point => $"{point} is outside")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void The_same_chart_gives_the_same_bytes_with_at_most_two_decimals(XyChart chart)
    {
        var text = SvgXyChart.Of(chart);
        Assert.Empty(text == SvgXyChart.Of(chart with { }) ? "" : "the bytes differ");
        var drawn = Regex.Replace(text.Split("</style>")[1], ">[^<]*<", "><");
        Assert.Empty(ThreeDecimals().Match(drawn).Value);
    }

    [Fact]
    public void A_figure_is_named_and_described()
    {
        var svg = Parse(Chart(1, 2));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal("T <1>", svg.Element(_svg + "title")!.Value);
        Assert.Equal("D & d", svg.Element(_svg + "desc")!.Value);
        Assert.NotNull(svg.Attribute("viewBox"));
    }

    [Theory]
    [InlineData("0 5 10 15 20", false, 2.0, 10.0, 20.0)]
    [InlineData("−500 0 500 1000", false, -300.0, 0.1, 1000.0)]
    [InlineData("0.1 1 10 100 1000 10,000 100,000", true, 0.1, 5.0, 99999.0)]
    [InlineData("10⁻⁵ 10⁻³ 10⁻¹ 10 1000 10⁵ 10⁷", true, 1e-5, 1.0, 1e7)]
    [InlineData("3 4 5", true, 3.2, 4.0, 4.6)]
    public void Ticks_are_round_numbers_and_powers_of_ten_where_they_are_far_apart(
        string ticks,
        bool isLogarithmic,
        params double[] values
    ) =>
        Assert.Equal(
            ticks.Replace("10 1000 ", "10¹ 10³ "),
            string.Join(' ', VerticalTicks(Chart(values, isLogarithmic)))
        );

    [Theory]
    [InlineData("cost [Gbit]", "bit", 0.0, 3e9)]
    [InlineData("cost [ms]", "s", 0.0, 0.02)]
    [InlineData("cost [s]", "s", 0.0, 5000.0)]
    [InlineData("cost [×10⁶]", "", 0.0, 2e6)]
    [InlineData("cost [×10⁻⁶, dB]", "dB", 0.0, 5e-6)]
    [InlineData("cost [dB]", "dB", 0.0, 20.0)]
    public void Large_and_small_numbers_have_one_prefix_or_power_of_ten(
        string title,
        string unit,
        params double[] values
    )
    {
        var chart = Chart(values) with { Vertical = new XyAxis("cost", unit, IsLogarithmic: false) };
        Assert.Contains(title, Texts(chart));
        Assert.All(VerticalTicks(chart), tick => Assert.InRange(tick.Length, 1, 5));
    }

    [Fact]
    public void An_axis_says_when_it_is_logarithmic_or_does_not_start_at_zero()
    {
        Assert.Contains("cost; logarithmic scale", Texts(Chart([0.1, 5, 99999], isLogarithmic: true)));
        Assert.Contains("cost; the axis does not start at 0", Texts(Chart(10, 11)));
        Assert.Contains("cost", Texts(Chart(2, 10, 20)));
        var chart = Chart(2, 10) with { Horizontal = new("N", "", IsLogarithmic: true) };
        Assert.Contains(
            "N; logarithmic scale",
            Texts(With(chart, new XySeries("rule", PointJoin.Line, [new(1, 1), new(100, 2)])))
        );
    }

    [Fact]
    public void A_horizontal_axis_ends_where_its_data_end()
    {
        var svg = Parse(With(Chart(1), new XySeries("rule", PointJoin.Line, [new(-5, 1), new(7, 2), new(30, 3)])));
        var points = Lines(svg).SelectMany(Points).ToList();
        var axis = Axes(svg).First();
        Assert.Equal(points[0].X - axis.Left, axis.Right - points[^1].X, 0.11);
        Assert.InRange(points[0].X - axis.Left, 5, 20);
    }

    [Fact]
    public void A_reference_line_that_would_flatten_the_curves_is_named_and_not_drawn()
    {
        var chart = Chart(10, 12) with { References = [new("near", 13.9), new("far", 14.1)] };
        Assert.Contains("near", Texts(chart));
        Assert.Contains("too far away to be drawn: far at 14.1", Texts(chart));
        Assert.Single(Elements(Parse(chart), "line"), line => (string?)line.Attribute("class") == "reference");
    }

    [Fact]
    public void Ticks_can_be_distinguished_even_where_values_hardly_differ()
    {
        var ticks = VerticalTicks(Chart(1234567, 1234567.1)).ToList();
        Assert.True(ticks.Count >= 3);
        Assert.Equal(ticks.Count, ticks.Distinct().Count());
    }

    [Fact]
    public void A_value_that_is_not_finite_is_a_gap_and_is_counted_below_the_plot()
    {
        var chart = Chart(1, 2, double.PositiveInfinity, 3, 4, double.NaN);
        Assert.Equal(2, Assert.Single(Lines(Parse(chart))).Count(letter => letter == 'M'));
        Assert.Contains("rule: no finite value at 2 of 6 points", Texts(chart));
    }

    [Fact]
    public void What_is_shaded_reaches_from_its_value_to_the_right_end()
    {
        var chart = Chart(1, 2, 3, 4) with { Shadings = [new(1.5, "too much")] };
        var svg = Parse(chart);
        var shade = Assert.Single(Elements(svg, "rect"), rect => (string?)rect.Attribute("class") == "shade");
        var (axis, points) = (Axes(svg).First(), Lines(svg).SelectMany(Points).ToList());
        Assert.Equal((points[1].X + points[2].X) / 2, Box.Attribute(shade, "x"), 0.11);
        Assert.Equal(axis.Right, Box.Attribute(shade, "x") + Box.Attribute(shade, "width"), 0.11);
        Assert.Contains("shaded: too much", Texts(chart));
    }

    [Fact]
    public void Steps_hold_a_value_up_to_the_next_point()
    {
        var svg = Parse(With(Chart(1), new XySeries("rule", PointJoin.Steps, [new(0, 0), new(10, 5)])));
        var points = Lines(svg).SelectMany(Points).ToList();
        Assert.Equal(3, points.Count);
        Assert.Equal((points[0].Y, points[1].X), (points[1].Y, points[2].X));
    }

    [Theory]
    [InlineData(PointJoin.Line, 4)]
    [InlineData(PointJoin.Steps, 6)]
    public void A_band_goes_along_its_lower_end_and_back_along_its_upper_one(PointJoin join, int corners)
    {
        var svg = Parse(
            With(Chart(1), new XySeries("rule", join, [new(0, 2), new(10, 3)]) { Band = [new(0, 1, 4), new(10, 2, 5)] })
        );
        var band = Assert.Single(Elements(svg, "path"), path => (string?)path.Attribute("class") == "band");
        var points = Points((string)band.Attribute("d")!).ToList();
        Assert.Equal(corners, points.Count);
        Assert.Equal((points[0].X, points[corners / 2 - 1].X), (points[^1].X, points[corners / 2].X));
        Assert.True(points[^1].Y < points[0].Y);
    }

    [Fact]
    public void A_gap_in_a_band_makes_two_of_it()
    {
        XyRange[] band = [new(0, 1, 4), new(1, 1, 3), new(2, double.NaN, 3), new(3, 1, 2), new(4, 1, 2)];
        var svg = Parse(With(Chart(1), new XySeries("rule", PointJoin.Line, [new(0, 2), new(4, 2)]) { Band = band }));
        Assert.Equal(2, Elements(svg, "path").Count(path => (string?)path.Attribute("class") == "band"));
    }

    [Fact]
    public void An_error_bar_is_as_long_as_twice_its_half_on_either_kind_of_axis()
    {
        var upright = new XySeries("rule", PointJoin.None, [new(0, 10) { Error = 5 }, new(1, 30) { Error = 0 }]);
        var bar = Bars(Parse(With(Chart(1), upright))).Single();
        Assert.Equal(bar[0].X, bar[1].X);
        var sideways = Chart(1) with { Vertical = new("network", "", false) { Names = ["one", "other"] } };
        bar = Bars(Parse(With(sideways, new XySeries("rule", PointJoin.None, [new(10, 0) { Error = 5 }, new(30, 1)]))))
            .Single();
        Assert.Equal(bar[0].Y, bar[1].Y);
        Assert.True(bar[1].X > bar[0].X);

        static IEnumerable<List<(double X, double Y)>> Bars(XElement svg) =>
            Elements(svg, "path")
                .Where(path => (string?)path.Attribute("class") == "error")
                .Select(path => Points((string)path.Attribute("d")!).ToList());
    }

    [Fact]
    public void No_two_of_many_series_look_alike()
    {
        const int many = 20;
        var svg = Parse(
            With(
                Chart(1),
                [
                    .. Enumerable
                        .Range(0, many)
                        .Select(n => new XySeries($"rule {n}", PointJoin.Line, [new(0, n), new(1, n)])),
                ]
            )
        );
        Assert.Equal(
            many,
            Elements(svg, "path")
                .Where(path => (string?)path.Attribute("class") == "line")
                .Select(path => ((string?)path.Parent!.Attribute("class"), (string?)path.Attribute("stroke-dasharray")))
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void Names_along_an_axis_are_from_the_top_down_in_full()
    {
        var chart = Chart(1) with { Vertical = new("network", "", false) { Names = ["first", "second", "third"] } };
        var svg = Parse(With(chart, new XySeries("cost", PointJoin.None, [new(-1, 0), new(2, 1), new(3, 2)])));
        var heights = Elements(svg, "text").ToLookup(text => text.Value, text => Box.Attribute(text, "y"));
        Assert.True(heights["first"].Single() < heights["second"].Single());
        Assert.True(heights["second"].Single() < heights["third"].Single());
        Assert.Single(Elements(svg, "line"), line => (string?)line.Attribute("class") == "zero");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Plots_of_a_kind_share_axes_unless_each_has_its_own(bool hasOwnAxes)
    {
        var chart = new XyChart(
            "T",
            "D",
            new("N", "", false),
            new("cost", "", false),
            [
                new XyPanel("small", [new XySeries("rule", PointJoin.Line, [new(0, 1), new(1, 2)])]),
                new XyPanel("large", [new XySeries("rule", PointJoin.Line, [new(0, 100), new(1, 200)])]),
            ]
        )
        {
            HasOwnAxes = hasOwnAxes,
        };
        var svg = Parse(chart);
        var (left, right) = (Lines(svg).First(), Lines(svg).Last());
        Assert.Equal(hasOwnAxes, Height(left) == Height(right));
        Assert.Contains("small", Texts(chart));
        Assert.Contains("large", Texts(chart));
        Assert.Equal(2, Axes(svg).Count());
        Assert.Single(Elements(svg, "g").Select(group => (string)group.Attribute("class")!).Distinct());

        static double Height(string path) => Math.Round(Points(path).First().Y - Points(path).Last().Y, 1);
    }

    [Fact]
    public void Labels_of_points_lie_above_the_plot_at_their_point()
    {
        var svg = Parse(
            With(Chart(1), new XySeries("rule", PointJoin.Line, [new(0, 1), new(5, 2) { Label = "N* = 5" }, new(9, 3)]))
        );
        var label = Elements(svg, "text").Single(text => text.Value == "N* = 5");
        var point = Points(Lines(svg).Single()).ElementAt(1);
        Assert.InRange(Box.Attribute(label, "x") - point.X, 0, 10);
        Assert.True(Box.Attribute(label, "y") < Axes(svg).First().Bottom - 300);
    }

    [Fact]
    public void Where_points_are_too_many_only_answers_have_a_marker()
    {
        var points = Enumerable.Range(0, 100).Select(x => new XyPoint(x, x));
        Assert.Equal(0, Markers([.. points]));
        Assert.Equal(
            1,
            Markers([.. points.Select(point => point with { Mark = point.X == 7 ? PointMark.Ring : default })])
        );
        Assert.Equal(10, Markers([.. points.Take(10)]));

        static int Markers(XyPoint[] points) =>
            Elements(Parse(With(Chart(1), new XySeries("cost", PointJoin.Line, points))), "path")
                .Where(path => (string?)path.Attribute("class") is "filled" or "hollow")
                .Sum(path => ((string)path.Attribute("d")!).Count(letter => letter == 'M'));
    }

    [Fact]
    public void Six_series_differ_without_any_colour()
    {
        var chart = Chart(1, 2) with
        {
            Panels =
            [
                new XyPanel(
                    "",
                    [
                        .. Enumerable
                            .Range(0, 6)
                            .Select(i => new XySeries($"rule {i}", PointJoin.Line, [new(0, 1), new(1, i + 2)])),
                    ]
                ),
            ],
        };
        var groups = Parse(chart).Elements(_svg + "g").Take(6).ToList();
        var dashes = groups.Select(g => (string?)g.Element(_svg + "path")!.Attribute("stroke-dasharray") ?? "solid");
        var markers = groups.Select(g =>
            Outline().Match((string)g.Elements(_svg + "path").Last().Attribute("d")!).Value
        );
        Assert.Equal(6, dashes.Distinct().Count());
        Assert.Equal(6, markers.Distinct().Count());
    }

    [Fact]
    public void A_style_sheet_has_no_rule_for_what_is_not_drawn()
    {
        var text = SvgXyChart.Of(Chart(1, 2));
        Assert.Contains(".series0 {", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".series1 {", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".band {", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_without_a_finite_point_is_an_error() =>
        Assert.Throws<ArgumentException>(() => SvgXyChart.Of(Chart(double.NaN)));

    [Fact]
    public void A_map_has_a_field_for_each_pair_and_a_legend_for_each_value()
    {
        var svg = XElement.Parse(
            SvgMapChart.Of(
                new(
                    "T",
                    "D",
                    "x",
                    ["1", "2", "3"],
                    "y",
                    ["a", "b"],
                    "N",
                    [
                        [0, 1, 2],
                        [1, double.NaN, 2],
                    ]
                )
            )
        );
        var fields = svg.Descendants(_svg + "rect").Select(found => (string)found.Attribute("class")!).ToArray();
        Assert.Equal(5 + 3, fields.Count(name => name.StartsWith("level", StringComparison.Ordinal)));
        Assert.Single(fields, name => name == "none");
        Assert.Equal(3, fields.Where(name => name.StartsWith("level", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public void Neighbours_of_one_value_in_a_map_are_one_field_as_wide_as_all_of_them()
    {
        var svg = XElement.Parse(
            SvgMapChart.Of(
                new(
                    "T",
                    "D",
                    "x",
                    ["1", "2", "3", "4"],
                    "y",
                    ["a"],
                    "N",
                    [
                        [5, 5, 5, 7],
                    ]
                )
            )
        );
        var widths = svg.Descendants(_svg + "rect")
            .Where(found => ((string)found.Attribute("class")!).StartsWith("level", StringComparison.Ordinal))
            .Skip(2)
            .Select(found => (double)found.Attribute("width")!)
            .ToArray();
        Assert.Equal(2, widths.Length);
        Assert.Equal(3 * widths[1], widths[0], 0.3);
    }

    private static XyChart Chart(params double[] values) => Chart(values, isLogarithmic: false);

    private static XyChart Chart(double[] values, bool isLogarithmic) =>
        new(
            "T <1>",
            "D & d",
            new("N", "", false),
            new("cost", "", isLogarithmic),
            [new XySeries("rule", PointJoin.Line, [.. values.Select((value, place) => new XyPoint(place, value))])]
        );

    private static XyChart With(XyChart chart, params XySeries[] series) =>
        chart with
        {
            Panels = [new XyPanel("", series)],
        };

    private static IEnumerable<string> VerticalTicks(XyChart chart) =>
        Elements(Parse(chart), "text")
            .Where(text => (string?)text.Attribute("text-anchor") == "end")
            .Select(text => text.Value);

    private static XElement Parse(XyChart chart) => XElement.Parse(SvgXyChart.Of(chart));

    private static IEnumerable<XElement> Elements(XElement svg, string name) => svg.Descendants(_svg + name);

    private static IEnumerable<string> Texts(XyChart chart) =>
        Elements(Parse(chart), "text").Select(text => text.Value);

    /// <summary>The lines of series, those of the legend left out.</summary>
    private static IEnumerable<string> Lines(XElement svg)
    {
        var top = Axes(svg).Min(axis => axis.Bottom) - 400;
        var legend = Elements(svg, "text")
            .Where(text => (string?)text.Attribute("class") == "ink" && text.Attribute("text-anchor") is null)
            .Select(text => Box.Attribute(text, "y") - 4.5)
            .ToHashSet();
        return Elements(svg, "path")
            .Where(path => (string?)path.Attribute("class") == "line")
            .Select(path => (string)path.Attribute("d")!)
            .Where(line =>
                Points(line).First().Y > top
                && !Points(line).All(point => legend.Any(y => Math.Abs(y - point.Y) < 0.02))
            );
    }

    private static IEnumerable<(double Left, double Right, double Bottom)> Axes(XElement svg) =>
        Elements(svg, "line")
            .Where(line =>
                (string?)line.Attribute("class") == "axis"
                && Box.Attribute(line, "y1") == Box.Attribute(line, "y2")
                && Box.Attribute(line, "x2") - Box.Attribute(line, "x1") > 14
            )
            .Select(line => (Box.Attribute(line, "x1"), Box.Attribute(line, "x2"), Box.Attribute(line, "y1")));

    private static bool IsAbove((double Left, double Right, double Bottom) axis, (double X, double Y) point) =>
        point.X >= axis.Left && point.X <= axis.Right && point.Y <= axis.Bottom && point.Y >= axis.Bottom - 320;

    private static IEnumerable<(double X, double Y)> Points(string path) =>
        Number()
            .Matches(path)
            .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))
            .Chunk(2)
            .Select(pair => (pair[0], pair[1]));

    private static void AssertNone(Func<string> fault) => Assert.Empty(fault());

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[ ""(ML])-?\d+\.\d{3,}")]
    private static partial Regex ThreeDecimals();

    [GeneratedRegex(@"[a-z].*\z")]
    private static partial Regex Outline();
}
