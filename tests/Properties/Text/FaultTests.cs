using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Text;

public class FaultTests
{
    public static TheoryData<Place, string> Places =>
        new()
        {
            { new Place.Position("a\nb.csv", 2, 3), @"a\nb.csv:2:3" },
            { new Place.Span("a.yaml", SourceSpan.At("x\ny", 2)), "a.yaml:2:1" },
            { new Place.WholeFile("a.yaml"), "a.yaml" },
            { new Place.Option("--model"), "--model" },
            { new Place.Claim("TP1 (A.B)"), "TP1 (A.B)" },
            { new Place.Json("instance.law[0]"), "instance.law[0]" },
        };

    [Property(Arbitrary = new[] { typeof(HostileText) })]
    public void A_fault_is_one_line_that_colours_nothing_whatever_its_words_are(HostileText hostile)
    {
        var text = hostile.Text;
        Place[] places =
        [
            new Place.Position(text, 1, 1),
            new Place.Span(text, SourceSpan.StartOfFile),
            new Place.WholeFile(text),
            new Place.Option(text),
            new Place.Claim(text),
            new Place.Json(text),
        ];
        Assert.All(places, place => Assert.Equal(-1, Characters.FirstHidden(new Fault(place, text, text).ToString())));
    }

    [Theory]
    [InlineData("plain é 😀", "plain é 😀")]
    [InlineData("a\nb\tc\u001B[31m", @"a\nb\tc\u001b[31m")]
    [InlineData("a\u2028b\u202Ec\u200Bd", @"a\u2028b\u202ec\u200bd")]
    [InlineData("\U000E0041", @"\udb40\udc41")]
    [InlineData(@"a\nb", @"a\nb")]
    public void Hidden_characters_are_shown_as_escapes_and_nothing_else_is(string text, string shown) =>
        Assert.Equal(shown, Quote.Plain(text));

    [Fact]
    public void Half_of_a_pair_is_shown_as_an_escape_too()
    {
        Assert.Equal(@"a\ud800b", Quote.Plain("a\uD800b"));
        Assert.Equal($"'{new string('x', 59)}…'", Quote.Of(new string('x', 59) + "😀 and more"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_fault_is_a_line_with_its_place_cause_and_way_out(Place place, string name)
    {
        Assert.Equal($"{name}: it is wrong. Mend it.", new Fault(place, "it is wrong", "Mend it.").ToString());
        Assert.Equal($"{name}: it is wrong.", new Fault(place, "it is wrong", "").ToString());
    }
}
