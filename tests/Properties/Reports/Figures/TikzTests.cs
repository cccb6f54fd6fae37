using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

[Properties(Arbitrary = new[] { typeof(XyChartGenerator) })]
public sealed partial class TikzTests
{
    [Property(MaxTest = 200)]
    public void Braces_match_and_no_mark_of_a_text_is_a_command(XyChart chart)
    {
        var text = chart.ToTikz();
        var code = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('%')));
        Assert.Empty(text == (chart with { }).ToTikz() ? "" : "the bytes differ");
        var depth = 0;
        foreach (var mark in EscapedBraces().Replace(code, "").Where(mark => mark is '{' or '}'))
        {
            depth += mark == '{' ? 1 : -1;
            Assert.True(depth >= 0);
        }

        Assert.Equal(0, depth);
        Assert.DoesNotMatch(@"(?<!\\)[%&#]", code);
        Assert.DoesNotContain("NaN", code, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_are_those_of_the_chart_in_the_unit_of_its_axis()
    {
        var text = new XyChart(
            "Time & cost",
            "D",
            new("N", "", false),
            new("time", "s", false),
            [
                new XySeries(
                    "rule_1",
                    PointJoin.Steps,
                    [new(0, 0.002), new(1, 0.0035) { Error = 0.0005 }, new(2, double.NaN)]
                ),
            ]
        ).ToTikz();
        Assert.StartsWith("% Time & cost\n", text, StringComparison.Ordinal);
        Assert.Contains("ylabel={time [ms]}", text, StringComparison.Ordinal);
        Assert.Contains("const plot", text, StringComparison.Ordinal);
        Assert.Contains("  (0,2) +- (0,0)\n  (1,3.5) +- (0,0.5)\n  (2,nan)", text, StringComparison.Ordinal);
        Assert.Contains("\\addlegendentry{rule\\_1}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u202Eb", @"a\u202eb")]
    [InlineData("a\nb", @"a\nb")]
    [InlineData("a\u001Bb", @"a\u001bb")]
    public void A_hidden_character_of_a_name_is_shown_and_neither_turns_nor_ends_a_line(string name, string shown)
    {
        var chart = new XyChart(
            name,
            "D",
            new("N", "", false),
            new("time", "s", false),
            [new XySeries(name, PointJoin.Steps, [new(0, 0.002), new(1, 0.0035)])]
        );
        Assert.StartsWith($"% {shown}\n", chart.ToTikz(), StringComparison.Ordinal);
        Assert.DoesNotContain(name, chart.ToTikz(), StringComparison.Ordinal);
        Assert.Contains($">{shown}</title>", chart.ToSvg(), StringComparison.Ordinal);
        Assert.DoesNotContain(name, chart.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_has_each_field_and_no_number_where_there_is_no_value()
    {
        var text = new MapChart(
            "T",
            "D",
            "x",
            ["1", "2"],
            "y",
            ["a_b"],
            "N",
            [
                [3, double.NaN],
            ]
        ).ToTikz();
        Assert.Contains("  (0,0) [3]\n  (1,0) [nan]\n", text, StringComparison.Ordinal);
        Assert.Contains("yticklabels={{a\\_b}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        var chart = new MapChart(
            "T",
            "D",
            "x",
            ["1"],
            "y",
            ["1"],
            "N",
            [
                [0.5],
            ]
        );
        var (culture, usual) = (CultureInfo.CurrentCulture, chart.ToTikz());
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal(usual, chart.ToTikz());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [GeneratedRegex(@"\\[{}]")]
    private static partial Regex EscapedBraces();
}
