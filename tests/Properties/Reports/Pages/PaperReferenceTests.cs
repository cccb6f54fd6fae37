using System.Text.RegularExpressions;
using SplitProofs.Claims;
using SplitProofs.Reports.Pages;

namespace SplitProofs.Properties.Reports.Pages;

/// <summary>What the page of a paper says of its authors is what the bibliography says.</summary>
public sealed partial class PaperReferenceTests
{
    public static TheoryData<string> Published =>
        [
            .. ShippedPapers
                .All.Where(paper => paper.Reference.Contains("arXiv", StringComparison.Ordinal))
                .Select(paper => paper.Collection),
        ];

    [Theory]
    [MemberData(nameof(Published))]
    public void A_paper_is_in_the_bibliography_with_the_same_number_and_authors(string collection)
    {
        var reference = ShippedPapers.All.Single(paper => paper.Collection == collection).Reference;
        var entry = Assert.Single(
            Regex.Split(Reference.BibTex, "(?=^@)", RegexOptions.Multiline),
            one => Field(one, "keywords").Split(", ").Contains(collection)
        );
        Assert.Contains($"arXiv {Field(entry, "eprint")}", reference, StringComparison.Ordinal);
        var names = Field(entry, "author").Split(" and ").Select(name => Letters().Match(name).Value).ToArray();
        Assert.All(
            reference.Contains(" et al.", StringComparison.Ordinal) ? names[..1] : names,
            name => Assert.Contains(name, reference, StringComparison.Ordinal)
        );
    }

    private static string Field(string entry, string name) =>
        Regex.Match(entry, $@"{name} = \{{(.*)\}}").Groups[1].Value;

    /// <summary>The beginning of a family name, up to the first letter with an accent.</summary>
    [GeneratedRegex("^[A-Za-z]+")]
    private static partial Regex Letters();
}
