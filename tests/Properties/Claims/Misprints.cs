using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Properties.Claims;

/// <summary>An expression with one mark in it changed, in every way in which a slip of the pen changes it.</summary>
internal static class Misprints
{
    public static IEnumerable<Expression> Of(Expression expression) =>
        expression switch
        {
            Expression.Constant(var value) => [Expression.Integer(value + 1), Expression.Integer(value - 1)],
            Expression.Variable(var symbol) => Symbols(symbol).Select(Expression.Of),
            Expression.Definition(var symbol, var value) => Of(value).Select(slip => Expression.Let(symbol, slip)),
            Expression.Sum(var left, var right) => Both(left, right, (l, r) => l + r).Append(left - right),
            Expression.Difference(var left, var right) => Both(left, right, (l, r) => l - r)
                .Append(left + right)
                .Append(right - left),
            Expression.Product(var left, var right) => Both(left, right, (l, r) => l * r)
                .Append(left / right)
                .Append(left + right),
            Expression.Quotient(var left, var right) => Both(left, right, (l, r) => l / r)
                .Append(left * right)
                .Append(right / left),
            Expression.Exponentiation(var left, var right) => Both(left, right, Expression.Power).Append(left * right),
            Expression.Least(var left, var right) => Both(left, right, Expression.Minimum).Append(left).Append(right),
            Expression.NaturalLogarithm(var argument) => Of(argument).Select(Expression.Logarithm),
            Expression.LogarithmToBaseTwo(var argument) =>
            [
                .. Of(argument).Select(Expression.BinaryLogarithm),
                Expression.Logarithm(argument),
            ],
            Expression.NaturalPower(var argument) => Of(argument).Select(Expression.Exponential),
            Expression.ProductLogarithm(var argument) =>
            [
                .. Of(argument).Select(Expression.LambertW),
                Expression.LowerLambertW(argument),
            ],
            Expression.LowerProductLogarithm(var argument) =>
            [
                .. Of(argument).Select(Expression.LowerLambertW),
                Expression.LambertW(argument),
            ],
            Expression.RoundedUp(var argument) => Of(argument)
                .Select(Expression.Ceiling)
                .Append(expression - Expression.Integer(1)),
            Expression.PowerSum(var ratio, var count) => Both(ratio, count, Expression.GeometricSum),
            Expression.Conditional(var left, var right, var then, var otherwise) =>
            [
                .. Both(left, right, (l, r) => Expression.WhereAtMost(l, r, then, otherwise)),
                .. Both(then, otherwise, (t, o) => Expression.WhereAtMost(left, right, t, o)),
                Expression.WhereAtMost(right, left, then, otherwise),
                Expression.WhereAtMost(left, right, otherwise, then),
                otherwise,
            ],
            Expression.Functional(var kind, var level) =>
            [
                .. Of(level).Select(slip => new Expression.Functional(kind, slip)),
                .. Enum.GetValues<AirtimeFunctional>()
                    .Where(other => other != kind)
                    .Select(other => new Expression.Functional(other, level)),
            ],
            Expression.Relation(var left, var sign, var right) =>
            [
                .. Both(left, right, (l, r) => new Expression.Relation(l, sign, r)),
                .. Enum.GetValues<RelationSign>()
                    .Where(other => other != sign)
                    .Select(other => new Expression.Relation(left, other, right)),
            ],
            _ => throw new System.Diagnostics.UnreachableException($"{expression}"),
        };

    private static IEnumerable<Expression> Both(
        Expression left,
        Expression right,
        Func<Expression, Expression, Expression> of
    ) => [.. Of(left).Select(slip => of(slip, right)), .. Of(right).Select(slip => of(left, slip))];

    /// <summary>Another subscript, another superscript, or no hat.</summary>
    private static IEnumerable<Symbol> Symbols(Symbol symbol)
    {
        string[] subscripts =
            symbol.Subscript.Length == 0 ? []
            : symbol.Subscript.Contains('+') || symbol.Subscript.Contains('−')
                ? [symbol.Subscript.Split('+', '−')[0], symbol.Subscript.Replace("+", "−", StringComparison.Ordinal)]
            : [symbol.Subscript + "+1", symbol.Subscript + "−1"];
        return
        [
            .. subscripts
                .Where(subscript => subscript != symbol.Subscript)
                .Select(subscript => symbol with { Subscript = subscript }),
            .. symbol.Superscript switch
            {
                "LA" => new[] { symbol with { Superscript = "∗" } },
                "∗" => [symbol with { Superscript = "LA" }],
                _ => [],
            },
            .. symbol.Letter == "ξ" ? new[] { symbol with { Hat = !symbol.Hat } } : [],
        ];
    }
}
