using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Generators;

/// <summary>
/// docs/diagnostics.md against the generator: in each section first a description with a mistake, and then the same without.
/// </summary>
public partial class DiagnosticsReferenceTests
{
    public static IEnumerable<object[]> Sections =>
        Resources
            .Read("docs/diagnostics.md")
            .Split("\n## ")
            .Skip(1)
            .Select(section => (Id: section[..6], Examples: Example().Matches(section)))
            .Where(section => section.Examples.Count > 0)
            .Select(section => new object[] { section.Id, section.Examples[0].Value, section.Examples[^1].Value });

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_wrong_example_gives_its_diagnostic_at_the_place_shown_and_the_mended_one_none(
        string id,
        string wrong,
        string mended
    )
    {
        var text = WrittenOut(wrong);
        var marker = Assert.Single(Marker().Matches(text));
        var diagnostic = Assert.Single(Run(id, text));

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(id, marker.Groups["id"].Value);
        var span = diagnostic.Location.SourceSpan;
        var place = PlaceOf(marker, text);
        Assert.Equal((place.Start.Value, place.End.Value), (span.Start, span.End));
        Assert.NotEqual(wrong, mended);
        Assert.Empty(Run(id, mended));
    }

    [Fact]
    public void Only_a_file_that_is_not_there_has_no_example_to_compile() =>
        Assert.Equal(
            ProblemKind.All.Select(kind => kind.Id).Except(["SP0502"]),
            Sections.Select(section => (string)section[0])
        );

    /// <summary>The example beside another file, whose name it must not have.</summary>
    private static IEnumerable<Diagnostic> Run(string id, string text)
    {
        const string other = "name: Network\ninput: {shape: [4]}\nlayers: [dense: 3]\n";
        DescriptionText[] beside = id == "SP0501" ? [new("/a/a.dnn.yaml", other)] : [];
        return Driver.Run([.. beside, new DescriptionText("/a/b.dnn.yaml", text)]).Diagnostics;
    }

    private static string WrittenOut(string example) =>
        Recurring()
            .Replace(
                example,
                match =>
                    string.Concat(
                        Enumerable.Repeat(
                            match.Groups["line"].Value,
                            int.Parse(match.Groups["count"].Value.Replace(" ", ""))
                        )
                    )
            );

    /// <summary>The last such words before the comment, in its line or, where it has one of its own, in the line above.</summary>
    private static Range PlaceOf(Match marker, string text)
    {
        var lineStart = text.LastIndexOf('\n', marker.Index) + 1;
        var isAlone = string.IsNullOrWhiteSpace(text[lineStart..marker.Index]);
        var end = isAlone ? lineStart - 1 : marker.Index;
        var words = marker.Groups["words"].Value.Split(" ... ");
        var start =
            isAlone || words.Length > 1
                ? text.IndexOf(words[0], text.LastIndexOf('\n', end - 1) + 1, StringComparison.Ordinal)
                : text.LastIndexOf(words[0], end, StringComparison.Ordinal);
        return marker.Groups["before"].Success
            ? start..start
            : start..(text.LastIndexOf(words[^1], end, StringComparison.Ordinal) + words[^1].Length);
    }

    [GeneratedRegex(@"(?<=```yaml\n).*?(?=```)", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"# (?<id>SP\d{4}): (?<before>before )?'(?<words>.*)'")]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?<line>.*\n) *# and so on, (?<count>[\d ]+) times\n")]
    private static partial Regex Recurring();
}
