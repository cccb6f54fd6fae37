using System.Collections.Immutable;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Reports.Solutions;

/// <summary>The values that a scenario states, key by key, in the words and units of its file.</summary>
internal static class ScenarioValues
{
    private static readonly YamlLanguage _language = new(
        Document: "scenario",
        Start: "Write a scenario.",
        Shorter: "Write a shorter one.",
        InsteadOfAlias: "Write the value out."
    );

    /// <summary>
    /// The values by key. A key includes the sections around it, separated by points, as <c>--set</c> takes it. Values from the command
    /// line replace those in the file. The name is left out.
    /// </summary>
    /// <param name="file">The scenario.</param>
    public static ImmutableArray<(string Key, string Value)> Of(ScenarioFile file)
    {
        var stated = YamlReader
            .Read(file.Text, file.Source.Path, _language)
            .Match(success: node => Leaves("", node), failure: _ => [])
            .Where(leaf => leaf.Key != "name")
            .ToImmutableArray();
        var given = file.Settings.Select(setting => (setting.Key, Value: setting.Text[(setting.Key.Length + 1)..]));
        return [.. stated.Where(leaf => !given.Any(setting => IsWithin(leaf.Key, setting.Key))), .. given];
    }

    /// <summary>The keys whose values differ from another scenario's, with both values; a value that is not stated is empty.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="other">The other one.</param>
    public static ImmutableArray<(string Key, string Value, string Other)> Differences(
        ScenarioFile file,
        ScenarioFile other
    )
    {
        var (own, theirs) = (Of(file), Of(other));
        return
        [
            .. own.Select(leaf => (leaf.Key, leaf.Value, Other: In(theirs, leaf.Key)))
                .Where(leaf => leaf.Value != leaf.Other),
            .. theirs.Where(leaf => In(own, leaf.Key).Length == 0).Select(leaf => (leaf.Key, "", leaf.Value)),
        ];
    }

    /// <summary>The summary in the first comment of the file; empty if there is none.</summary>
    /// <param name="file">The scenario.</param>
    public static string Summary(ScenarioFile file) =>
        string.Join(
            ' ',
            file.Text.Split('\n')
                .TakeWhile(line => line.StartsWith('#'))
                .Select(line => line.TrimStart('#').Trim())
                .Where(line => line.Length > 0)
        );

    private static string In(ImmutableArray<(string Key, string Value)> leaves, string key) =>
        leaves.FirstOrDefault(leaf => leaf.Key == key).Value ?? "";

    private static bool IsWithin(string key, string section) =>
        key == section || key.StartsWith($"{section}.", StringComparison.Ordinal);

    private static IEnumerable<(string Key, string Value)> Leaves(string key, YamlNode node) =>
        node.Match<IEnumerable<(string, string)>>(
            scalar: scalar => [(key, scalar.Text)],
            list: list => [(key, string.Join("; ", list.Items.Select(Flat)))],
            map: map =>
                map.Entries.SelectMany(entry =>
                    Leaves(key.Length == 0 ? entry.Key.Text : $"{key}.{entry.Key.Text}", entry.Value)
                )
        );

    private static string Flat(YamlNode node) =>
        node.Match(
            scalar: scalar => scalar.Text,
            list: list => string.Join(" ", list.Items.Select(Flat)),
            map: map => string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Text} {Flat(entry.Value)}"))
        );
}
