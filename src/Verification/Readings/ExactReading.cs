using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Readings;

/// <summary>
/// The value of a printed formula in exact fractions, computed from the printed expression alone: the airtime's functionals from their
/// definitions, and a rounded-up ratio of logarithms as a count of multiplications. Null if the formula has no value.
/// </summary>
/// <param name="values">The value of each symbol except the mean airtime.</param>
/// <param name="expect">The expectation of a function of the airtime X.</param>
public sealed class ExactReading(Func<Symbol, Rational> values, Func<Func<Rational, Rational>, Rational> expect)
    : IExpressionVisitor<Rational?>
{
    /// <summary>The most multiplications to count; beyond this, the value is unknown.</summary>
    private const int MostSteps = 400;

    /// <summary>The reading under an assignment of values to symbols.</summary>
    public static ExactReading Of(ISymbolTable table) => new(table.Of, table.Expect);

    /// <inheritdoc/>
    public Rational? Constant(Expression.Constant expression) => expression.Value;

    /// <inheritdoc/>
    public Rational? Variable(Expression.Variable expression) =>
        expression.Symbol == new Symbol("μ") ? expect(airtime => airtime) : values(expression.Symbol);

    /// <inheritdoc/>
    public Rational? Definition(Expression.Definition expression) => Of(expression.Value);

    /// <inheritdoc/>
    public Rational? Sum(Expression.Sum expression) => Of(expression.Left) + Of(expression.Right);

    /// <inheritdoc/>
    public Rational? Difference(Expression.Difference expression) => Of(expression.Left) - Of(expression.Right);

    /// <inheritdoc/>
    public Rational? Product(Expression.Product expression) => Of(expression.Left) * Of(expression.Right);

    /// <inheritdoc/>
    public Rational? Quotient(Expression.Quotient expression) =>
        Of(expression.Denominator) is { } denominator && denominator != 0
            ? Of(expression.Numerator) / denominator
            : null;

    /// <inheritdoc/>
    public Rational? Exponentiation(Expression.Exponentiation expression) =>
        Powers(expression.Radix, expression.Exponent)?.LastOrDefault();

    /// <inheritdoc/>
    public Rational? Least(Expression.Least expression) =>
        Of(expression.Left) is { } left && Of(expression.Right) is { } right ? Rational.Min(left, right) : null;

    /// <inheritdoc/>
    public Rational? NaturalLogarithm(Expression.NaturalLogarithm expression) =>
        throw new NotSupportedException("A logarithm alone is no fraction.");

    /// <inheritdoc/>
    public Rational? LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) =>
        throw new NotSupportedException("A logarithm is no fraction.");

    /// <inheritdoc/>
    public Rational? NaturalPower(Expression.NaturalPower expression) =>
        throw new NotSupportedException("An exponential is no fraction.");

    /// <inheritdoc/>
    public Rational? ProductLogarithm(Expression.ProductLogarithm expression) =>
        throw new NotSupportedException("A value of the Lambert W function is no fraction.");

    /// <inheritdoc/>
    public Rational? LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
        throw new NotSupportedException("A value of the Lambert W function is no fraction.");

    /// <summary>⌈ln a/ln b⌉ for a and b below 1 is the least n with bⁿ ≤ a.</summary>
    public Rational? RoundedUp(Expression.RoundedUp expression)
    {
        if (
            expression.Argument
                is not Expression.Quotient
                (Expression.NaturalLogarithm over, Expression.NaturalLogarithm under)
            || Of(over.Argument) is not { } target
            || Of(under.Argument) is not { } radix
            || !(target > 0 && target < 1 && radix > 0 && radix < 1)
        )
        {
            return null;
        }

        var (count, power) = (0, Rational.One);
        for (; power > target && count <= MostSteps; power *= radix)
        {
            count++;
        }

        return count <= MostSteps ? count : null;
    }

    /// <inheritdoc/>
    public Rational? PowerSum(Expression.PowerSum expression) =>
        Powers(expression.Ratio, expression.Count)?.SkipLast(1).Sum();

    /// <inheritdoc/>
    public Rational? Conditional(Expression.Conditional expression) =>
        Of(expression.Left) is { } left && Of(expression.Right) is { } right
            ? Of(left <= right ? expression.Then : expression.Otherwise)
            : null;

    /// <inheritdoc/>
    public Rational? Functional(Expression.Functional expression) =>
        Of(expression.Level) is { } level
            ? expression.Kind switch
            {
                AirtimeFunctional.ProbabilityAbove => expect(x => x > level ? Rational.One : Rational.Zero),
                AirtimeFunctional.ExpectedMinimum => expect(x => x > level ? level : x),
                AirtimeFunctional.ExpectedAtMost => expect(x => x > level ? Rational.Zero : x),
                AirtimeFunctional.ExpectedExcess => expect(x => x > level ? x - level : Rational.Zero),
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            : null;

    /// <inheritdoc/>
    public Rational? Relation(Expression.Relation expression) =>
        throw new NotSupportedException("A statement has no value.");

    private Rational? Of(Expression expression) => expression.Match(this);

    /// <summary>The powers with exponents 0, 1, … up to a whole one.</summary>
    private ImmutableArray<Rational>? Powers(Expression radix, Expression exponent)
    {
        if (Of(radix) is not { } factor || Of(exponent) is not { } count || !count.Denominator.IsOne || count < 0)
        {
            return null;
        }

        var powers = ImmutableArray.Create(Rational.One);
        for (var n = 0; n < (int)count.Numerator; n++)
        {
            powers = powers.Add(powers[^1] * factor);
        }

        return powers;
    }
}
