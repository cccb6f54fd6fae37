using System.Text.RegularExpressions;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Properties.Reports.Documents;

public sealed class HtmlPageTests
{
    private static readonly Expression _xi = Expression.Of(new Symbol("ξ", Hat: true));

    [Fact]
    public void A_formula_in_a_line_becomes_MathML() =>
        Assert.Contains($"at <math>{Formula.Of(_xi).MathMl}</math>.", Html(new Block.Paragraph($"at {_xi}.")));

    [Fact]
    public void A_formula_on_its_own_lines_becomes_MathML_with_its_where_list()
    {
        var ratio = Expression.Let(new Symbol("r"), Expression.WhereAtMost(_xi, _xi, _xi / _xi, _xi));
        var html = Html(new Block.DisplayedFormula(ratio + _xi));
        Assert.Contains($"<math display=\"block\">{Formula.Of(ratio + _xi).MathMl}</math>", html);
        Assert.Contains($"<math display=\"block\">{Formula.Of(WhereList.Of(ratio)).MathMl}</math>", html);
        Assert.DoesNotContain("$", html);
    }

    [Fact]
    public void A_choice_within_a_line_becomes_MathML() =>
        Assert.Contains("<mtable>", Html(new Block.Paragraph($"is {Expression.WhereAtMost(_xi, _xi, _xi, _xi)}")));

    [Fact]
    public void Every_place_takes_a_formula()
    {
        Block[] blocks =
        [
            new Block.Paragraph(_xi),
            new Block.Heading(2, $"About {_xi}"),
            new Block.Table(
                [Column.OfText(_xi)],
                [
                    [_xi],
                    [$"({_xi})"],
                ]
            ),
            new Block.Figure("x.svg", "", $"With {_xi}, and {_xi}"),
            new Block.BulletList([_xi, $"{_xi}: the threshold"]),
            new Block.Details("more", [new Block.Paragraph(_xi), new Block.DisplayedFormula(_xi)]),
            new Block.Note(_xi),
            new Block.Paragraph(new Inline.Emphasis($"with {_xi}")),
            new Block.Paragraph(new Inline.Link(_xi, "x.md")),
        ];
        Assert.All(blocks, block => Assert.Contains("<mover", Html(block)));
        Assert.Equal(14, Regex.Count(Html(blocks), "<math"));
    }

    [Theory]
    [InlineData("less than 1 % of 112 cases", "less than 1\u00a0% of 112 cases")]
    [InlineData("13.35 dB and 20 ms", "13.35\u00a0dB and 20\u00a0ms")]
    [InlineData("2 mutants and 3 stages", "2 mutants and 3 stages")]
    public void No_line_breaks_between_a_number_and_its_unit(string text, string shown) =>
        Assert.Contains(shown, Html(new Block.Paragraph(text)), StringComparison.Ordinal);

    [Fact]
    public void A_formula_joined_to_a_word_is_an_error() =>
        Assert.Contains(
            "white space or punctuation",
            Assert.Throws<InvalidOperationException>(() => Html(new Block.Paragraph($"{_xi}th"))).Message
        );

    [Fact]
    public void LaTeX_that_no_expression_made_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => MarkdownToHtml.Render("at $x$ now", []));

    [Fact]
    public void A_link_to_a_page_leads_to_its_HTML()
    {
        var html = Html(
            new Block.Paragraph(
                $"{Link("a.md")} {Link("../b.md#c")} {Link("https://x.org/d.md")} {Link("e.csv")} {Link("#f")}"
            )
        );
        Assert.Equal(
            ["a.html", "../b.html#c", "https://x.org/d.md", "e.csv", "#f"],
            Regex.Matches(html, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value)
        );
    }

    [Fact]
    public void The_trail_is_the_navigation()
    {
        var html = HtmlPage.Of(new Document("Page", [new("Index", "../index.md")], []), "");
        Assert.Contains("<nav", html);
        Assert.Contains("<a href=\"../index.html\">Index</a>", html);
        Assert.DoesNotContain("<nav", HtmlPage.Of(new Document("Index", [], []), ""));
    }

    [Fact]
    public void Headings_have_the_anchors_that_GitHub_gives_them() =>
        Assert.Contains("<h2 id=\"what-time-costs\">", Html(new Block.Heading(2, "What time costs")));

    [Fact]
    public void A_page_needs_nothing_but_the_style_sheet_of_its_report()
    {
        var html = HtmlPage.Of(new Document("A & B", [], [new Block.Paragraph("x")]), "../");
        Assert.Contains("<title>A &amp; B</title>", html);
        Assert.Contains("<html lang=\"en\">", html);
        Assert.Contains("name=\"viewport\"", html);
        Assert.Equal(
            ["../page.css", "#content"],
            Regex.Matches(html, "(?:src|href)=\"([^\"]*)\"").Select(match => match.Groups[1].Value)
        );
        Assert.DoesNotMatch("url\\(|@import|<script", html + HtmlPage.StyleSheet);
        Assert.DoesNotContain("\r", html);
    }

    [Fact]
    public void A_figure_has_a_caption() =>
        Assert.Contains(
            "<figure><img src=\"x.svg\" alt=\"Cost\" /><figcaption>About <code>x</code>.</figcaption></figure>",
            Html(new Block.Figure("x.svg", "Cost", $"About {new Inline.Code("x")}."))
        );

    [Fact]
    public void A_table_names_its_cells_by_column_and_by_row()
    {
        var html = Html(
            new Block.Table(
                [Column.OfText("Rule"), Column.OfNumbers("Cost")],
                [
                    ["optimal", "1"],
                ]
            )
        );
        Assert.Equal(
            ["col", "col", "row"],
            Regex.Matches(html, "scope=\"(\\w+)\"").Select(match => match.Groups[1].Value)
        );
        Assert.Contains("<td class=\"number\">1</td>", html);
        Assert.Contains("tabindex=\"0\"", html);
    }

    private static Inline.Link Link(string target) => new("x", target);

    private static string Html(params Block[] blocks) =>
        HtmlPage.Of(new Document("", [], blocks), "").Split("<main id=\"content\">")[1].Split("</main>")[0];
}
