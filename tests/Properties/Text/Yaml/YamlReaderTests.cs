using SplitProofs.Descriptions;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Properties.Text.Yaml;

/// <summary>Descriptions and scenarios are read by one reader: with the same limits, and with the same messages.</summary>
public class YamlReaderTests
{
    private const string File = "my.yaml";

    private static readonly YamlLanguage _language = new(
        Document: "list",
        Start: "Start it with a dash.",
        Shorter: "Write less.",
        InsteadOfAlias: "Write it twice."
    );

    /// <summary>Texts that no language written in YAML accepts, with the place and cause of each fault.</summary>
    public static TheoryData<string, string[]> Refused =>
        new()
        {
            { "", ["1:1: the file is empty"] },
            { "# nothing\n", ["2:1: the file is empty"] },
            { "---\n", ["2:1: the file is empty"] },
            { "a: 1\na: 2\na: 3\n", ["2:1: 'a' was already given on line 1", "3:1: 'a' was already given on line 1"] },
            { "a: &x 1\nb: *x\nc: !t 1\n", ["1:4: an anchor (&)", "2:4: an alias (*)", "3:4: a tag (!)"] },
            { "*x : 1\n", ["1:1: an alias (*)"] },
            { "<<: {a: 1}\n", ["1:1: a merge key (<<)"] },
            { "? [a]\n: 1\n? {b: 1}\n: 2\n", ["1:3: a key is a plain word", "3:3: a key is a plain word"] },
            { "a: \"\\0\"\n", ["1:4: this escape is the character U+0000"] },
            { "a: \u0007\n", ["1:4: the character U+0007 is not text"] },
            { "a:\n\tb: 1\n\tc: 2\n", ["2:1: this is not valid YAML", "3:1: this is not valid YAML"] },
            { "a: 1\na: 2\nb: [1\n", ["2:1: 'a' was already given", "4:1: this is not valid YAML"] },
            { "a: {b: 1\nc: 2\n", ["1:5: this is not valid YAML"] },
            { $"a: {Brackets(YamlReader.MostLevels + 1)}", ["1:52: more than 48 levels"] },
            { $"#{new string('x', YamlReader.MostCharacters)}", ["1:1: the file has 1048577 characters"] },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Both_front_ends_refuse_a_text_at_the_same_places_for_the_same_causes(string text, string[] faults)
    {
        var read = InOrder(YamlReader.Read(text, File, _language).Faults);

        Assert.Equal(faults.Length, read.Length);
        Assert.All(
            faults.Zip(read),
            pair => Assert.StartsWith($"{File}:{pair.First}", pair.Second.ToString(), StringComparison.Ordinal)
        );
        Assert.All(read, fault => Assert.NotEmpty(fault.Remedy));
        Assert.All(read, fault => Assert.Contains(fault.Kind, YamlFaultKind.All));
        Assert.Equal(
            read.Select(fault => (fault.Place, fault.Kind)),
            InOrder(ScenarioReader.Read(text, File).Faults).Select(fault => (fault.Place, fault.Kind))
        );
        Assert.Equal(
            read.Select(fault => (fault.Place, fault.Kind)),
            InOrder(Description.Compile(text, File).Faults).Select(fault => (fault.Place, fault.Kind))
        );
    }

    [Fact]
    public void The_words_of_a_language_are_in_its_messages()
    {
        Assert.Equal(
            "my.yaml:1:4: an anchor (&) cannot be used. Write it twice.",
            Assert.Single(YamlReader.Read("a: &x 1\n", File, _language).Faults).ToString()
        );
        Assert.Equal(
            "my.yaml:2:1: a second list starts here. Give each its own file.",
            Assert.Single(YamlReader.Read("- 1\n---\n- 2\n", File, _language).Faults).ToString()
        );
    }

    [Fact]
    public void The_deepest_and_the_longest_text_are_read()
    {
        var deepest = Brackets(YamlReader.MostLevels + 1);
        Assert.Empty(YamlReader.Read(deepest, File, _language).Faults);

        var longest = $"a: {new string('x', YamlReader.MostCharacters - 3)}";
        Assert.Empty(YamlReader.Read(longest, File, _language).Faults);
    }

    [Fact]
    public void A_node_knows_its_place()
    {
        const string text = "a: 1\nb:\n  - {c: 'd e'} # said\n";
        var root = Assert.IsType<YamlNode.Map>(Read(text));
        var list = Assert.IsType<YamlNode.List>(root.Entries[1].Value);
        var map = Assert.IsType<YamlNode.Map>(Assert.Single(list.Items));
        var scalar = Assert.IsType<YamlNode.Scalar>(Assert.Single(map.Entries).Value);

        Assert.Equal("{c: 'd e'}", Slice(map.Span));
        Assert.Equal("'d e'", Slice(scalar.Span));
        Assert.Equal("e", Slice(scalar.Slice(2, 1)));
        Assert.Equal($"{File}:3:5", map.Place.ToString());
        Assert.Equal("b", Slice(root.Entries[1].Key.Span));

        string Slice(SourceSpan span) => text.Substring(span.Start, span.Length);
    }

    private static string Brackets(int depth) => new string('[', depth) + new string(']', depth);

    private static YamlNode Read(string text) =>
        Assert.IsType<Result<YamlNode>.Success>(YamlReader.Read(text, File, _language)).Value;

    private static Fault[] InOrder(IEnumerable<Fault> faults) =>
        [.. faults.OrderBy(fault => Assert.IsType<Place.Span>(fault.Place).At.Start)];
}
