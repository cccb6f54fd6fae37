using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Properties.Descriptions.Schema;

/// <summary>
/// The JSON schema of descriptions, with which editors complete and check them. It is made from the operator table that the
/// compiler uses, and committed as <c>docs/dnn.schema.json</c>. What a schema cannot say (shapes, which names are known) is
/// left to the compiler.
/// </summary>
internal static class DescriptionSchema
{
    private static readonly JsonSerializerOptions _plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text, indented by two, with lists of words on one line.</summary>
    public static string Text { get; } = Print(Root(), "") + "\n";

    private static JsonObject Root() =>
        new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "SplitProofs network description",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["name"] = Described("The name of the class: a capital letter, then letters, digits and _.", "string"),
                ["title"] = Described("The name to print.", "string"),
                ["summary"] = Described("What the network is, in a sentence.", "string"),
                ["source"] = Described("Where it was published.", "string"),
                ["parameters"] = MapOf("parameter"),
                ["input"] = Ref("input"),
                ["inputs"] = MapOf("input"),
                ["outputs"] = ListOf(OfType("string")),
                ["precision"] = Closed([], ("parameters", Ref("number")), ("features", Ref("number"))),
                ["cuts"] = OneOf("single-tensor", "all", "named"),
                ["blocks"] = MapOf("block"),
                ["layers"] = Ref("layers"),
            },
            ["required"] = Words("name", "layers"),
            ["additionalProperties"] = false,
            ["definitions"] = Object(Definitions()),
        };

    private static IEnumerable<(string, JsonNode)> Definitions() =>
        [
            ("number", new JsonObject { ["type"] = Words("integer", "string") }),
            (
                "parameter",
                AnyOf(
                    Ref("number"),
                    Closed(["default"], ("default", Ref("number")), ("min", Ref("number")), ("max", Ref("number")))
                )
            ),
            ("input", Closed(["shape"], ("shape", ListOf(Ref("number"))), ("bits", Ref("number")))),
            (
                "block",
                Closed(
                    ["layers"],
                    ("arguments", AnyOf(ListOf(OfType("string")), OfType("object"))),
                    ("layers", Ref("layers"))
                )
            ),
            ("layers", ListOf(Ref("layer"))),
            ("layer", Layer()),
            .. ArgumentSchemas.Definitions,
        ];

    /// <summary>A word alone, a repeat, or a word with its arguments; other words may be blocks.</summary>
    private static JsonObject Layer() =>
        AnyOf(
            new JsonObject { ["type"] = "string", ["examples"] = Words([.. WithoutArguments]) },
            Closed(
                ["repeat", "layers"],
                ("repeat", Ref("number")),
                ("layers", Ref("layers")),
                ("feature_bits", Ref("number"))
            ),
            Closed(
                ["when", "layers"],
                ("when", Described("A comparison of two expressions, such as stride == 1.", "string")),
                ("layers", Ref("layers")),
                ("otherwise", Ref("layers"))
            ),
            new JsonObject
            {
                ["type"] = "object",
                ["minProperties"] = 1,
                ["maxProperties"] = 1,
                ["properties"] = Object([
                    .. OperatorTable.All.Select(known => (known.Name, Use(known))),
                    .. OtherWords(),
                ]),
                ["additionalProperties"] = new JsonObject { ["type"] = Words("integer", "string", "object", "null") },
            }
        );

    private static IEnumerable<string> WithoutArguments =>
        OperatorTable
            .All.Where(known => known.Arguments.All(argument => !argument.IsRequired))
            .Select(known => known.Name);

    private static IEnumerable<(string, JsonNode)> OtherWords() =>
        [
            ("repeat", new JsonObject { ["not"] = new JsonObject() }),
            ("when", new JsonObject { ["not"] = new JsonObject() }),
            ("as", Described("Gives the last tensor a name.", "string")),
            ("from", Described("Goes on from a named tensor.", "string")),
            (
                "residual",
                AnyOf(
                    Ref("layers"),
                    Closed(
                        ["body"],
                        ("body", Ref("layers")),
                        ("shortcut", AnyOf(OneOf("identity", "projection", "same-shape"), Ref("layers"))),
                        ("name", OfType("string")),
                        ("feature_bits", Ref("number"))
                    )
                )
            ),
        ];

    /// <summary>An operator's first argument alone, if no other must be given, or all by name.</summary>
    private static JsonNode Use(Operator known)
    {
        var named = Closed(
            known.Arguments.Where(argument => argument.IsRequired).Select(argument => argument.Name),
            [
                .. known.Arguments.Select(argument => (argument.Name, (JsonNode)ArgumentSchemas.Of(argument))),
                ("weights", OfType("string")),
                ("feature_bits", Ref("number")),
                .. known.Role == StageRole.Opens ? new[] { ("name", (JsonNode)OfType("string")) } : [],
            ]
        );
        JsonNode[] forms =
            known.Arguments.Count > 0 && known.Arguments.Skip(1).All(argument => !argument.IsRequired)
                ? [ArgumentSchemas.Of(known.Arguments[0]), named]
                : [named];
        JsonNode[] withNothing = known.Arguments.Any(argument => argument.IsRequired)
            ? forms
            : [.. forms, OfType("null")];
        return new JsonObject { ["description"] = known.Summary, ["anyOf"] = new JsonArray(withNothing) };
    }

    public static JsonObject Object(IEnumerable<(string Key, JsonNode Value)> properties) =>
        new(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value)));

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    public static JsonObject OfType(string type) => new() { ["type"] = type };

    public static JsonObject OneOf(params string[] words) => new() { ["enum"] = Words(words) };

    public static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    public static JsonObject AnyOf(params JsonNode[] forms) => new() { ["anyOf"] = new JsonArray(forms) };

    private static JsonObject MapOf(string definition) =>
        new() { ["type"] = "object", ["additionalProperties"] = Ref(definition) };

    private static JsonObject Described(string description, string type) =>
        new() { ["description"] = description, ["type"] = type };

    public static JsonObject Closed(IEnumerable<string> required, params (string, JsonNode)[] properties) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = Object(properties),
            ["required"] = Words([.. required]),
            ["additionalProperties"] = false,
        };

    private static JsonArray Words(params string[] words) => new([.. words.Select(word => (JsonNode)word)]);

    /// <summary>A schema's text.</summary>
    public static string Print(JsonNode? node, string indent) =>
        node switch
        {
            JsonObject { Count: > 0 } map => Block(
                "{",
                map.Select(entry => $"\"{entry.Key}\": {Print(entry.Value, indent + "  ")}"),
                "}",
                indent
            ),
            JsonArray list when list.Any(item => item is JsonObject) => Block(
                "[",
                list.Select(item => Print(item, indent + "  ")),
                "]",
                indent
            ),
            JsonArray list => $"[{string.Join(", ", list.Select(item => Print(item, indent)))}]",
            _ => node?.ToJsonString(_plain) ?? "null",
        };

    private static string Block(string start, IEnumerable<string> items, string end, string indent) =>
        $"{start}\n{string.Join(",\n", items.Select(item => $"{indent}  {item}"))}\n{indent}{end}";
}
