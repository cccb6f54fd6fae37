using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Schema;

/// <summary>The schemas of arguments, by the type of their values.</summary>
internal static class ArgumentSchemas
{
    /// <summary>The schemas that several arguments share.</summary>
    public static EquatableArray<(string, Json)> Definitions { get; } =
        EquatableArray.Of(
            ("window", DescriptionSchema.AnyOf(Number, Numbers)),
            ("numbers", Numbers),
            ("axis", Json.Object(("type", "integer"), ("minimum", 0), ("maximum", 9))),
            ("axes", DescriptionSchema.ListOf(DescriptionSchema.Ref("axis"))),
            ("flag", Json.Object(("type", "boolean"))),
            ("fraction", Json.Object(("type", "number"), ("minimum", 0), ("maximum", 1))),
            (
                "activation",
                Json.Object(("enum", Json.Of([.. ElementWise.Activations.Select(known => (Json)known.Name)])))
            ),
            (
                "tensors",
                DescriptionSchema.AnyOf(
                    Json.Object(("type", "string")),
                    DescriptionSchema.ListOf(Json.Object(("type", "string")))
                )
            )
        );

    private static Json Number => DescriptionSchema.Ref("number");

    private static Json Numbers => DescriptionSchema.ListOf(Number);

    /// <summary>The schema of an argument, with what it takes and what holds where it is left out.</summary>
    public static Json Of(Argument argument)
    {
        var otherwise = argument.IsRequired ? "" : $" If left out: {argument.Default}.";
        return Json.Object(
            ("description", $"{argument.Form}.{otherwise}"),
            ("allOf", Json.Of(DescriptionSchema.Ref(DefinitionOf(argument))))
        );
    }

    private static string DefinitionOf(Argument argument) =>
        argument switch
        {
            Argument<Window> or Argument<Padding> => "window",
            Argument<bool> => "flag",
            Argument<double> => "fraction",
            Argument<int> => "axis",
            Argument<EquatableArray<int>> => "axes",
            Argument<EquatableArray<Algebra.Polynomial>> => "numbers",
            Argument<EquatableArray<TensorReference>> => "tensors",
            Argument<Operator> => "activation",
            _ => "number",
        };
}
