using System.Text.RegularExpressions;
using SplitProofs.Properties.Generators;

namespace SplitProofs.Properties.Descriptions;

/// <summary>
/// Shipped descriptions with a mistake that people make, and all that is reported of it. In broken-descriptions.txt each has
/// a title (<c>#</c>), the description (<c>=</c>), what is taken out (<c>-</c>) and put in its place (<c>+</c>), and the place,
/// the identifier and the way out of each problem (<c>!</c>). A mistake has one message, with nothing that follows from it.
/// </summary>
public partial class BrokenDescriptionTests
{
    private sealed record Broken(string Title, string Text, IReadOnlyList<string> Problems);

    private static readonly IReadOnlyDictionary<string, Broken> _all = Resources
        .Read("descriptions/broken-descriptions.txt")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(Read)
        .ToDictionary(broken => broken.Title);

    public static TheoryData<string> Titles => new(_all.Keys);

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_reported_at_its_place_with_a_way_out_and_nothing_else_is(string title)
    {
        var broken = _all[title];
        var diagnostics = Driver
            .Run(new DescriptionText("/a/x.dnn.yaml", broken.Text))
            .Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToArray();
        Assert.Equal(
            broken.Problems.Select(problem => problem[..(problem.IndexOf("SP", StringComparison.Ordinal) + 6)]),
            diagnostics.Select(diagnostic =>
            {
                var place = diagnostic.Location.GetLineSpan().StartLinePosition;
                return $"{place.Line + 1},{place.Character + 1} {diagnostic.Id}";
            })
        );
        Assert.All(
            broken.Problems.Zip(diagnostics, (problem, diagnostic) => (problem, Message: diagnostic.GetMessage())),
            pair =>
                Assert.Contains(
                    pair.problem[(pair.problem.IndexOf("SP", StringComparison.Ordinal) + 7)..],
                    pair.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_hundred_mistakes_and_more_are_tried() => Assert.InRange(_all.Count, 100, int.MaxValue);

    private static Broken Read(string section)
    {
        var lines = section
            .Trim('\n')
            .Split('\n')
            .Select(line => (Sign: line[0], Text: line.Length > 2 ? line[2..] : ""))
            .ToArray();
        var model = lines.Single(line => line.Sign == '=').Text;
        var text = model == "nothing" ? "" : Resources.Read($"models/{model}.dnn.yaml");
        var taken = "";
        foreach (var line in lines.Where(line => line.Sign is '-' or '+'))
        {
            if (line.Sign == '-')
            {
                taken = Unescaped(line.Text);
                Assert.Contains(taken, text, StringComparison.Ordinal);
            }
            else
            {
                var at = text.IndexOf(taken, StringComparison.Ordinal);
                text = text.Remove(at, taken.Length).Insert(at, Unescaped(line.Text));
            }
        }

        return new(lines[0].Text, text, [.. lines.Where(line => line.Sign == '!').Select(line => line.Text)]);
    }

    private static string Unescaped(string text) =>
        Escape()
            .Replace(
                text,
                match =>
                    match.Value[1] switch
                    {
                        'n' => "\n",
                        'r' => "\r",
                        't' => "\t",
                        '0' => "\0",
                        'u' => $"{(char)Convert.ToInt32(match.Value[2..], 16)}",
                        _ => match.Value[1..],
                    }
            );

    [GeneratedRegex(@"\\(u[0-9a-f]{4}|.)")]
    private static partial Regex Escape();
}
