using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Properties.Reports.Documents;

[Properties(Arbitrary = new[] { typeof(HostileText), typeof(TextPlace) })]
public sealed class EscapingTests
{
    private const int Cases = 3000;

    // As many for each of the fifteen places.
    [Property(MaxTest = 15 * Cases)]
    public void Text_survives_in_every_place(TextPlace place, HostileText text)
    {
        var expected = VisibleText.Normalized(text.Value.Replace('\u0001', '\uFFFD'));
        Assert.Equal(expected, VisibleText.Normalized(VisibleText.Of(Html(place.At(text.Value)).Replace("Note", ""))));
    }

    [Fact]
    public void What_looks_like_an_address_in_angle_brackets_is_text() =>
        Assert.Contains("&lt;^@Z&gt;|", Html(new Block.Paragraph(new Inline.Code("<^@Z>|"))), StringComparison.Ordinal);

    [Property(MaxTest = Cases)]
    public bool Neighbouring_texts_do_not_join_to_a_mark(HostileText left, HostileText right) =>
        VisibleText.Of(Html(new Block.Paragraph($"{left.Value}{right.Value}{new Inline.Link("x", "x.md")}")))
        == VisibleText.Normalized($"{left.Value}{right.Value}x".Replace('\u0001', '\uFFFD'));

    [Property(MaxTest = Cases)]
    public void An_alternative_text_survives(HostileText text)
    {
        var html = Html(new Block.Figure("x.svg", text.Value, "caption"));
        var seen = System.Net.WebUtility.HtmlDecode(html.Split("alt=\"")[1].Split('"')[0]);
        var expected = VisibleText.Normalized(text.Value.Replace('\u0001', '\uFFFD'));
        Assert.Equal(expected, VisibleText.Normalized(seen));
    }

    private static string Html(Block block) =>
        HtmlPage.Of(new Document("", [], [block]), "").Split("<main id=\"content\">")[1].Split("</main>")[0];

    /// <summary>A place of a document where text may be.</summary>
    public sealed record TextPlace(string Name, Func<string, Block> At)
    {
        public static Arbitrary<TextPlace> Arbitrary { get; } =
            Arb.From(
                Gen.Elements<TextPlace>([
                    new("a paragraph", text => new Block.Paragraph(text)),
                    new("a heading", text => new Block.Heading(2, text)),
                    new("a bullet", text => new Block.BulletList([text])),
                    new("a note", text => new Block.Note(text)),
                    new("a summary", text => new Block.Details(text, [])),
                    new(
                        "a cell",
                        text => new Block.Table(
                            [Column.OfText("")],
                            [
                                [text],
                            ]
                        )
                    ),
                    new("a header", text => new Block.Table([Column.OfText(text), Column.OfNumbers("")], [])),
                    new("a caption", text => new Block.Figure("x.svg", "", text)),
                    new("the text of a link", text => new Block.Paragraph(new Inline.Link(text, "x.md"))),
                    new("stress", text => new Block.Paragraph(new Inline.Emphasis(text))),
                    new("bold", text => new Block.Paragraph(new Inline.Strong(text))),
                    new("a subscript", text => new Block.Paragraph(new Inline.Subscript(text))),
                    new("code", text => new Block.Paragraph(new Inline.Code(text))),
                    new(
                        "code in a cell",
                        text => new Block.Table(
                            [Column.OfText("")],
                            [
                                [new Inline.Code(text)],
                            ]
                        )
                    ),
                    new("a code block", text => new Block.CodeBlock("yaml", text)),
                ])
            );

        public override string ToString() => Name;
    }
}
