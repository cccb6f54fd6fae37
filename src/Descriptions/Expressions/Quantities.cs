using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>Reads expressions as polynomials.</summary>
internal static class Quantities
{
    /// <summary>A whole number of at least <paramref name="least"/>. Messages call it <paramref name="what"/>.</summary>
    public static Polynomial? AtLeast(int least, YamlNode node, string what, BindingContext context) =>
        Any(node, what, ProblemKind.WrongForm, context) is { } value
        && context.Requirements.Require(
            value - least,
            ProblemKind.TooSmall,
            node.Span,
            () => new($"{what} is {value}, and must be at least {least}", "")
        )
            ? value
            : null;

    /// <summary>Any whole number.</summary>
    public static Polynomial? Any(YamlNode node, string what, FaultKind wrongForm, BindingContext context)
    {
        if (node is not YamlNode.Scalar { Text.Length: > 0 } scalar || ExpressionNames.IsOtherValue(scalar.Text))
        {
            context.Problems.Report(
                wrongForm,
                node.Span,
                $"{what} is a whole number, or an expression such as 2*width",
                ""
            );
            return null;
        }

        var (expression, fault) = ExpressionParser.Parse(scalar.Text);
        if (expression is null)
        {
            var span = scalar.Slice(fault!.Start, fault.Length);
            context.Problems.Report(ProblemKind.MalformedExpression, span, fault.Objection);
            return null;
        }

        var value = Evaluate(expression, scalar, context);
        if (value is { IsTooLarge: true })
        {
            context.Problems.Report(ProblemKind.ExpressionTooLarge, scalar.Span, Requirements.TooLarge);
            return null;
        }

        return value;
    }

    private static Polynomial? Evaluate(ExpressionSyntax expression, YamlNode.Scalar scalar, BindingContext context) =>
        expression.Match(
            number => Polynomial.Constant(number.Value),
            name => context.Resolve(name.Text, scalar.Slice(name.Start, name.Length)),
            operation =>
            {
                var left = Evaluate(operation.Left, scalar, context);
                var right = Evaluate(operation.Right, scalar, context);
                return left is null || right is null ? null : Apply(operation, left, right, scalar, context);
            }
        );

    private static Polynomial? Apply(
        ExpressionSyntax.Operation operation,
        Polynomial left,
        Polynomial right,
        YamlNode.Scalar scalar,
        BindingContext context
    ) =>
        operation.Sign switch
        {
            Arithmetic.Add => left + right,
            Arithmetic.Subtract => left - right,
            Arithmetic.Multiply => left * right,
            Arithmetic.DivideDown => IsDivisor(operation, right, scalar, context) ? Division.Floor(left, right) : null,
            _ => IsDivisor(operation, right, scalar, context)
                ? DivideExactly(operation, left, right, scalar, context)
                : null,
        };

    private static bool IsDivisor(
        ExpressionSyntax.Operation operation,
        Polynomial divisor,
        YamlNode.Scalar scalar,
        BindingContext context
    ) =>
        context.Requirements.Require(
            divisor - 1,
            ProblemKind.InvalidDivisor,
            scalar.Slice(operation.Right.Start, operation.Right.Length),
            () => new($"The divisor {divisor} must be at least 1", "")
        );

    private static Polynomial? DivideExactly(
        ExpressionSyntax.Operation operation,
        Polynomial left,
        Polynomial right,
        YamlNode.Scalar scalar,
        BindingContext context
    )
    {
        if (Division.TryExact(left, right, out var quotient))
        {
            return quotient;
        }

        context.Problems.Report(
            ProblemKind.InexactDivision,
            scalar.Slice(operation.Start, operation.Length),
            $"'{scalar.Text.Substring(operation.Start, operation.Length)}' may leave a remainder",
            "Write '//' to round down."
        );
        return null;
    }
}
