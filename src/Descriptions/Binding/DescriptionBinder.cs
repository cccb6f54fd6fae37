using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Compiles a whole document.</summary>
internal static class DescriptionBinder
{
    /// <summary>The network; <see langword="null"/> where there is none, which is reported.</summary>
    public static CompiledNetwork? Bind(YamlNode root, ProblemLog problems)
    {
        var fields = Fields.Read(
            root,
            "A description",
            root.Span with
            {
                Length = 0,
            },
            problems,
            "name",
            "title",
            "summary",
            "source",
            "parameters",
            "input",
            "precision",
            "layers"
        );
        if (fields is null)
        {
            return null;
        }

        var name = Name(fields, problems);
        var parameters = ParameterBinder.Bind(fields.Optional("parameters"), name, problems);
        var context = new BindingContext(parameters, problems);
        var precision = Precisions(fields.Optional("precision"), context);
        var input = fields.Required("input") is { } inputNode ? Input(inputNode, precision, context) : null;
        var layersNode = fields.Required("layers");
        var layers = layersNode is null ? default : new LayerBinder(context).Bind(layersNode);
        if (problems.HasErrors)
        {
            return null;
        }

        foreach (var unused in context.Unused)
        {
            problems.Report(
                ProblemKind.UnusedParameter,
                ParameterBinder.SpanOf(fields.Optional("parameters"), unused.Name),
                $"The parameter '{unused.Name}' is never used. Use it, or remove it."
            );
        }

        var chain = new ChainBuilder(context, precision).Build(input!.Shape, input.Bits, layers, layersNode!.Span);
        return chain is null
            ? null
            : new CompiledNetwork(
                name,
                fields.Text("title") is { Length: > 0 } title ? title : name,
                fields.Text("summary"),
                fields.Text("source"),
                ContentHash.Of(root),
                parameters,
                context.Requirements.Kept,
                chain
            );
    }

    private static string Name(Fields fields, ProblemLog problems)
    {
        if (fields.Required("name") is not { } node)
        {
            return "";
        }

        var name = fields.Text("name");
        if (node is YamlNode.Scalar && CSharpNames.ObjectionToNetwork(name) is { Length: > 0 } objection)
        {
            problems.Report(ProblemKind.UnsuitableName, node.Span, objection);
        }

        return name;
    }

    private static Precision Precisions(YamlNode? node, BindingContext context)
    {
        const int usual = 32;
        var fields = node is null
            ? null
            : Fields.Read(node, "'precision'", node.Span, context.Problems, "parameters", "features");
        return new(Bits("parameters"), Bits("features"));

        Polynomial Bits(string key) =>
            fields?.Optional(key) is { } bits
                ? Quantities.AtLeast(1, bits, $"The number of bits of {key}", context) ?? usual
                : usual;
    }

    private sealed record RawInput(Shape Shape, Polynomial Bits);

    private static RawInput? Input(YamlNode node, Precision precision, BindingContext context)
    {
        if (Fields.Read(node, "'input'", node.Span, context.Problems, "shape", "bits") is not { } fields)
        {
            return null;
        }

        var shape = fields.Required("shape") is { } shapeNode ? Extents(shapeNode, context) : null;
        var bits = fields.Optional("bits") is { } bitsNode
            ? Quantities.AtLeast(1, bitsNode, "The number of bits of an input element", context)
            : precision.Features;
        return shape is null || bits is null ? null : new(shape, bits);
    }

    private static Shape? Extents(YamlNode node, BindingContext context)
    {
        if (node is not YamlNode.List { Items.Count: > 0 } list)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "The shape is a list: [features], or [channels, height, width]."
            );
            return null;
        }

        var extents = list
            .Items.Select(item => Quantities.AtLeast(1, item, "An extent of the input", context))
            .ToArray();
        return extents.Any(extent => extent is null) ? null : Shape.Of(extents!);
    }
}
