using System.Net;
using System.Text.RegularExpressions;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Properties.Reports.Documents;

public sealed partial class DecimalAlignmentTests
{
    [Fact]
    public void Decimal_points_are_below_each_other_where_digits_have_one_width()
    {
        var table = new Block.Table(
            [Column.OfText("Name"), Column.OfNumbers("Cost")],
            [
                ["1.5", "12,500"],
                ["2", "0.25"],
                ["3", "−3.5\u00A0dB"],
                ["4", "< 0.01"],
                ["5", "not reached"],
                ["6", "1/4"],
                ["7", "2×10⁶"],
            ]
        );
        var document = new Document("T", [], [table]);
        // A name and a number in each row below the header.
        var cells = Cell()
            .Matches(HtmlPage.Of(document, ""))
            .Select(cell => WebUtility.HtmlDecode(cell.Groups["text"].Value))
            .Chunk(2)
            .ToArray();
        Assert.Equal(
            ["12,500\u2008\u2007\u2007\u2060", "0.25", "−3.5\u2007\u00A0dB", "< 0.01", "not reached", "1/4", "2×10⁶"],
            cells.Select(row => row[1])
        );
        // The Markdown that is committed goes without.
        Assert.DoesNotContain('\u2007', MarkdownPage.Of(document));
        Assert.Equal("1.5", cells[0][0]);
        Assert.Equal("2", cells[1][0]);
    }

    [GeneratedRegex("<(td|th scope=\"row\")[^>]*>(?<text>[^<]*)</t[dh]>")]
    private static partial Regex Cell();
}
