using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using static SplitProofs.Properties.Reports.Typesetting.Letters;

namespace SplitProofs.Properties.Reports.Typesetting;

/// <summary>Random expressions over a, b and c.</summary>
internal static class ExpressionGenerator
{
    private static readonly Gen<Expression> _leaves = Gen.Frequency(
        (3, Gen.Elements(A, B, C)),
        (1, Gen.Choose(-3, 12).Select(value => Int(value)))
    );

    /// <summary>Expressions of sums, products, quotients, powers, logarithms, exponentials, ceilings and minima.</summary>
    public static Arbitrary<Expression> Arithmetic { get; } =
        Arb.From(Gen.Sized(size => OfDepth(1 + size / 20)), expression => SmallerOperands(expression));

    private static Gen<Expression> OfDepth(int depth)
    {
        if (depth == 0)
        {
            return _leaves;
        }

        var inner = OfDepth(depth - 1);
        return Gen.Frequency(
            (1, _leaves),
            (2, Binary(inner, (left, right) => left + right)),
            (2, Binary(inner, (left, right) => left - right)),
            (3, Binary(inner, (left, right) => left * right)),
            (2, Binary(inner, (left, right) => left / right)),
            (1, Binary(inner, Pow)),
            (1, Binary(inner, Min)),
            (1, inner.Select(Ln)),
            (1, inner.Select(Log2)),
            (1, inner.Select(Exp)),
            (1, inner.Select(W)),
            (1, inner.Select(Ceil))
        );
    }

    private static Gen<Expression> Binary(Gen<Expression> inner, Func<Expression, Expression, Expression> combine) =>
        from left in inner
        from right in inner
        select combine(left, right);

    private static IEnumerable<Expression> SmallerOperands(Expression expression) =>
        expression switch
        {
            Expression.Sum(var l, var r) => [l, r, .. Each(l, r, (x, y) => x + y)],
            Expression.Difference(var l, var r) => [l, r, .. Each(l, r, (x, y) => x - y)],
            Expression.Product(var l, var r) => [l, r, .. Each(l, r, (x, y) => x * y)],
            Expression.Quotient(var l, var r) => [l, r, .. Each(l, r, (x, y) => x / y)],
            Expression.Exponentiation(var l, var r) => [l, r, .. Each(l, r, Pow)],
            Expression.Least(var l, var r) => [l, r, .. Each(l, r, Min)],
            Expression.NaturalLogarithm(var x) => [x, .. SmallerOperands(x).Select(Ln)],
            Expression.LogarithmToBaseTwo(var x) => [x, .. SmallerOperands(x).Select(Log2)],
            Expression.NaturalPower(var x) => [x, .. SmallerOperands(x).Select(Exp)],
            Expression.ProductLogarithm(var x) => [x, .. SmallerOperands(x).Select(W)],
            Expression.LowerProductLogarithm(var x) => [x, .. SmallerOperands(x).Select(Expression.LowerLambertW)],
            Expression.RoundedUp(var x) => [x, .. SmallerOperands(x).Select(Ceil)],
            _ => [],
        };

    private static IEnumerable<Expression> Each(
        Expression left,
        Expression right,
        Func<Expression, Expression, Expression> combine
    ) =>
        [
            .. SmallerOperands(left).Select(l => combine(l, right)),
            .. SmallerOperands(right).Select(r => combine(left, r)),
        ];
}
