using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Turns the items under <c>layers</c> into operators with arguments.</summary>
internal sealed class LayerBinder(BindingContext context)
{
    private const string RepeatKey = "repeat";
    private const string LayersKey = "layers";
    private const string NameKey = "name";

    private readonly StageNames names = new(context.Problems);

    /// <summary>The layers; the items that cannot be used are reported and left out.</summary>
    public EquatableArray<Layer> Bind(YamlNode node)
    {
        var layers = BindList(node, isRepeated: false);
        names.ReportClashes();
        return layers;
    }

    private EquatableArray<Layer> BindList(YamlNode node, bool isRepeated)
    {
        if (node is not YamlNode.List list)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "Layers are a list: a line with '- ' and an operator for each, such as '- relu'."
            );
            return default;
        }

        return list.Items.Select(item => BindItem(item, isRepeated)).OfType<Layer>().ToEquatableArray();
    }

    private Layer? BindItem(YamlNode item, bool isRepeated) =>
        item.Match(
            scalar => BindUse(scalar, Nothing(scalar), isRepeated),
            list => Reject(list, "A layer is an operator, such as '- relu' or '- dense: {units: 10}'."),
            map =>
                map.Entries.Any(entry => entry.Key.Text == RepeatKey) ? BindRepeat(map)
                : map.Entries.Count == 1 ? BindUse(map.Entries[0].Key, map.Entries[0].Value, isRepeated)
                : Reject(
                    map,
                    "A layer is one operator. Indent its arguments below it, or write '- dense: {units: 10}'; give the next "
                        + "operator its own '- '."
                )
        );

    private Layer? BindRepeat(YamlNode.Map map)
    {
        var key = map.Entries.First(entry => entry.Key.Text == RepeatKey).Key;
        var fields = Fields.Read(map, "A repeat", key.Span, context.Problems, RepeatKey, LayersKey)!;
        var count = fields.Optional(RepeatKey) is { } countNode
            ? Quantities.AtLeast(0, countNode, "The number of repetitions", context)
            : null;
        var body = fields.Required(LayersKey) is { } layers ? BindList(layers, isRepeated: true) : default;
        return count is null ? null : new Layer.Repeat(count, body, fields.Optional(RepeatKey)!.Span);
    }

    private Layer? BindUse(YamlNode.Scalar word, YamlNode value, bool isRepeated)
    {
        if (OperatorTable.All.FirstOrDefault(known => known.Name == word.Text) is not { } used)
        {
            context.Problems.Report(ProblemKind.UnknownOperator, word.Span, UnknownOperator(word.Text));
            return null;
        }

        var given = ArgumentsIn(used, word, value);
        var name = given is null ? null : NameIn(used, given, isRepeated);
        var arguments = given is null ? null : Read(used, word, given);
        return arguments is null || name is null ? null : new Layer.Use(used, arguments, name, word.Span);
    }

    /// <summary>What is written for each argument: under its name, or alone for the first.</summary>
    private IReadOnlyList<YamlEntry>? ArgumentsIn(Operator used, YamlNode.Scalar word, YamlNode value)
    {
        if (value is YamlNode.Map map)
        {
            return map.Entries;
        }

        if (value is YamlNode.Scalar { Text.Length: 0 })
        {
            return [];
        }

        if (used.Arguments.Count == 0)
        {
            context.Problems.Report(
                ProblemKind.InvalidArgument,
                value.Span,
                $"'{used.Name}' takes no arguments. Write '- {used.Name}'."
            );
            return null;
        }

        return [new(new(used.Arguments[0].Name, word.Span, word.Span, IsVerbatim: false), value)];
    }

    private StageName? NameIn(Operator used, IReadOnlyList<YamlEntry> given, bool isRepeated)
    {
        var entry = given.FirstOrDefault(argument => argument.Key.Text == NameKey);
        if (used.Role == StageRole.Joins)
        {
            return new(used.Name, IsNumbered: true);
        }

        return entry is null ? names.Automatic(used.Name) : names.Explicit(entry.Value, isRepeated);
    }

    private Arguments? Read(Operator used, YamlNode.Scalar word, IReadOnlyList<YamlEntry> given)
    {
        var values = new Dictionary<string, object>();
        var isComplete = true;
        foreach (var entry in given.Where(entry => used.Role == StageRole.Joins || entry.Key.Text != NameKey))
        {
            var argument = used.Arguments.FirstOrDefault(known => known.Name == entry.Key.Text);
            if (argument is null)
            {
                context.Problems.Report(
                    ProblemKind.UnknownArgument,
                    entry.Key.Span,
                    UnknownArgument(used, entry.Key.Text)
                );
            }

            var value = argument?.Read(entry.Value, context);
            isComplete &= value is not null;
            values[entry.Key.Text] = value ?? new object();
        }

        var missing = used
            .Arguments.Where(argument => argument.IsRequired && !values.ContainsKey(argument.Name))
            .ToArray();
        foreach (var argument in missing)
        {
            context.Problems.Report(
                ProblemKind.MissingArgument,
                word.Span,
                $"'{used.Name}' needs '{argument.Name}' ({argument.Form}). Write '- {used.Name}: {{{argument.Name}: ...}}'."
            );
        }

        return isComplete && missing.Length == 0 ? new Arguments(values) : null;
    }

    private static string UnknownOperator(string word)
    {
        var alike = OperatorTable.All.FirstOrDefault(known =>
            known.OtherNames.Contains(word.ToLowerInvariant().Replace("-", "").Replace("_", ""))
        );
        var suggestion = alike is null
            ? Suggestion.For(word, OperatorTable.All.Select(known => known.Name).Append(RepeatKey))
            : $"Did you mean '{alike.Name}'?";
        return $"There is no operator '{word}'. {suggestion}";
    }

    private static string UnknownArgument(Operator used, string word) =>
        used.Role == StageRole.Joins && word == NameKey
            ? $"'{used.Name}' joins the stage before it and has no name of its own. Name that stage instead."
            : $"'{used.Name}' has no argument '{word}'. "
                + Suggestion.For(
                    word,
                    used.Arguments.Select(argument => argument.Name)
                        .Concat(used.Role == StageRole.Opens ? [NameKey] : [])
                );

    private Layer? Reject(YamlNode node, string message)
    {
        context.Problems.Report(ProblemKind.WrongForm, node.Span, message);
        return null;
    }

    private static YamlNode.Scalar Nothing(YamlNode.Scalar at) => at with { Text = "" };
}
