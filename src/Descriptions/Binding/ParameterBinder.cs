using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Reads the parameters that a description declares.</summary>
internal static class ParameterBinder
{
    private const long LeastByDefault = 1;

    /// <summary>
    /// The parameters. A parameter that cannot be used is reported, but stays known, so that its uses are not reported as well.
    /// </summary>
    public static EquatableArray<Parameter> Bind(YamlNode? node, string network, ProblemLog problems)
    {
        if (node is null or YamlNode.Scalar { Text.Length: 0 })
        {
            return default;
        }

        if (node is not YamlNode.Map map)
        {
            problems.Report(KeyFaults.NotAMapping("'parameters'", node.Place, node, "Give each as 'name: default'."));
            return default;
        }

        var parameters = map.Entries.Select(entry => BindOne(entry, network, problems)).ToEquatableArray();
        ReportNamesakes(map, problems);
        return parameters;
    }

    public static SourceSpan SpanOf(YamlNode? node, string name) =>
        ((YamlNode.Map)node!).Entries.First(entry => entry.Key.Text == name).Key.Span;

    private static Parameter BindOne(YamlEntry entry, string network, ProblemLog problems)
    {
        var name = entry.Key.Text;
        if (CSharpNames.ObjectionToParameter(name, network) is { } objection)
        {
            problems.Report(ProblemKind.UnsuitableName, entry.Key.Span, objection);
        }

        if (entry.Value is not YamlNode.Map)
        {
            var value = Number(entry.Value, $"The default of '{name}'", problems) ?? LeastByDefault;
            return InRange(new(name, value, LeastByDefault, long.MaxValue), entry.Value.Span, problems);
        }

        var fields = DescriptionFields.Read(
            entry.Value,
            $"The parameter '{name}'",
            entry.Key.Span,
            problems,
            "default",
            "min",
            "max"
        )!;
        var least = Bound(fields, "min", LeastByDefault, problems);
        var most = Bound(fields, "max", long.MaxValue, problems);
        var defaultNode = fields.Required("default");
        var @default = defaultNode is null ? null : Number(defaultNode, $"The default of '{name}'", problems);
        if (least > most)
        {
            problems.Report(
                ProblemKind.ParameterOutOfRange,
                fields.Optional("min")?.Span ?? entry.Key.Span,
                $"The least value of '{name}' is {least}, and its greatest {most}",
                "Change 'min' or 'max'."
            );
            return new(name, least, least, least);
        }

        var parameter = new Parameter(name, @default ?? least, least, most);
        return @default is null ? parameter : InRange(parameter, defaultNode!.Span, problems);
    }

    private static long Bound(DescriptionFields fields, string key, long otherwise, ProblemLog problems) =>
        fields.Optional(key) is { } node ? Number(node, $"'{key}'", problems) ?? otherwise : otherwise;

    private static Parameter InRange(Parameter parameter, SourceSpan span, ProblemLog problems)
    {
        if (parameter.Default < parameter.Least || parameter.Default > parameter.Most)
        {
            var most = parameter.Most == long.MaxValue ? "up" : $"to {parameter.Most}";
            problems.Report(
                ProblemKind.ParameterOutOfRange,
                span,
                $"The default {parameter.Default} of '{parameter.Name}' is not in its range, from {parameter.Least} {most}",
                "Change it, or give 'min' and 'max'."
            );
            return parameter with { Default = parameter.Least };
        }

        return parameter;
    }

    private static long? Number(YamlNode node, string what, ProblemLog problems)
    {
        if (node is YamlNode.Scalar scalar && scalar.Text.Any(char.IsLetter))
        {
            problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                $"{what} is a whole number, and depends on nothing else",
                ""
            );
            return null;
        }

        var constants = new BindingContext(default, problems, isComplete: true);
        if (Quantities.Any(node, what, ProblemKind.WrongForm, constants) is not { } value)
        {
            return null;
        }

        if (!SixtyFourBits.Holds(value.ConstantTerm))
        {
            var (cause, remedy) =
                value.ConstantTerm.Sign > 0
                    ? ($"{what} is more than 2^63 - 1", "Make it smaller.")
                    : ($"{what} is less than -(2^63 - 1)", "Make it larger.");
            problems.Report(ProblemKind.NumberTooLarge, node.Span, cause, remedy);
            return null;
        }

        return (long)value.ConstantTerm;
    }

    private static void ReportNamesakes(YamlNode.Map map, ProblemLog problems)
    {
        var namesakes = map
            .Entries.GroupBy(entry => CSharpNames.PropertyOf(entry.Key.Text), StringComparer.Ordinal)
            .SelectMany(group => group.Skip(1));
        foreach (var entry in namesakes)
        {
            problems.Report(
                ProblemKind.UnsuitableName,
                entry.Key.Span,
                $"'{entry.Key.Text}' becomes a property of the same name as another parameter",
                "Choose another name."
            );
        }
    }
}
