using System.Text.RegularExpressions;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>A comparison of two expressions, such as <c>stride == 1</c>.</summary>
internal static class Comparison
{
    private static readonly Regex _sign = new("==|!=|<=|>=|<|>", RegexOptions.CultureInvariant);

    /// <summary>
    /// Whether the comparison holds for all values of the parameters; <see langword="null"/> if it cannot be read, or holds only for some
    /// values, which is reported.
    /// </summary>
    public static bool? Holds(YamlNode node, BindingContext context)
    {
        if (node is not YamlNode.Scalar scalar || _sign.Matches(scalar.Text) is not { Count: 1 } signs)
        {
            context.Problems.Report(
                ProblemKind.WrongForm,
                node.Span,
                "A condition compares two expressions, with ==, !=, <, <=, > or >=",
                "Write for example '- when: stride == 1'."
            );
            return null;
        }

        var sign = signs[0];
        var left = Side(scalar, 0, sign.Index, context);
        var right = Side(scalar, sign.Index + sign.Length, scalar.Text.Length, context);
        if (left is null || right is null)
        {
            return null;
        }

        var difference = left - right;
        var holds = sign.Value switch
        {
            "==" => IsZero(difference, context),
            "!=" => !IsZero(difference, context),
            "<" => IsNegative(difference, context),
            ">" => IsNegative(-difference, context),
            "<=" => !IsNegative(-difference, context),
            _ => !IsNegative(difference, context),
        };
        if (holds is null)
        {
            context.Problems.Report(
                ProblemKind.UndecidedCondition,
                scalar.Span,
                $"Whether {scalar.Text.Trim()} depends on the parameters: {left} {sign.Value} {right} is true for some of their "
                    + "values only",
                "Compare arguments of a block, which are numbers where it is used."
            );
        }

        return holds;
    }

    private static Polynomial? Side(YamlNode.Scalar scalar, int start, int end, BindingContext context)
    {
        var text = scalar.Text.Substring(start, end - start);
        var length = text.Trim().Length;
        var from = start + (text.Length - text.TrimStart().Length);
        var inner = scalar.Slice(from, length);
        var part = new YamlNode.Scalar(text.Trim(), scalar.Place with { At = inner }, inner, scalar.IsVerbatim);
        return Quantities.Any(part, "Each side of a condition", ProblemKind.WrongForm, context);
    }

    private static bool? IsZero(Polynomial value, BindingContext context) =>
        value == Polynomial.Zero ? true
        : IsNeverNegative(value - 1, context) || IsNeverNegative(-value - 1, context) ? false
        : null;

    private static bool? IsNegative(Polynomial value, BindingContext context) =>
        IsNeverNegative(-value - 1, context) ? true
        : IsNeverNegative(value, context) ? false
        : null;

    private static bool IsNeverNegative(Polynomial value, BindingContext context) =>
        context.Requirements.IsNeverNegative(value);
}
