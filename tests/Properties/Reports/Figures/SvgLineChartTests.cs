using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck.Xunit;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

[Properties(Arbitrary = new[] { typeof(ChartGenerator) })]
public sealed class SvgLineChartTests
{
    private const int Cases = 300;
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Property(MaxTest = Cases)]
    public void No_two_texts_overlap(LineChart chart) =>
        AssertNone(() =>
        {
            var boxes = Texts(Parse(chart)).Select(text => Box.Of(text)).ToList();
            return (
                from i in Enumerable.Range(0, boxes.Count)
                from j in Enumerable.Range(0, i)
                where boxes[i].Meets(boxes[j])
                select $"{boxes[j]} overlaps {boxes[i]}"
            ).FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void No_line_of_a_series_crosses_a_text(LineChart chart) =>
        AssertNone(() =>
        {
            var svg = Parse(chart);
            var points = svg.Descendants(_svg + "path")
                .Where(path => (string?)path.Attribute("class") == "line")
                .SelectMany(path => Points((string)path.Attribute("d")!))
                .ToList();
            return Texts(svg)
                .Select(text => Box.Of(text))
                .Where(box => points.Any(point => box.Holds(point.X, point.Y)))
                .Select(box => $"{box} is crossed")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void All_text_is_within_the_figure(LineChart chart) =>
        AssertNone(() =>
        {
            var svg = Parse(chart);
            var (width, height) = (Box.Attribute(svg, "width"), Box.Attribute(svg, "height"));
            return Texts(svg)
                .Select(text => Box.Of(text))
                .Where(box => box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height)
                .Select(box => $"{box} is beyond {width} × {height}")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void All_points_are_within_the_plot(LineChart chart) =>
        AssertNone(() =>
        {
            var svg = Parse(chart);
            var axis = svg.Descendants(_svg + "line").First(line => (string?)line.Attribute("class") == "axis");
            return svg.Descendants(_svg + "circle")
                .Where(ring =>
                    Box.Attribute(ring, "cx") < Box.Attribute(axis, "x1")
                    || Box.Attribute(ring, "cx") > Box.Attribute(axis, "x2")
                    || Box.Attribute(ring, "cy") > Box.Attribute(axis, "y1")
                    || Box.Attribute(ring, "cy") < Box.Attribute(axis, "y1") - 2000
                )
                .Select(ring => $"{ring} is outside")
                .FirstOrDefault("");
        });

    [Property(MaxTest = Cases)]
    public void The_same_chart_gives_the_same_bytes(LineChart chart) =>
        Assert.Empty(SvgLineChart.Of(chart) == SvgLineChart.Of(chart with { }) ? "" : "the bytes differ");

    [Property(MaxTest = Cases)]
    public void Coordinates_have_at_most_two_decimals(LineChart chart) =>
        Assert.Empty(
            Regex
                .Match(SvgLineChart.Of(chart).Split("</style>")[1].Replace("aria", ""), @"(?<=[ ""(ML])-?\d+\.\d{3,}")
                .Value
        );

    [Fact]
    public void A_figure_is_named_and_described()
    {
        var svg = Parse(Chart(1, 2));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal("T <1>", svg.Element(_svg + "title")!.Value);
        Assert.Equal("D & d", svg.Element(_svg + "desc")!.Value);
        Assert.NotNull(svg.Attribute("viewBox"));
    }

    [Fact]
    public void Values_within_a_decade_have_a_linear_axis() =>
        Assert.Equal(["0", "5", "10", "15", "20"], VerticalTicks(Chart(2, 10, 20)));

    [Fact]
    public void Values_over_many_decades_have_a_logarithmic_axis() =>
        Assert.Equal(["0.1", "1", "10", "100", "1000", "10000", "100000"], VerticalTicks(Chart(0.1, 5, 99999)));

    [Fact]
    public void Values_of_both_signs_have_a_linear_axis() =>
        Assert.Equal(["-500", "0", "500", "1000"], VerticalTicks(Chart(-300, 0.1, 1000)));

    [Fact]
    public void An_axis_says_when_it_is_logarithmic_or_does_not_start_at_zero()
    {
        Assert.Contains(Texts(Parse(Chart(0.1, 5, 99999))), text => text.Value == "cost; logarithmic scale");
        Assert.Contains(Texts(Parse(Chart(10, 11))), text => text.Value == "cost; the axis does not start at 0");
        Assert.Contains(Texts(Parse(Chart(2, 10, 20))), text => text.Value == "cost");
    }

    [Fact]
    public void A_reference_line_that_would_flatten_the_curves_is_named_and_not_drawn()
    {
        var svg = Parse(Chart(10, 12) with { ReferenceLines = [new("near", 13.9), new("far", 14.1)] });
        Assert.Contains(Texts(svg), text => text.Value == "near");
        Assert.Contains(Texts(svg), text => text.Value == "too far away to be drawn: far at 14.1");
        Assert.Single(svg.Descendants(_svg + "line"), line => (string?)line.Attribute("class") == "reference");
    }

    [Fact]
    public void Ticks_can_be_told_apart_even_where_values_hardly_differ()
    {
        var ticks = VerticalTicks(Chart(1234567, 1234567.1)).ToList();
        Assert.True(ticks.Count >= 3);
        Assert.Equal(ticks.Count, ticks.Distinct().Count());
    }

    [Fact]
    public void An_infinite_value_is_a_gap_with_a_mark_and_a_note()
    {
        var svg = Parse(Chart(1, 2, double.PositiveInfinity, 3, 4, double.NaN));
        var line = Assert.Single(
            svg.Elements(_svg + "g").First().Elements(_svg + "path"),
            path => (string?)path.Attribute("class") == "line"
        );
        Assert.Equal(2, ((string)line.Attribute("d")!).Count(c => c == 'M'));
        Assert.Contains(Texts(svg), text => text.Value == "↑ infinite, so not drawn: rule at 2");
        Assert.Contains(Texts(svg), text => text.Value == "× no value: rule at 5");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void What_is_shaded_reaches_from_before_its_first_point_to_the_right_end(int first)
    {
        var svg = Parse(Chart(1, 2, 3, 4) with { Shadings = [new(first, "too much")] });
        var shade = Assert.Single(svg.Elements(_svg + "rect"), rect => (string?)rect.Attribute("class") == "shade");
        var axis = svg.Descendants(_svg + "line").First(line => (string?)line.Attribute("class") == "axis");
        var points = Points(
                (string)
                    svg.Descendants(_svg + "path")
                        .First(path => (string?)path.Attribute("class") == "line")
                        .Attribute("d")!
            )
            .ToList();
        var left = Box.Attribute(shade, "x");
        Assert.InRange(left, first == 0 ? Box.Attribute(axis, "x1") : points[first - 1].X + 1, points[first].X - 1);
        Assert.Equal(Box.Attribute(axis, "x2"), left + Box.Attribute(shade, "width"), 0.02);
        Assert.Equal(Box.Attribute(axis, "y1"), Box.Attribute(shade, "y") + Box.Attribute(shade, "height"), 0.02);
        Assert.Contains(Texts(svg), text => text.Value == $"shaded from {first} on: too much");
    }

    [Fact]
    public void A_chart_of_nothing_finite_is_drawn_all_the_same() =>
        Assert.Empty(VerticalTicks(Chart(double.PositiveInfinity, double.PositiveInfinity)));

    [Fact]
    public void Six_series_differ_without_any_colour()
    {
        var chart = Chart(1, 2) with
        {
            Series = [.. Enumerable.Range(0, 6).Select(i => new Series($"rule {i}", [1, i + 2]))],
        };
        var groups = Parse(chart).Elements(_svg + "g").Take(6).ToList();
        var dashes = groups.Select(g => (string?)g.Element(_svg + "path")!.Attribute("stroke-dasharray") ?? "solid");
        var markers = groups.Select(g => (string?)g.Elements(_svg + "path").Last().Attribute("d"));
        Assert.Equal(6, dashes.Distinct().Count());
        Assert.Equal(6, markers.Distinct().Count());
    }

    [Fact]
    public void A_chart_without_series_is_an_error() =>
        Assert.Throws<ArgumentException>(() => SvgLineChart.Of(Chart(1) with { Series = [] }));

    private static LineChart Chart(params double[] values) =>
        new("T <1>", "D & d", "N", "cost", [new Series("rule", values)]);

    private static IEnumerable<string> VerticalTicks(LineChart chart) =>
        Texts(Parse(chart)).Where(text => (string?)text.Attribute("text-anchor") == "end").Select(text => text.Value);

    private static XElement Parse(LineChart chart) => XElement.Parse(SvgLineChart.Of(chart));

    private static IEnumerable<XElement> Texts(XElement svg) => svg.Descendants(_svg + "text");

    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        var numbers = Regex
            .Matches(path, @"-?\d+(\.\d+)?")
            .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))
            .ToList();
        return numbers.Chunk(2).Select(pair => (pair[0], pair[1]));
    }

    private static void AssertNone(Func<string> fault) => Assert.Empty(fault());
}
