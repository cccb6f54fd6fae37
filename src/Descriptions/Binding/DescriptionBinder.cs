using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Compiles a whole document.</summary>
internal static class DescriptionBinder
{
    /// <summary>The network; <see langword="null"/> if there is none, which is reported.</summary>
    /// <param name="root">The document.</param>
    /// <param name="problems">Where findings go.</param>
    /// <param name="keepsLayers">Whether costs keep their layers.</param>
    public static CompiledNetwork? Bind(YamlNode root, ProblemLog problems, bool keepsLayers = false)
    {
        var fields = DescriptionFields.Read(
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
            "inputs",
            "outputs",
            "precision",
            "cuts",
            "blocks",
            "layers"
        );
        if (fields is null)
        {
            return null;
        }

        const string lineBreaks = "\n\r\t\u0085\u2028\u2029";
        var name = Name(fields, problems);
        var (title, summary) = (fields.Words("title"), fields.Words("summary", lineBreaks));
        var source = fields.Words("source", lineBreaks);
        var parameters = ParameterBinder.Bind(fields.Optional("parameters"), name, problems);
        var isKnown = fields.Optional("parameters") switch
        {
            null => !fields.HasStrangers,
            YamlNode.Map or YamlNode.Scalar { Text.Length: 0 } => true,
            _ => false,
        };
        var context = new BindingContext(parameters, problems, isKnown) { KeepsLayers = keepsLayers };
        var precision = Precisions(fields.Optional("precision"), context);
        var tensors = new TensorNames(problems);
        var inputs = Inputs(fields, precision, context, tensors);
        var cuts = Cuts(fields.Optional("cuts"), problems);
        var blocks = BlockTable.Read(fields.Optional("blocks"), fields.HasStrangers, context);
        var layersNode = fields.Required("layers");
        var layers = layersNode is null ? default : new LayerBinder(context, blocks, tensors).Bind(layersNode);
        var outputs = Outputs(fields.Optional("outputs"), tensors, problems);
        tensors.Close();
        if (problems.HasErrors)
        {
            return null;
        }

        foreach (var unused in context.Unused)
        {
            problems.Report(
                ProblemKind.UnusedParameter,
                ParameterBinder.SpanOf(fields.Optional("parameters"), unused.Name),
                $"The parameter '{unused.Name}' is never used",
                "Use it, or remove it."
            );
        }

        blocks.ReportUnused(problems);
        tensors.ReportUnused();
        var chain = new ChainBuilder(context, precision, cuts).Build(inputs, layers, outputs, layersNode!.Span);
        if (chain?.EqualOnlyWith(context.Requirements.AtDefaults) is { Count: 2 } unequal)
        {
            problems.Report(
                ProblemKind.EqualByDefault,
                fields.Required("name")!.Span,
                "The stages are equal for the default parameters, but not for all of their values: "
                    + $"{unequal[0]} is not {unequal[1]}",
                ""
            );
        }

        return chain is null
            ? null
            : new CompiledNetwork(
                name,
                title.Length > 0 ? title : name,
                summary,
                source,
                ContentHash.Of(root),
                parameters,
                context.Requirements.Kept,
                chain
            );
    }

    private static string Name(DescriptionFields fields, ProblemLog problems)
    {
        if (fields.Required("name") is not { } node)
        {
            return "";
        }

        var name = fields.Text("name");
        if (node is YamlNode.Scalar && CSharpNames.ObjectionToNetwork(name) is { } objection)
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
            : DescriptionFields.Read(node, "'precision'", node.Span, context.Problems, "parameters", "features");
        return new(Bits("parameters"), Bits("features"));

        Polynomial Bits(string key) =>
            fields?.Optional(key) is { } bits
                ? Quantities.AtLeast(1, bits, $"The number of bits of {key}", context) ?? usual
                : usual;
    }

    private static CutChoice Cuts(YamlNode? node, ProblemLog problems)
    {
        switch (node)
        {
            case null or YamlNode.Scalar { Text: "single-tensor" }:
                return CutChoice.SingleTensor;
            case YamlNode.Scalar { Text: "all" }:
                return CutChoice.All;
            case YamlNode.Scalar { Text: "named" }:
                return CutChoice.Named;
            default:
                problems.Report(ProblemKind.WrongForm, node.Span, "'cuts' is single-tensor, all, or named", "");
                return CutChoice.SingleTensor;
        }
    }

    /// <summary>The one input, or several by name; those that cannot be used are reported and left out.</summary>
    private static EquatableArray<NamedInput> Inputs(
        DescriptionFields fields,
        Precision precision,
        BindingContext context,
        TensorNames tensors
    )
    {
        if (fields.Optional("inputs") is not { } several)
        {
            return fields.Required("input") is { } node && Input("", node, "'input'", precision, context) is { } only
                ? EquatableArray.Of(only)
                : default;
        }

        if (fields.Optional("input") is { } one)
        {
            context.Problems.Report(ProblemKind.WrongForm, one.Span, "Give 'input' or 'inputs', not both", "");
        }

        const string example = "Write for example {image: {shape: [3, 224, 224]}, text: {shape: [77]}}.";
        if (several is not YamlNode.Map map)
        {
            context.Problems.Report(KeyFaults.NotAMapping("'inputs'", several.Place, several, example));
            return default;
        }

        if (map.Entries.IsEmpty)
        {
            context.Problems.Report(ProblemKind.WrongForm, map.Span, "'inputs' has a key for each input", example);
            return default;
        }

        return map
            .Entries.Select((entry, index) => Named(entry, isFirst: index == 0))
            .OfType<NamedInput>()
            .ToEquatableArray();

        NamedInput? Named(YamlEntry entry, bool isFirst)
        {
            var reference = new TensorReference(entry.Key.Text, entry.Key.Span);
            var isNamed = tensors.Define(reference.Name, reference.Span) && (!isFirst || tensors.Read(reference));
            var input = Input(entry.Key.Text, entry.Value, $"The input '{entry.Key.Text}'", precision, context);
            return isNamed ? input : null;
        }
    }

    private static NamedInput? Input(
        string name,
        YamlNode node,
        string what,
        Precision precision,
        BindingContext context
    )
    {
        if (DescriptionFields.Read(node, what, node.Span, context.Problems, "shape", "bits") is not { } fields)
        {
            return null;
        }

        var shapeNode = fields.Required("shape");
        var shape = shapeNode is null ? null : Extents(shapeNode, context);
        var bits = fields.Optional("bits") is { } bitsNode
            ? Quantities.AtLeast(1, bitsNode, "The number of bits of an input element", context)
            : precision.Features;
        return shape is null || bits is null ? null : new(name, Tensor.Input(shape, bits), shapeNode!.Span);
    }

    /// <summary>The tensors that are results besides the last one.</summary>
    private static IReadOnlyList<string> Outputs(YamlNode? node, TensorNames tensors, ProblemLog problems)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlNode.List list || list.Items.Any(item => item is not YamlNode.Scalar))
        {
            problems.Report(ProblemKind.WrongForm, node.Span, "'outputs' is a list of names of tensors", "");
            return [];
        }

        return list
            .Items.Cast<YamlNode.Scalar>()
            .Where(name => tensors.Read(new(name.Text, name.Span)))
            .Select(name => name.Text)
            .ToArray();
    }

    private static Shape? Extents(YamlNode node, BindingContext context)
    {
        if (node is not YamlNode.List { Items.Length: > 0 } list)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "The shape is a list: [features], or [channels, height, width]",
                ""
            );
            return null;
        }

        var extents = list
            .Items.Select(item =>
                IsBatch(item) ? Batch(item) : Quantities.AtLeast(1, item, "An extent of the input", context)
            )
            .ToArray();
        return extents.Any(extent => extent is null) ? null : Shape.Of(extents!);

        static bool IsBatch(YamlNode item) => item is YamlNode.Scalar { Text: "-1" or "null" or "None" or "~" or "?" };

        Polynomial? Batch(YamlNode item)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                item.Span,
                "Shapes have no batch axis, and all extents are known",
                "Leave this out."
            );
            return null;
        }
    }
}
