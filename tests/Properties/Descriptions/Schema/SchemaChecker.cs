using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SplitProofs.Properties.Descriptions.Schema;

/// <summary>Checks YAML against the part of JSON schema that the description schema uses; any other keyword is an error.</summary>
internal sealed partial class SchemaChecker(JsonObject root)
{
    public bool Accepts(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Accepts(root, stream.Documents[0].RootNode);
    }

    private bool Accepts(JsonNode schema, YamlNode value) =>
        schema.AsObject().All(rule => Holds(rule.Key, rule.Value!, schema.AsObject(), value));

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, YamlNode value) =>
        keyword switch
        {
            "$ref" => Accepts(root["definitions"]![((string)rule!).Split('/')[^1]]!, value),
            "type" => (rule as JsonArray ?? [rule.DeepClone()]).Any(type => IsOf((string)type!, value)),
            "enum" => rule.AsArray().Any(word => value is YamlScalarNode scalar && scalar.Value == (string)word!),
            "anyOf" => rule.AsArray().Any(form => Accepts(form!, value)),
            "allOf" => rule.AsArray().All(form => Accepts(form!, value)),
            "not" => !Accepts(rule, value),
            "items" => value is not YamlSequenceNode list || list.All(item => Accepts(rule, item)),
            "properties" => Entries(value)
                .All(entry => rule[entry.Key] is not { } known || Accepts(known, entry.Value)),
            "required" => rule.AsArray().All(name => Entries(value).ContainsKey((string)name!)),
            "additionalProperties" => Entries(value)
                .Where(entry => schema["properties"]?[entry.Key] is null)
                .All(entry => rule is JsonObject ? Accepts(rule, entry.Value) : (bool)rule),
            "minProperties" => Entries(value).Count >= (int)rule,
            "maxProperties" => Entries(value).Count <= (int)rule,
            "minimum" => value is YamlScalarNode { Value: { } text } && double.Parse(text) >= (int)rule,
            "maximum" => value is YamlScalarNode { Value: { } text } && double.Parse(text) <= (int)rule,
            "$schema" or "title" or "description" or "definitions" or "examples" => true,
            _ => throw new Xunit.Sdk.XunitException($"The checker does not know '{keyword}'."),
        };

    private static IReadOnlyDictionary<string, YamlNode> Entries(YamlNode value) =>
        (value as YamlMappingNode)?.Children.ToDictionary(
            entry => ((YamlScalarNode)entry.Key).Value!,
            entry => entry.Value
        ) ?? [];

    private static bool IsOf(string type, YamlNode value) =>
        (type, value) switch
        {
            ("object", YamlMappingNode) or ("array", YamlSequenceNode) => true,
            ("string", YamlScalarNode scalar) => scalar.Value!.Length > 0,
            ("null", YamlScalarNode scalar) => scalar.Value!.Length == 0,
            ("integer", YamlScalarNode scalar) => Whole().IsMatch(scalar.Value!),
            ("number", YamlScalarNode scalar) => Decimal().IsMatch(scalar.Value!),
            ("boolean", YamlScalarNode scalar) => scalar.Value is "true" or "false",
            _ => false,
        };

    [GeneratedRegex(@"^-?\d+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Decimal();
}
