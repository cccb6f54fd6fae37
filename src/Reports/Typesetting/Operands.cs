using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>The parts of an expression, in the order in which a reader meets them.</summary>
internal sealed class Operands : IExpressionVisitor<IReadOnlyList<Expression>>
{
    private static readonly Operands _instance = new();

    public static IReadOnlyList<Expression> Of(Expression expression) => expression.Match(_instance);

    public IReadOnlyList<Expression> Constant(Expression.Constant expression) => [];

    public IReadOnlyList<Expression> Variable(Expression.Variable expression) => [];

    public IReadOnlyList<Expression> Definition(Expression.Definition expression) => [expression.Value];

    public IReadOnlyList<Expression> Sum(Expression.Sum expression) => [expression.Left, expression.Right];

    public IReadOnlyList<Expression> Difference(Expression.Difference expression) =>
        [expression.Left, expression.Right];

    public IReadOnlyList<Expression> Product(Expression.Product expression) => [expression.Left, expression.Right];

    public IReadOnlyList<Expression> Quotient(Expression.Quotient expression) =>
        [expression.Numerator, expression.Denominator];

    public IReadOnlyList<Expression> Exponentiation(Expression.Exponentiation expression) =>
        [expression.Radix, expression.Exponent];

    public IReadOnlyList<Expression> Least(Expression.Least expression) => [expression.Left, expression.Right];

    public IReadOnlyList<Expression> NaturalLogarithm(Expression.NaturalLogarithm expression) => [expression.Argument];

    public IReadOnlyList<Expression> LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) =>
        [expression.Argument];

    public IReadOnlyList<Expression> NaturalPower(Expression.NaturalPower expression) => [expression.Argument];

    public IReadOnlyList<Expression> ProductLogarithm(Expression.ProductLogarithm expression) => [expression.Argument];

    public IReadOnlyList<Expression> LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
        [expression.Argument];

    public IReadOnlyList<Expression> RoundedUp(Expression.RoundedUp expression) => [expression.Argument];

    public IReadOnlyList<Expression> PowerSum(Expression.PowerSum expression) => [expression.Count, expression.Ratio];

    public IReadOnlyList<Expression> Conditional(Expression.Conditional expression) =>
        [expression.Then, expression.Left, expression.Right, expression.Otherwise];

    public IReadOnlyList<Expression> Functional(Expression.Functional expression) => [expression.Level];

    public IReadOnlyList<Expression> Relation(Expression.Relation expression) => [expression.Left, expression.Right];
}
