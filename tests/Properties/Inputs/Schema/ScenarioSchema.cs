using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Scenarios.Families;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;

namespace SplitProofs.Properties.Inputs.Schema;

/// <summary>
/// The JSON schema of scenarios, with which editors complete and check them. It is made from what the reader says of keys that are
/// unknown, that are missing, and whose values have another form, and committed as <c>docs/scenario.schema.json</c>. What
/// a schema cannot say (units, ranges, keys that exclude each other) is left to the reader.
/// </summary>
internal static partial class ScenarioSchema
{
    private const string Nobody = "zzzzzzzz";

    private static readonly ImmutableDictionary<string, string> _meanings = Row()
        .Matches(Resources.Read("docs/scenarios.md").Split("\n## ")[1])
        .ToImmutableDictionary(
            row => row.Groups["key"].Value,
            row => Link().Replace(row.Groups["meaning"].Value, "${words}")
        );

    /// <summary>The schema's text.</summary>
    public static string Text { get; } = DescriptionSchema.Print(Root(), "") + "\n";

    private static JsonObject Root()
    {
        var root = Section("", []);
        root["properties"]!["uplink"]!["properties"]!["fading"] = DescriptionSchema.AnyOf([
            .. FadingFamilies.All.Select(Family),
        ]);
        return new JsonObject(
            new Dictionary<string, JsonNode?>
            {
                ["$schema"] = "http://json-schema.org/draft-07/schema#",
                ["title"] = "SplitProofs scenario",
            }.Concat(root.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
        );
    }

    private static JsonObject Family(FadingFamily family)
    {
        var schema = Section("uplink.fading", [$"family: {family.Name}"]);
        schema["properties"]!["family"] = DescriptionSchema.OneOf([family.Name, .. family.OtherNames]);
        var required = schema["required"]!.AsArray();
        // The uplink's distance may give the mean instead, and log-normal fading states one of the two.
        foreach (var mean in required.Where(name => (string)name! is "mean_snr" or "median_snr").ToArray())
        {
            required.Remove(mean);
        }

        required.Insert(0, "family");
        return schema;
    }

    /// <summary>A set of keys.</summary>
    /// <param name="path">Where it is in a scenario.</param>
    /// <param name="given">Entries that decide which others there are.</param>
    private static JsonObject Section(string path, ImmutableArray<string> given)
    {
        var (known, required) = KeysOf(entries => Messages(path, entries), given);
        ImmutableArray<string> complete = [.. given, .. required.Select(key => $"{key.Name}: {key.Example}")];
        return DescriptionSchema.Closed(
            required.Select(key => key.Name),
            [
                .. known
                    .Except(given.Select(entry => entry.Split(':')[0]))
                    .Select(key => (key, Value(path, key, given, complete))),
                .. given.Select(entry => (entry.Split(':')[0], (JsonNode)new JsonObject())),
            ]
        );
    }

    /// <summary>The known keys, and those that must be there with what may follow them.</summary>
    /// <param name="messages">What the reader says of entries.</param>
    /// <param name="given">Entries that are there.</param>
    private static (ImmutableArray<string> Known, ImmutableArray<(string Name, string Example)> Required) KeysOf(
        Func<ImmutableArray<string>, string> messages,
        ImmutableArray<string> given
    )
    {
        var required = ImmutableArray.CreateBuilder<(string Name, string Example)>();
        for (var found = true; found; )
        {
            ImmutableArray<string> entries = [.. given, .. required.Select(key => $"{key.Name}: {key.Example}")];
            var missing = Missing().Matches(messages(entries));
            var before = required.Count;
            foreach (Match match in missing)
            {
                var key = (match.Groups["key"].Value, match.Groups["example"].Value);
                if (!required.Any(other => other.Name == key.Item1))
                {
                    required.Add(key);
                }
            }

            found = required.Count > before;
        }

        var unknown = Known().Match(messages([.. given, $"{Nobody}: 1"]));
        return (unknown.Success ? [.. unknown.Groups["keys"].Value.Split(", ")] : [], required.ToImmutable());
    }

    /// <summary>What may follow a key: a section, a single value, a list, or one of these.</summary>
    private static JsonNode Value(
        string path,
        string key,
        ImmutableArray<string> given,
        ImmutableArray<string> complete
    )
    {
        var full = path.Length == 0 ? key : $"{path}.{key}";
        if (Says("x", "must be a set of keys"))
        {
            return Described(Section(full, []));
        }

        List<JsonNode> forms = [];
        if (!Says("x", "must be a list"))
        {
            forms.Add(new JsonObject { ["type"] = new JsonArray("number", "string") });
        }

        if (!Says("[]", "must be a single value"))
        {
            forms.Add(DescriptionSchema.ListOf(Item()));
        }

        return Described(forms is [JsonObject only] ? only : DescriptionSchema.AnyOf([.. forms]));

        // Beside all that must be there, and alone: another key may exclude this one.
        bool Says(string value, string words) =>
            new[] { complete, given }.Any(beside =>
                With(beside, value).Contains($"{key} {words}", StringComparison.Ordinal)
            );

        string With(ImmutableArray<string> beside, string value) =>
            Messages(path, [.. beside.Where(entry => entry.Split(':')[0] != key), $"{key}: {value}"]);

        JsonObject Item()
        {
            var (known, required) = KeysOf(entries => With(complete, $"[{{{string.Join(", ", entries)}}}]"), []);
            return known.IsEmpty
                ? []
                : DescriptionSchema.Closed(
                    required.Select(item => item.Name),
                    [
                        .. known.Select(item =>
                            (item, (JsonNode)new JsonObject { ["type"] = new JsonArray("number", "string") })
                        ),
                    ]
                );
        }

        JsonObject Described(JsonObject schema) =>
            _meanings.TryGetValue(full, out var meaning)
                ? new JsonObject(
                    new Dictionary<string, JsonNode?> { ["description"] = meaning }.Concat(
                        schema.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))
                    )
                )
                : schema;
    }

    /// <summary>What the reader says of a scenario, valid up to a section with these entries.</summary>
    private static string Messages(string path, ImmutableArray<string> entries)
    {
        var section = $"{{{string.Join(", ", entries)}}}";
        return path.Length == 0
            ? string.Join('\n', ScenarioReader.Read(section, "s").Faults)
            : string.Join(
                '\n',
                Setting
                    .ReadAll([$"{path}={section}"])
                    .Bind(settings => ScenarioReader.Read(ScenarioText.Valid, "s", settings))
                    .Faults
            );
    }

    [GeneratedRegex(@"needs the key '(?<key>\w+)'\. Add '\k<key>: (?<example>.*)'\.$", RegexOptions.Multiline)]
    private static partial Regex Missing();

    [GeneratedRegex($@"has no key '{Nobody}'\. Known here: (?<keys>[\w, ]+)\.$", RegexOptions.Multiline)]
    private static partial Regex Known();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(?<key>[a-z_.]+)` \| (?<meaning>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
