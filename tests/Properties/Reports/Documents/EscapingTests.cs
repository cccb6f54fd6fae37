using FsCheck.Fluent;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Properties.Reports.Documents;

public sealed class EscapingTests
{
    private const int Cases = 3000;

    public static TheoryData<string, Func<string, Block>> Places =>
        new()
        {
            { "a paragraph", text => new Block.Paragraph(text) },
            { "a heading", text => new Block.Heading(2, text) },
            { "a bullet", text => new Block.BulletList([text]) },
            { "a note", text => new Block.Note(text) },
            { "a summary", text => new Block.Details(text, []) },
            {
                "a cell",
                text => new Block.Table(
                    [Column.OfText("")],
                    [
                        [text],
                    ]
                )
            },
            { "a header", text => new Block.Table([Column.OfText(text), Column.OfNumbers("")], []) },
            { "a caption", text => new Block.Figure("x.svg", "", text) },
            { "the text of a link", text => new Block.Paragraph(new Inline.Link(text, "x.md")) },
            { "stress", text => new Block.Paragraph(new Inline.Emphasis(text)) },
            { "bold", text => new Block.Paragraph(new Inline.Strong(text)) },
            { "a subscript", text => new Block.Paragraph(new Inline.Subscript(text)) },
            { "code", text => new Block.Paragraph(new Inline.Code(text)) },
            {
                "code in a cell",
                text => new Block.Table(
                    [Column.OfText("")],
                    [
                        [new Inline.Code(text)],
                    ]
                )
            },
            { "a code block", text => new Block.CodeBlock("yaml", text) },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public void Text_survives_in_every_place(string place, Func<string, Block> at)
    {
        Assert.NotEmpty(place);
        Property.Holds(
            Cases,
            Prop.ForAll(
                HostileText.Arbitrary,
                text =>
                {
                    var expected = VisibleText.Normalized(text.Replace('\u0001', '\uFFFD'));
                    var markdown = MarkdownPage.Of(new Document("", [], [at(text)]));
                    var seen = VisibleText.Normalized(VisibleText.Of(Html(at(text)).Replace("Note", "")));
                    return (seen == expected).Label($"{expected} became {seen} by\n{markdown}");
                }
            )
        );
    }

    [Fact]
    public void What_looks_like_an_address_in_angle_brackets_is_text() =>
        Assert.Contains("&lt;^@Z&gt;|", Html(new Block.Paragraph(new Inline.Code("<^@Z>|"))), StringComparison.Ordinal);

    [Fact]
    public void Neighbouring_texts_do_not_join_to_a_mark() =>
        Property.Holds(
            Cases,
            Prop.ForAll(
                HostileText.Arbitrary,
                HostileText.Arbitrary,
                (left, right) =>
                    VisibleText.Of(Html(new Block.Paragraph($"{left}{right}{new Inline.Link("x", "x.md")}")))
                    == VisibleText.Normalized($"{left}{right}x".Replace('\u0001', '\uFFFD'))
            )
        );

    [Fact]
    public void An_alternative_text_survives() =>
        Property.Holds(
            Cases,
            Prop.ForAll(
                HostileText.Arbitrary,
                text =>
                {
                    var html = Html(new Block.Figure("x.svg", text, "caption"));
                    var seen = System.Net.WebUtility.HtmlDecode(html.Split("alt=\"")[1].Split('"')[0]);
                    var expected = VisibleText.Normalized(text.Replace('\u0001', '\uFFFD'));
                    return (VisibleText.Normalized(seen) == expected).Label($"{expected} became {seen} in {html}");
                }
            )
        );

    private static string Html(Block block) =>
        HtmlPage.Of(new Document("", [], [block])).Split("<main>")[1].Split("</main>")[0];
}
