using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Schema;

/// <summary>
/// The JSON schema of descriptions, with which editors complete and check them as they are written. It is made from the
/// operator table that the compiler uses. What a schema cannot say (shapes, names that must be known) is left to the compiler.
/// </summary>
public static class DescriptionSchema
{
    /// <summary>The schema's text.</summary>
    public static string Text { get; } = Root().Print() + "\n";

    private static Json Root() =>
        Json.Object(
            ("$schema", "http://json-schema.org/draft-07/schema#"),
            ("title", "SplitProofs network description"),
            ("type", "object"),
            (
                "properties",
                Json.Object(
                    (
                        "name",
                        Described("The name of the class: a capital letter, then letters, digits and _.", "string")
                    ),
                    ("title", Described("The name to print.", "string")),
                    ("summary", Described("What the network is, in a sentence.", "string")),
                    ("source", Described("Where it was published.", "string")),
                    ("parameters", Json.Object(("type", "object"), ("additionalProperties", Ref("parameter")))),
                    ("input", Ref("input")),
                    ("inputs", Json.Object(("type", "object"), ("additionalProperties", Ref("input")))),
                    ("outputs", ListOf(Json.Object(("type", "string")))),
                    ("precision", Closed([], ("parameters", Ref("number")), ("features", Ref("number")))),
                    ("cuts", Json.Object(("enum", Json.Of("single-tensor", "all", "named")))),
                    ("blocks", Json.Object(("type", "object"), ("additionalProperties", Ref("block")))),
                    ("layers", Ref("layers"))
                )
            ),
            ("required", Json.Of("name", "layers")),
            ("additionalProperties", false),
            ("definitions", Json.Object(Definitions()))
        );

    private static IEnumerable<(string, Json)> Definitions() =>
        [
            ("number", Json.Object(("type", Json.Of("integer", "string")))),
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
                    ("arguments", AnyOf(ListOf(Json.Object(("type", "string"))), Json.Object(("type", "object")))),
                    ("layers", Ref("layers"))
                )
            ),
            ("layers", ListOf(Ref("layer"))),
            ("layer", Layer()),
            .. ArgumentSchemas.Definitions,
        ];

    /// <summary>A word alone, a repeat, or a word with its arguments; other words may be blocks.</summary>
    private static Json Layer() =>
        AnyOf(
            Json.Object(("type", "string"), ("examples", Json.Of([.. WithoutArguments.Select(name => (Json)name)]))),
            Closed(
                ["repeat", "layers"],
                ("repeat", Ref("number")),
                ("layers", Ref("layers")),
                ("feature_bits", Ref("number"))
            ),
            Json.Object(
                ("type", "object"),
                ("minProperties", 1),
                ("maxProperties", 1),
                (
                    "properties",
                    Json.Object(OperatorTable.All.Select(known => (known.Name, Use(known))).Concat(Words()))
                ),
                ("additionalProperties", Json.Object(("type", Json.Of("integer", "string", "object", "null"))))
            )
        );

    private static IEnumerable<string> WithoutArguments =>
        OperatorTable
            .All.Where(known => known.Arguments.All(argument => !argument.IsRequired))
            .Select(known => known.Name);

    private static IEnumerable<(string, Json)> Words() =>
        [
            ("repeat", Json.Object(("not", Json.Object()))),
            ("as", Described("Gives the last tensor a name.", "string")),
            ("from", Described("Goes on from a named tensor.", "string")),
            (
                "residual",
                AnyOf(
                    Ref("layers"),
                    Closed(
                        ["body"],
                        ("body", Ref("layers")),
                        (
                            "shortcut",
                            AnyOf(Json.Object(("enum", Json.Of("identity", "projection", "same-shape"))), Ref("layers"))
                        ),
                        ("name", Json.Object(("type", "string"))),
                        ("feature_bits", Ref("number"))
                    )
                )
            ),
        ];

    /// <summary>An operator's first argument alone, if no other must be given, or all by name.</summary>
    private static Json Use(Operator known)
    {
        var named = Closed(
            known.Arguments.Where(argument => argument.IsRequired).Select(argument => argument.Name),
            [
                .. known.Arguments.Select(argument => (argument.Name, ArgumentSchemas.Of(argument))),
                ("weights", Json.Object(("type", "string"))),
                ("feature_bits", Ref("number")),
                .. known.Role == StageRole.Opens ? new[] { ("name", Json.Object(("type", "string"))) } : [],
            ]
        );
        var forms =
            known.Arguments.Count > 0 && known.Arguments.Skip(1).All(argument => !argument.IsRequired)
                ? new[] { ArgumentSchemas.Of(known.Arguments[0]), named }
                : [named];
        var withNothing = known.Arguments.Any(argument => argument.IsRequired)
            ? forms
            : [.. forms, Json.Object(("type", "null"))];
        return Json.Object(("description", known.Summary), ("anyOf", Json.Of(withNothing)));
    }

    internal static Json Ref(string definition) => Json.Object(("$ref", $"#/definitions/{definition}"));

    internal static Json ListOf(Json item) => Json.Object(("type", "array"), ("items", item));

    internal static Json AnyOf(params Json[] forms) => Json.Object(("anyOf", Json.Of(forms)));

    private static Json Described(string description, string type) =>
        Json.Object(("description", description), ("type", type));

    private static Json Closed(IEnumerable<string> required, params (string, Json)[] properties) =>
        Json.Object(
            ("type", "object"),
            ("properties", Json.Object(properties)),
            ("required", Json.Of([.. required.Select(name => (Json)name)])),
            ("additionalProperties", false)
        );
}
