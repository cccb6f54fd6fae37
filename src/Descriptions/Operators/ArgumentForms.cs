using System.Globalization;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Binding;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The forms that the arguments of operators can have.</summary>
internal static class ArgumentForms
{
    /// <summary>A whole number of at least 1.</summary>
    public static Argument<Polynomial> Count(string name) =>
        new(name, "whole number ≥ 1", "", (node, context) => Quantity(1, node, name, context));

    /// <summary>A whole number of at least 1 for both axes, or [height, width].</summary>
    public static Argument<Window> Window(string name, string otherwise = "") =>
        new(
            name,
            "whole number ≥ 1, or [height, width]",
            otherwise,
            (node, context) => ReadWindow(1, node, name, context)
        );

    /// <summary>A whole number of at least 0 for both axes, [height, width], or <c>same</c>.</summary>
    public static Argument<Padding> Padding(string name) =>
        new(
            name,
            "whole number ≥ 0, [height, width], or same",
            "0",
            (node, context) =>
                node is YamlNode.Scalar { Text: "same" } ? new Padding.Same()
                : ReadWindow(0, node, name, context) is { } border ? new Padding.Fixed(border)
                : null
        );

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Argument<bool> Flag(string name, bool otherwise) =>
        new(
            name,
            "true or false",
            otherwise ? "true" : "false",
            (node, context) =>
                node switch
                {
                    YamlNode.Scalar { Text: "true" } => true,
                    YamlNode.Scalar { Text: "false" } => false,
                    _ => Reject(node, $"'{name}' is true or false.", context),
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
                    : Reject(node, $"'{name}' is a fraction from 0 to 1, such as 0.5.", context)
        );

    private static Window? ReadWindow(int least, YamlNode node, string name, BindingContext context)
    {
        if (node is not YamlNode.List list)
        {
            return Quantity(least, node, name, context) is { } side ? Operators.Window.Square(side) : null;
        }

        if (list.Items.Count != 2)
        {
            Reject(node, $"'{name}' is one number for both axes, or [height, width].", context);
            return null;
        }

        var height = Quantity(least, list.Items[0], $"{name}'s height", context);
        var width = Quantity(least, list.Items[1], $"{name}'s width", context);
        return height is null || width is null ? null : new Window(height, width);
    }

    private static Polynomial? Quantity(int least, YamlNode node, string name, BindingContext context) =>
        Quantities.Any(node, $"'{name}'", ProblemKind.InvalidArgument, context) is { } value
        && context.Requirements.Require(
            value - least,
            ProblemKind.TooSmall,
            node.Span,
            $"'{name}' is {value}, and must be at least {least}."
        )
            ? value
            : null;

    private static object? Reject(YamlNode node, string message, BindingContext context)
    {
        context.Problems.Report(ProblemKind.InvalidArgument, node.Span, message);
        return null;
    }
}
