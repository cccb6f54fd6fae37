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

    /// <summary>The operator; <see langword="null"/> if it cannot be used, which is reported.</summary>
    public Layer? Bind(YamlNode.Scalar word, YamlNode value, LayerScope scope)
    {
        if (OperatorTable.Find(word.Text) is not { } used)
        {
            if (blocks.MayHave(word.Text))
            {
                return null;
            }

            context.Problems.Report(ProblemKind.UnknownOperator, word.Span, UnknownOperator(word.Text));
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

    /// <summary>What the operator shares its parameters under; empty if it has its own.</summary>
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

            // What was probably meant is taken as given, so that it is not reported as missing too.
            var value = argument?.Read(entry.Value, scope.Context);
            isComplete &= value is not null;
            values[argument?.Name ?? ArgumentNames.Meant(entry.Key.Text, NamesOf(used))] = value ?? new object();
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

    /// <summary>Whether a comma cut a key off a value in parentheses, such as (2, 2), which was reported.</summary>
    private bool IsRestOfAValue(string key) =>
        key.EndsWith(")", StringComparison.Ordinal) && !key.Contains("(") && context.Problems.HasErrors;

    /// <summary>Whether it is none of the operator's own arguments, but one that all take, or all that open a stage.</summary>
    private static bool IsForAll(Operator used, YamlEntry entry) =>
        entry.Key.Text is WeightsKey or FeatureBits.Key
        || (used.Role == StageRole.Opens && entry.Key.Text == StageNames.Key);

    private Objection UnknownOperator(string word)
    {
        var plain = word.ToLowerInvariant().Replace("-", "").Replace("_", "");
        var names = OperatorTable.All.Select(known => known.Name).Concat(LayerBinder.Words).Concat(blocks.Names);
        var others = OperatorTable.All.SelectMany(known => known.OtherNames).ToArray();
        var other =
            others.Contains(plain) ? plain
            : Suggestion.Nearest(word, names).Length == 0 ? Suggestion.Nearest(plain, others)
            : "";
        var suggestion =
            other.Length == 0
                ? Suggestion.For(word, names)
                : $"Did you mean '{OperatorTable.All.First(known => known.OtherNames.Contains(other)).Name}'?";
        return new($"There is no operator '{word}'", suggestion);
    }

    private static Objection UnknownArgument(Operator used, string word) =>
        used.Role != StageRole.Opens && word == StageNames.Key
            ? new($"'{used.Name}' joins the stage before it and has no name of its own", "Name that stage instead.")
        : word is "in_channels" or "in_features" or "input_size"
            ? new($"'{used.Name}' has no argument '{word}': it follows from the tensor before", "Leave it out.")
        : word is "activation" or "act" && used.Arguments.All(argument => argument.Name != "activation")
            ? new(
                $"'{used.Name}' has no argument '{word}'",
                "Write the activation as a layer after it, such as '- relu'."
            )
        : new($"'{used.Name}' has no argument '{word}'", SuggestedArgument(used, word));

    private static string SuggestedArgument(Operator used, string word)
    {
        var plain = Suggestion.For(word, NamesOf(used));
        var meant = ArgumentNames.Meant(word, NamesOf(used));
        return meant.Length > 0 && plain.StartsWith("Known", StringComparison.Ordinal)
            ? $"Did you mean '{meant}'?"
            : plain;
    }

    private static string[] NamesOf(Operator used) =>
        [
            .. used.Arguments.Select(argument => argument.Name),
            FeatureBits.Key,
            .. used.Role == StageRole.Opens ? new[] { StageNames.Key } : [],
        ];
}
