using System.Xml.Linq;
using FsCheck.Xunit;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

[Properties(Arbitrary = new[] { typeof(BarChartGenerator) })]
public sealed class SvgBarChartTests
{
    private const int Cases = 300;
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Property(MaxTest = Cases)]
    public void No_two_texts_overlap_and_none_meets_a_bar(BarChart chart) =>
        AssertNone(
            chart,
            svg =>
            {
                var texts = Texts(svg);
                var bars = Bars(svg);
                return (
                    from i in Enumerable.Range(0, texts.Count)
                    from other in texts.Take(i).Concat(bars)
                    where texts[i].Meets(other)
                    select $"{texts[i]} overlaps {other}"
                ).FirstOrDefault("");
            }
        );

    [Property(MaxTest = Cases)]
    public void Everything_is_within_the_figure(BarChart chart) =>
        AssertNone(
            chart,
            svg =>
            {
                var (width, height) = (Box.Attribute(svg, "width"), Box.Attribute(svg, "height"));
                return Texts(svg)
                    .Concat(Bars(svg))
                    .Where(box => box.Left < 0 || box.Right > width || box.Top < 0 || box.Bottom > height)
                    .Select(box => $"{box} is beyond {width} × {height}")
                    .FirstOrDefault("");
            }
        );

    [Fact]
    public void A_bar_is_as_high_as_its_share_and_an_empty_one_is_not_drawn()
    {
        var chart = new BarChart(
            "t",
            "d",
            "h",
            "v",
            [new("a", 0.5, "half"), new("b", 0, "none"), new("c", 0.25, "quarter")]
        );
        var bars = Bars(XElement.Parse(SvgBarChart.Of(chart)));
        Assert.Equal(2, bars.Count);
        Assert.Equal(2 * (bars[1].Bottom - bars[1].Top), bars[0].Bottom - bars[0].Top, 0.011);
    }

    [Fact]
    public void Shares_beyond_the_whole_and_charts_of_nothing_are_errors()
    {
        Assert.Throws<ArgumentException>(() => SvgBarChart.Of(new("t", "d", "h", "v", [])));
        Assert.Throws<ArgumentException>(() => SvgBarChart.Of(new("t", "d", "h", "v", [new("a", 1.1, "x")])));
        Assert.Throws<ArgumentException>(() => SvgBarChart.Of(new("t", "d", "h", "v", [new("a", double.NaN, "x")])));
    }

    private static List<Box> Texts(XElement svg) => [.. svg.Descendants(_svg + "text").Select(text => Box.Of(text))];

    private static List<Box> Bars(XElement svg) =>
        [
            .. svg.Descendants(_svg + "rect")
                .Where(rect => ((string)rect.Attribute("class")!).StartsWith("bar", StringComparison.Ordinal))
                .Select(rect =>
                {
                    var (left, top) = (Box.Attribute(rect, "x"), Box.Attribute(rect, "y"));
                    return new Box(
                        "bar",
                        left,
                        left + Box.Attribute(rect, "width"),
                        top,
                        top + Box.Attribute(rect, "height")
                    );
                }),
        ];

    private static void AssertNone(BarChart chart, Func<XElement, string> fault) =>
        Assert.Empty(fault(XElement.Parse(SvgBarChart.Of(chart))));
}
