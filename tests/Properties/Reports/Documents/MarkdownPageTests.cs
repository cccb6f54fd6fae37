using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Properties.Reports.Documents;

public sealed class MarkdownPageTests
{
    [Fact]
    public void A_page_is_written_as_a_person_would_write_it()
    {
        var level = Expression.Let(
            new Symbol("ξ", "n", Hat: true),
            Expression.Of(new Symbol("δ")) / Expression.Of(new Symbol("t"))
        );
        var document = new Document(
            "LeNet-5",
            [new("Index", "../index.md"), new("Networks", "index.md")],
            [
                new Block.Paragraph(
                    $"Stage {3} of {new Inline.Code("lenet5")} at {level} is {new Inline.Emphasis("not")} sent, see "
                        + $"{new Inline.Link("claim R6", "../claims/r6.md#statement")}."
                ),
                new Block.Heading(2, "Layers"),
                new Block.Table(
                    [Column.OfText("Stage"), Column.OfNumbers("MACs"), new Column("Cut", Alignment.Center)],
                    [
                        ["conv_1", "117,600", "0"],
                        ["a|b", "1", Formula.Of(new Symbol("ξ"))],
                        [new Inline.Strong("Total"), new Inline.Strong("117,601"), ""],
                    ]
                ),
                new Block.DisplayedFormula(
                    new Expression.Relation(
                        Expression.Of(new Symbol("q")),
                        RelationSign.Equal,
                        Expression.Integer(1) - new SymbolicAirtime().ProbabilityAbove(level)
                    )
                ),
                new Block.Figure("../figures/lenet5.svg", "Cost against N", "The cost of a frame."),
                new Block.BulletList(["1. first", "second"]),
                new Block.CodeBlock("yaml", "name: LeNet5\n"),
                new Block.Details("How <this> was found", [new Block.Paragraph("By search.")]),
                new Block.Note("The channel is ill-posed."),
            ]
        );
        Assert.Equal(
            """
            [Index](../index.md) › [Networks](index.md)

            # LeNet-5

            Stage 3 of `lenet5` at $\hat\xi_n$ is *not* sent, see [claim R6](../claims/r6.md#statement).

            ## Layers

            | Stage     |        MACs |  Cut  |
            | --------- | ----------: | :---: |
            | conv_1    |     117,600 |   0   |
            | a\|b      |           1 | $\xi$ |
            | **Total** | **117,601** |       |

            $$
            q = 1 - \mathbb{P}(X > \hat\xi_n)
            $$

            where

            $$
            \begin{aligned}
            \hat\xi_n & = \frac{\delta}{t}
            \end{aligned}
            $$

            ![Cost against N](../figures/lenet5.svg)\
            The cost of a frame.

            - 1\. first
            - second

            ```yaml
            name: LeNet5
            ```

            <details>
            <summary>How &lt;this&gt; was found</summary>

            By search.

            </details>

            > [!NOTE]
            > The channel is ill-posed.

            """,
            MarkdownPage.Of(document)
        );
    }

    [Theory]
    [InlineData("2 * 3", @"2 \* 3")]
    [InlineData("snake_case", "snake_case")]
    [InlineData("_x_", @"\_x\_")]
    [InlineData("a < b & c > d", "a < b & c > d")]
    [InlineData("<b>", @"\<b>")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("#1", "#1")]
    [InlineData("3. third", @"3\. third")]
    [InlineData("3.5 times", "3.5 times")]
    [InlineData("- 5", @"\- 5")]
    [InlineData("-5", "-5")]
    [InlineData("5 $", @"5 \$")]
    [InlineData("AT&T; &amp;", @"AT\&T; \&amp;")]
    [InlineData(" two\n lines ", "two lines")]
    public void Only_what_would_be_a_mark_is_escaped(string text, string markdown) =>
        Assert.Equal($"# \n\n{markdown}\n", MarkdownPage.Of(new Document("", [], [new Block.Paragraph(text)])));

    [Fact]
    public void A_row_with_a_missing_cell_is_an_error() =>
        Assert.Throws<ArgumentException>(() =>
            new Block.Table(
                [Column.OfText("a"), Column.OfText("b")],
                [
                    ["1"],
                ]
            )
        );

    [Theory]
    [InlineData("a b.md")]
    [InlineData("a(b).md")]
    [InlineData("a\nb.md")]
    public void A_target_that_Markdown_would_break_is_an_error(string target) =>
        Assert.Throws<ArgumentException>(() =>
            MarkdownPage.Of(new Document("", [], [new Block.Paragraph(new Inline.Link("x", target))]))
        );
}
