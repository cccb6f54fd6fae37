using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Turns a word and its value into an operator with its arguments.</summary>
internal sealed class UseBinder(BindingContext context, BlockTable blocks, StageNames names, TensorNames tensors)
{
    private const string WeightsKey = "weights";

    /// <summary>The place of the unknown operator whose message lists all operators.</summary>
    private SourceSpan? _listedAt;

    /// <summary>The operator; <see langword="null"/> if it cannot be used, which is reported.</summary>
    public Layer? Bind(YamlNode.Scalar word, YamlNode value, LayerScope scope)
    {
        if (OperatorTable.Find(word.Text) is not { } used)
        {
            if (blocks.MayHave(word.Text))
            {
                return null;
            }

            context.Problems.Report(ProblemKind.UnknownOperator, word.Span, UnknownOperator(word));
            return null;
        }

        var given = ArgumentsIn(used, word, value);
        var name = given is null ? null : NameIn(used, given, scope.IsRepeated || scope.Blocks.Count > 0);
        var arguments = given is null ? null : Read(used, word, given, scope);
        var weights = given is null ? null : WeightsIn(given);
        Polynomial? bits = null;
        return
            given is null
            || !FeatureBits.TryRead(given, scope, out bits)
            || arguments is null
            || name is null
            || weights is null
            || arguments.Tensors.Count(tensor => !tensors.Read(tensor)) > 0
            ? null
            : new Layer.Use(
                used,
                arguments,
                name,
                given.Any(entry => entry.Key.Text == StageNames.Key),
                weights,
                bits,
                word.Span
            );
    }

    /// <summary>
    /// The name under which the operator shares its parameters; empty if they are its own; null if it is no name, which is reported.
    /// </summary>
    private string? WeightsIn(IReadOnlyList<YamlEntry> given)
    {
        if (given.FirstOrDefault(argument => argument.Key.Text == WeightsKey) is not { } entry)
        {
            return "";
        }

        if (entry.Value is YamlNode.Scalar { Text.Length: > 0 } scalar)
        {
            return scalar.Text;
        }

        context.Problems.Report(
            ProblemKind.InvalidArgument,
            entry.Value.Span,
            "'weights' is a name: operators that give the same share their parameters",
            ""
        );
        return null;
    }

    /// <summary>What is written for each argument: by name, or a single value for the first argument.</summary>
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
                $"'{used.Name}' takes no arguments",
                $"Write '- {used.Name}'."
            );
            return null;
        }

        return [new(new(used.Arguments[0].Name, word.Place, word.Span, IsVerbatim: false), value)];
    }

    private StageName? NameIn(Operator used, IReadOnlyList<YamlEntry> given, bool isRepeated)
    {
        var entry = given.FirstOrDefault(argument => argument.Key.Text == StageNames.Key);
        if (used.Role != StageRole.Opens)
        {
            return new(used.Name, IsNumbered: true);
        }

        return entry is null ? names.Automatic(used.Name) : names.Explicit(entry.Value, isRepeated);
    }

    private Arguments? Read(Operator used, YamlNode.Scalar word, IReadOnlyList<YamlEntry> given, LayerScope scope)
    {
        var values = new Dictionary<string, object>();
        var isComplete = true;
        foreach (var entry in given.Where(entry => !IsForAll(used, entry)))
        {
            var argument = used.Arguments.FirstOrDefault(known => known.Name == entry.Key.Text);
            if (argument is null && !IsRestOfAValue(entry.Key.Text))
            {
                context.Problems.Report(
                    ProblemKind.UnknownArgument,
                    entry.Key.Span,
                    UnknownArgument(used, entry.Key.Text)
                );
            }

            // Take the probable argument as given, so that it is not also reported as missing.
            var value = argument?.Read(entry.Value, scope.Context);
            isComplete &= value is not null;
            values[argument?.Name ?? Meant(used, entry.Key.Text)] = value ?? new object();
        }

        var missing = used
            .Arguments.Where(argument => argument.IsRequired && !values.ContainsKey(argument.Name))
            .ToArray();
        foreach (var argument in missing)
        {
            context.Problems.Report(
                ProblemKind.MissingArgument,
                word.Span,
                $"'{used.Name}' needs '{argument.Name}' ({argument.Form})",
                $"Write '- {used.Name}: {{{argument.Name}: ...}}'."
            );
        }

        return isComplete && missing.Length == 0 ? new Arguments(values) : null;
    }

    /// <summary>Whether a key is the rest of a value in parentheses that a comma cut in two, such as (2, 2); that was reported.</summary>
    private bool IsRestOfAValue(string key) =>
        key.EndsWith(")", StringComparison.Ordinal) && !key.Contains("(") && context.Problems.HasErrors;

    /// <summary>
    /// Whether an argument is not the operator's own, but one that all operators take, or all
    /// operators that open a stage.
    /// </summary>
    private static bool IsForAll(Operator used, YamlEntry entry) =>
        entry.Key.Text is WeightsKey or FeatureBits.Key
        || (used.Role == StageRole.Opens && entry.Key.Text == StageNames.Key);

    /// <summary>
    /// What to write for an unknown operator: what the table of other tools says of the word, or the operator with a similar name. Only
    /// one message has the whole list of operators, because it is long.
    /// </summary>
    private Objection UnknownOperator(YamlNode.Scalar word)
    {
        var names = OperatorTable
            .All.Select(known => known.Name)
            .Concat(LayerBinder.Words)
            .Concat(blocks.Names)
            .ToArray();
        if (Suggestion.ValueAfter(word.Text, names) is { Length: > 0 } separated)
        {
            return new($"There is no operator '{word.Text}'", separated);
        }

        var key = NamesElsewhere.KeyOf(word.Text);
        if (names.FirstOrDefault(name => NamesElsewhere.KeyOf(name) == key) is { } same)
        {
            return new Counterpart.Renamed(same).Objection(word.Text);
        }

        if (NamesElsewhere.Find(word.Text) is { } here)
        {
            return here.Objection(word.Text);
        }

        var spelled = names
            .Select(name => (Key: NamesElsewhere.KeyOf(name), Name: name))
            .Concat(NamesElsewhere.OtherNames);
        if (Suggestion.Slip(key, spelled) is { Length: > 0 } meant)
        {
            return new Counterpart.Renamed(meant).Objection(word.Text);
        }

        _listedAt ??= word.Span;
        return new(
            $"There is no operator '{word.Text}'",
            _listedAt == word.Span ? Suggestion.List(names) : "Another message lists the operators."
        );
    }

    private static Objection UnknownArgument(Operator used, string word) =>
        used.Role != StageRole.Opens && word == StageNames.Key
            ? new($"'{used.Name}' joins the stage before it and has no name of its own", "Name that stage instead.")
            : new($"'{used.Name}' has no argument '{word}'", RemedyForArgument(used, word));

    private static string RemedyForArgument(Operator used, string word) =>
        Suggestion.ValueAfter(word, NamesOf(used)) is { Length: > 0 } separated ? separated
        : NamesElsewhere.Argument(word, NamesOf(used)) is { Length: > 0 } meant ? $"Did you mean '{meant}'?"
        : NamesElsewhere.AdviceOn(word) is { Length: > 0 } advice ? advice
        : Suggestion.For(word, NamesOf(used));

    /// <summary>The argument that was probably meant; empty if none is near.</summary>
    private static string Meant(Operator used, string word) =>
        NamesElsewhere.Argument(word, NamesOf(used)) is { Length: > 0 } meant ? meant
        : NamesElsewhere.AdviceOn(word).Length > 0 ? ""
        : Suggestion.Nearest(word, NamesOf(used));

    private static string[] NamesOf(Operator used) =>
        [
            .. used.Arguments.Select(argument => argument.Name),
            FeatureBits.Key,
            .. used.Role == StageRole.Opens ? new[] { StageNames.Key } : [],
        ];
}
