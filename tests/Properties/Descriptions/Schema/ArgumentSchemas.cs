using System.Text.Json.Nodes;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Collections;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Properties.Descriptions.Schema;

/// <summary>The schemas of arguments, by the type of their values.</summary>
internal static class ArgumentSchemas
{
    /// <summary>The schemas that several arguments share.</summary>
    public static IEnumerable<(string, JsonNode)> Definitions =>
        [
            ("window", DescriptionSchema.AnyOf(Number, Numbers)),
            ("numbers", Numbers),
            ("axis", Within("integer", 0, 9)),
            ("axes", DescriptionSchema.ListOf(DescriptionSchema.Ref("axis"))),
            ("flag", DescriptionSchema.OfType("boolean")),
            ("fraction", Within("number", 0, 1)),
            ("activation", DescriptionSchema.OneOf([.. ElementWise.Activations.Select(known => known.Name)])),
            (
                "tensors",
                DescriptionSchema.AnyOf(
                    DescriptionSchema.OfType("string"),
                    DescriptionSchema.ListOf(DescriptionSchema.OfType("string"))
                )
            ),
        ];

    private static JsonObject Number => DescriptionSchema.Ref("number");

    private static JsonObject Numbers => DescriptionSchema.ListOf(Number);

    /// <summary>The schema of an argument, with what it takes and its default.</summary>
    public static JsonObject Of(Argument argument)
    {
        var otherwise = argument.IsRequired ? "" : $" If left out: {argument.Default}.";
        return new()
        {
            ["description"] = $"{argument.Form}.{otherwise}",
            ["allOf"] = new JsonArray(DescriptionSchema.Ref(DefinitionOf(argument))),
        };
    }

    private static JsonObject Within(string type, int least, int most) =>
        new()
        {
            ["type"] = type,
            ["minimum"] = least,
            ["maximum"] = most,
        };

    private static string DefinitionOf(Argument argument) =>
        argument switch
        {
            Argument<Window> or Argument<Padding> => "window",
            Argument<bool> => "flag",
            Argument<double> => "fraction",
            Argument<int> => "axis",
            Argument<EquatableArray<int>> => "axes",
            Argument<EquatableArray<Polynomial>> => "numbers",
            Argument<EquatableArray<TensorReference>> => "tensors",
            Argument<Operator> => "activation",
            _ => "number",
        };
}
