using System.Globalization;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Expressions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The forms that the arguments of operators can have.</summary>
internal static class ArgumentForms
{
    /// <summary>A whole number of at least 1. Required unless a default is given.</summary>
    public static Argument<Polynomial> Count(string name, string otherwise = "") => CountFrom(1, name, otherwise);

    /// <summary>A whole number of at least <paramref name="least"/>. Required unless a default is given.</summary>
    public static Argument<Polynomial> CountFrom(int least, string name, string otherwise = "") =>
        new(name, $"whole number ≥ {least}", otherwise, (node, context) => Quantity(least, node, name, context));

    /// <summary>Any whole number.</summary>
    public static Argument<Polynomial> Any(string name, string otherwise) =>
        new(
            name,
            "whole number",
            otherwise,
            (node, context) => Quantities.Any(node, $"'{name}'", ProblemKind.InvalidArgument, context)
        );

    /// <summary>A whole number of at least 1 for all axes, or one for each.</summary>
    public static Argument<Window> Window(string name, int axes, string otherwise = "") =>
        new(name, FormOfWindow(1, axes), otherwise, (node, context) => ReadWindow(1, node, name, axes, context));

    /// <summary>A whole number of at least 0 for all axes, or one for each.</summary>
    public static Argument<Window> Border(string name, int axes) =>
        new(name, FormOfWindow(0, axes), "0", (node, context) => ReadWindow(0, node, name, axes, context));

    /// <summary>A whole number of at least 0 for all axes, one for each, or <c>same</c>.</summary>
    public static Argument<Padding> Padding(string name, int axes) =>
        new(
            name,
            $"{FormOfWindow(0, axes)}, or same",
            "0",
            (node, context) =>
                node is YamlNode.Scalar { Text: "same" } ? new Padding.Same()
                : node is YamlNode.Scalar { Text: "valid" or "VALID" or "none" }
                    ? Reject(node, $"'{name}' is a whole number, or same", "No padding is 0.", context)
                : node is YamlNode.Scalar { Text: "SAME" or "Same" }
                    ? Reject(node, $"'{name}' is a whole number, or same, in small letters", "", context)
                : ReadWindow(0, node, name, axes, context) is { } border ? new Padding.Fixed(border)
                : null
        );

    /// <summary>A list of extents of at least 1.</summary>
    public static Argument<EquatableArray<Polynomial>> Extents(string name) =>
        new(
            name,
            "list of whole numbers ≥ 1",
            "",
            (node, context) =>
                ReadList<Polynomial>(node, name, "[196, 768]", context, item => Quantity(1, item, name, context))
        );

    /// <summary>A list of whole numbers of at least 0.</summary>
    public static Argument<EquatableArray<Polynomial>> Additions(string name) =>
        new(
            name,
            "list of whole numbers ≥ 0",
            "",
            (node, context) =>
                ReadList<Polynomial>(node, name, "[0, 1, 1]", context, item => Quantity(0, item, name, context))
        );

    /// <summary>The name of a tensor, or a list of them. Required unless a default is given.</summary>
    public static Argument<EquatableArray<TensorReference>> Tensors(string name, string otherwise = "") =>
        new(
            name,
            "name of a tensor, or a list of them",
            otherwise,
            (node, context) =>
                node is YamlNode.List
                    ? ReadList<TensorReference>(node, name, "[a, b]", context, item => ReadTensor(item, name, context))
                : ReadTensor(node, name, context) is TensorReference only ? EquatableArray.Of(only)
                : null
        );

    /// <summary>A list of axes, from 0.</summary>
    public static Argument<EquatableArray<int>> Axes(string name) =>
        new(
            name,
            "list of axes, from 0",
            "",
            (node, context) => ReadList<int>(node, name, "[1, 0]", context, item => ReadAxis(item, name, context))
        );

    /// <summary>An axis, from 0.</summary>
    public static Argument<int> Axis(string name, string otherwise) =>
        new(name, "axis, from 0", otherwise, (node, context) => ReadAxis(node, name, context));

    /// <summary>One of some words; the first is the default.</summary>
    public static Argument<string> Word(string name, params string[] words) =>
        new(
            name,
            string.Join(" or ", words),
            words[0],
            (node, context) =>
                node is YamlNode.Scalar scalar && words.Contains(scalar.Text)
                    ? scalar.Text
                    : Reject(node, $"'{name}' is {string.Join(" or ", words)}", "", context)
        );

    /// <summary>The name of an activation without parameters.</summary>
    public static Argument<Operator> Activation(string name, string otherwise) =>
        new(
            name,
            "an activation",
            otherwise,
            (node, context) =>
                node is YamlNode.Scalar scalar
                    ? ElementWise.Activations.FirstOrDefault(known => known.Name == scalar.Text)
                        ?? Reject(
                            node,
                            $"There is no activation '{scalar.Text}'",
                            ActivationMeant(scalar.Text),
                            context
                        )
                    : Reject(node, $"'{name}' is the name of an activation, such as relu", "", context)
        );

    private static string ActivationMeant(string word)
    {
        var names = ElementWise.Activations.Select(known => known.Name).ToArray();
        var key = NamesElsewhere.KeyOf(word);
        var same = names.FirstOrDefault(name => NamesElsewhere.KeyOf(name) == key);
        return same is not null ? $"Did you mean '{same}'?"
            : NamesElsewhere.Find(word) is Counterpart.Renamed renamed && names.Contains(renamed.Operator)
                ? renamed.Remedy
            : Suggestion.For(word, names);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Argument<bool> Flag(string name, bool otherwise) => Flag(name, otherwise ? "true" : "false");

    /// <summary><c>true</c> or <c>false</c>, or the given default.</summary>
    public static Argument<bool> Flag(string name, string otherwise) =>
        new(
            name,
            "true or false",
            otherwise,
            (node, context) =>
                node switch
                {
                    YamlNode.Scalar { Text: "true" } => true,
                    YamlNode.Scalar { Text: "false" } => false,
                    _ => Reject(node, $"'{name}' is true or false, in small letters", "", context),
                }
        );

    /// <summary>A decimal fraction in 0..1.</summary>
    public static Argument<double> Fraction(string name, string otherwise) =>
        new(
            name,
            "fraction in 0..1",
            otherwise,
            (node, context) =>
                node is YamlNode.Scalar scalar
                && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && value is >= 0 and <= 1
                    ? value
                    : Reject(node, $"'{name}' is a fraction from 0 to 1, such as 0.5", "", context)
        );

    private static string FormOfWindow(int least, int axes) =>
        axes == 1 ? $"whole number ≥ {least}" : $"whole number ≥ {least}, or [height, width]";

    private static Window? ReadWindow(int least, YamlNode node, string name, int axes, BindingContext context)
    {
        if (node is not YamlNode.List list)
        {
            return Quantity(least, node, name, context) is { } side ? Operators.Window.Even(side, axes) : null;
        }

        if (axes == 1 || list.Items.Length != axes)
        {
            var forms = axes == 1 ? "one number" : "one number for both axes, or [height, width]";
            Reject(node, $"'{name}' is {forms}", "", context);
            return null;
        }

        var height = Quantity(least, list.Items[0], $"{name}'s height", context);
        var width = Quantity(least, list.Items[1], $"{name}'s width", context);
        return height is null || width is null ? null : new Window(EquatableArray.Of(height, width));
    }

    private static object? ReadTensor(YamlNode node, string name, BindingContext context) =>
        node is YamlNode.Scalar { Text.Length: > 0 } scalar
            ? new TensorReference(scalar.Text, scalar.Span)
            : Reject(node, $"'{name}' is the name of a tensor, given with '- as: ...'", "", context);

    private static object? ReadAxis(YamlNode node, string name, BindingContext context) =>
        node is YamlNode.Scalar { Text: { Length: 1 } text } && text[0] is >= '0' and <= '9'
            ? text[0] - '0'
            : Reject(node, $"'{name}' counts axes from 0: a digit", "", context);

    private static object? ReadList<T>(
        YamlNode node,
        string name,
        string example,
        BindingContext context,
        Func<YamlNode, object?> read
    )
    {
        if (node is not YamlNode.List { Items.Length: > 0 } list)
        {
            return Reject(node, $"'{name}' is a list, such as {example}", "", context);
        }

        var values = list.Items.Select(read).ToArray();
        return values.Any(value => value is null) ? null : values.Cast<T>().ToEquatableArray();
    }

    /// <summary>
    /// Reads a whole number of at least <paramref name="least"/>; <see langword="null"/> if it is none, which is reported.
    /// </summary>
    public static Polynomial? Quantity(int least, YamlNode node, string name, BindingContext context) =>
        Quantities.Any(node, $"'{name}'", ProblemKind.InvalidArgument, context) is { } value
        && context.Requirements.Require(
            value - least,
            ProblemKind.TooSmall,
            node.Span,
            () => new($"'{name}' is {value}, and must be at least {least}", "")
        )
            ? value
            : null;

    private static object? Reject(YamlNode node, string cause, string remedy, BindingContext context)
    {
        context.Problems.Report(ProblemKind.InvalidArgument, node.Span, cause, remedy);
        return null;
    }
}
