using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs;

/// <summary>A kind of YAML document, recognised by its keys.</summary>
/// <param name="Noun">What it is, with an article.</param>
/// <param name="Advice">The advice that says which option takes such a file.</param>
/// <param name="Keys">The keys that only such a document has.</param>
internal sealed record DocumentRole(string Noun, string Advice, ImmutableArray<string> Keys)
{
    /// <summary>The description of a network.</summary>
    public static DocumentRole Description { get; } =
        new("the description of a network", "It is given as --model", ["layers", "input", "inputs", "blocks"]);

    /// <summary>A scenario.</summary>
    public static DocumentRole Scenario { get; } =
        new(
            "a scenario",
            "It is given as --scenario",
            ["uplink", "downlink", "weights", "inferences_per_update", "device", "edge"]
        );

    // Faults of syntax are reported by the reader of the file.
    private static readonly YamlLanguage _language = new("document", Start: "", Shorter: "", InsteadOfAlias: "");

    private DocumentRole Other => this == Scenario ? Description : Scenario;

    /// <summary>Returns the document, or a fault if it has keys of the other role and none of this one.</summary>
    /// <param name="root">The document.</param>
    /// <param name="file">The file that faults name.</param>
    public Result<YamlNode> Require(YamlNode root, string file) =>
        KeysOf(root, Other) is [var stranger, ..] && KeysOf(root, this).IsEmpty
            ? Results.Failure<YamlNode>(
                stranger.Place,
                $"this is {Other.Noun}, and not {Noun}",
                $"{Other.Advice} {Quote.Plain(file)}."
            )
            : Results.Success(root);

    /// <summary>
    /// Returns the file, or a fault if its keys are those of the other role. A file that is not YAML passes: its reader reports that.
    /// </summary>
    public Result<Source> Require(Source source) =>
        Parse(source)
            .Match(success: root => Require(root, source.Path).Map(_ => source), failure: _ => Results.Success(source));

    /// <summary>Whether a file can be read, and has keys of this role and none of the other.</summary>
    public bool IsOf(string path) =>
        File.Exists(path)
        && Source
            .Load(path)
            .Bind(Parse)
            .Match(success: root => !KeysOf(root, this).IsEmpty && KeysOf(root, Other).IsEmpty, failure: _ => false);

    private static Result<YamlNode> Parse(Source source) => YamlReader.Read(source.Text, source.Path, _language);

    private static ImmutableArray<YamlNode.Scalar> KeysOf(YamlNode root, DocumentRole role) =>
        root is YamlNode.Map map
            ? [.. map.Entries.Select(entry => entry.Key).Where(key => role.Keys.Contains(key.Text))]
            : [];
}
