using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Properties.Reports.Typesetting;

/// <summary>An expression up to what associativity lets a printer drop: sums, products and minima as flat lists.</summary>
internal static class Shape
{
    public static string Of(Expression expression) =>
        expression switch
        {
            Expression.Sum or Expression.Difference => $"sum({string.Join(", ", Terms(expression, true))})",
            Expression.Product => $"product({string.Join(", ", Factors(expression))})",
            Expression.Least => $"min({string.Join(", ", Candidates(expression))})",
            Expression.Quotient(var n, var d) => $"quotient({Of(n)}, {Of(d)})",
            Expression.Exponentiation(var b, var e) => $"power({Of(b)}, {Of(e)})",
            Expression.NaturalLogarithm(var x) => $"ln({Of(x)})",
            Expression.LogarithmToBaseTwo(var x) => $"log2({Of(x)})",
            Expression.NaturalPower(var x) => $"exp({Of(x)})",
            Expression.ProductLogarithm(var x) => $"W({Of(x)})",
            Expression.LowerProductLogarithm(var x) => $"W-1({Of(x)})",
            Expression.RoundedUp(var x) => $"ceiling({Of(x)})",
            Expression.Constant(var value) => FormattableString.Invariant($"{value}"),
            Expression.Variable(var symbol) => symbol.Letter,
            _ => throw new ArgumentException($"{expression} is not arithmetic."),
        };

    private static IEnumerable<string> Terms(Expression expression, bool isAdded) =>
        expression switch
        {
            Expression.Sum(var l, var r) => [.. Terms(l, isAdded), .. Terms(r, isAdded)],
            Expression.Difference(var l, var r) => [.. Terms(l, isAdded), .. Terms(r, !isAdded)],
            _ => [(isAdded ? "+" : "-") + Of(expression)],
        };

    private static IEnumerable<string> Factors(Expression expression) =>
        expression is Expression.Product(var l, var r) ? [.. Factors(l), .. Factors(r)] : [Of(expression)];

    private static IEnumerable<string> Candidates(Expression expression) =>
        expression is Expression.Least(var l, var r) ? [.. Candidates(l), .. Candidates(r)] : [Of(expression)];
}
