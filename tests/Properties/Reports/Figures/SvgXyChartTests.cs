using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck.Xunit;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

[Properties(Arbitrary = new[] { typeof(XyChartGenerator) })]
public sealed class SvgXyChartTests
{
    private const int Cases = 200;
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Property(MaxTest = Cases)]
    public void No_two_texts_overlap_and_all_are_within_the_figure(XyChart chart)
    {
        var svg = XElement.Parse(SvgXyChart.Of(chart));
        var (width, height) = (Box.Attribute(svg, "width"), Box.Attribute(svg, "height"));
        var boxes = svg.Descendants(_svg + "text").Select(text => Box.Of(text)).ToList();
        Assert.Empty(
            (
                from i in Enumerable.Range(0, boxes.Count)
                from j in Enumerable.Range(0, i)
                where boxes[i].Meets(boxes[j])
                select $"{boxes[j]} overlaps {boxes[i]}"
            ).FirstOrDefault("")
        );
        Assert.DoesNotContain(boxes, box => box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height);
    }

    [Property(MaxTest = Cases)]
    public void Every_point_is_within_the_plot(XyChart chart)
    {
        var svg = XElement.Parse(SvgXyChart.Of(chart));
        var axis = svg.Descendants(_svg + "line").First(line => (string?)line.Attribute("class") == "axis");
        Assert.All(
            svg.Descendants(_svg + "circle"),
            ring =>
            {
                Assert.InRange(Box.Attribute(ring, "cx"), Box.Attribute(axis, "x1"), Box.Attribute(axis, "x2"));
                Assert.InRange(Box.Attribute(ring, "cy"), Box.Attribute(axis, "y1") - 320, Box.Attribute(axis, "y1"));
            }
        );
    }

    [Property(MaxTest = Cases)]
    public void The_same_chart_gives_the_same_bytes_with_at_most_two_decimals(XyChart chart)
    {
        var text = SvgXyChart.Of(chart);
        Assert.Empty(text == SvgXyChart.Of(chart with { }) ? "" : "the bytes differ");
        var drawn = Regex.Replace(text.Split("</style>")[1], ">[^<]*<", "><");
        Assert.Empty(Regex.Match(drawn, @"(?<=[ ""(ML])-?\d+\.\d{3,}").Value);
    }

    [Fact]
    public void A_logarithmic_axis_says_so()
    {
        var texts = Texts(new XyChart("T", "D", new("x", true), new("y", true), [Line((1, 1), (10, 1000))]));
        Assert.Contains("x; logarithmic scale", texts);
        Assert.Contains("y; logarithmic scale", texts);
        Assert.Contains("y", Texts(new XyChart("T", "D", new("x", false), new("y", false), [Line((1, 0), (10, 10))])));
    }

    [Fact]
    public void Points_without_a_finite_value_are_counted_below_the_plot() =>
        Assert.Contains(
            "rule: no finite value at 1 of 3 points",
            Texts(new XyChart("T", "D", new("x", false), new("y", false), [Line((1, 1), (2, double.NaN), (3, 2))]))
        );

    [Fact]
    public void Steps_hold_a_value_up_to_the_next_point()
    {
        var chart = new XyChart(
            "T",
            "D",
            new("x", false),
            new("y", false),
            [new("rule", PointJoin.Steps, [new(0, 0), new(10, 5)])]
        );
        var path = XElement
            .Parse(SvgXyChart.Of(chart))
            .Descendants(_svg + "path")
            .Select(found => (string)found.Attribute("d")!)
            .First(found => found.Split('L').Length == 3);
        var points = path[1..].Split('L').Select(point => point.Split(' ')).ToArray();
        Assert.Equal((points[0][1], points[1][0]), (points[1][1], points[2][0]));
    }

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

    private static XySeries Line(params (double X, double Y)[] points) =>
        new("rule", PointJoin.Line, [.. points.Select(point => new XyPoint(point.X, point.Y))]);

    private static IEnumerable<string> Texts(XyChart chart) =>
        XElement.Parse(SvgXyChart.Of(chart)).Descendants(_svg + "text").Select(text => text.Value);
}
