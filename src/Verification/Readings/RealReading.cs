using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Verification.Readings;

/// <summary>
/// The value of a printed formula in another reading, computed from the printed expression alone. Unlike in fractions, formulas with
/// logarithms, exponentials and the Lambert W function have a value.
/// </summary>
/// <typeparam name="T">The reading.</typeparam>
/// <param name="values">The value of each symbol.</param>
public sealed class RealReading<T>(Func<Symbol, T> values) : IExpressionVisitor<T>
    where T : IReal<T>
{
    /// <inheritdoc/>
    public T Constant(Expression.Constant expression) => T.Integer(expression.Value);

    /// <inheritdoc/>
    public T Variable(Expression.Variable expression) => values(expression.Symbol);

    /// <inheritdoc/>
    public T Definition(Expression.Definition expression) => Of(expression.Value);

    /// <inheritdoc/>
    public T Sum(Expression.Sum expression) => Of(expression.Left) + Of(expression.Right);

    /// <inheritdoc/>
    public T Difference(Expression.Difference expression) => Of(expression.Left) - Of(expression.Right);

    /// <inheritdoc/>
    public T Product(Expression.Product expression) => Of(expression.Left) * Of(expression.Right);

    /// <inheritdoc/>
    public T Quotient(Expression.Quotient expression) => Of(expression.Numerator) / Of(expression.Denominator);

    /// <inheritdoc/>
    public T Exponentiation(Expression.Exponentiation expression) =>
        T.Power(Of(expression.Radix), Of(expression.Exponent));

    /// <inheritdoc/>
    public T Least(Expression.Least expression) => T.Minimum(Of(expression.Left), Of(expression.Right));

    /// <inheritdoc/>
    public T NaturalLogarithm(Expression.NaturalLogarithm expression) => T.Logarithm(Of(expression.Argument));

    /// <inheritdoc/>
    public T LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) => T.BinaryLogarithm(Of(expression.Argument));

    /// <inheritdoc/>
    public T NaturalPower(Expression.NaturalPower expression) => T.Exponential(Of(expression.Argument));

    /// <inheritdoc/>
    public T ProductLogarithm(Expression.ProductLogarithm expression) => T.LambertW(Of(expression.Argument));

    /// <inheritdoc/>
    public T LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
        T.LowerLambertW(Of(expression.Argument));

    /// <inheritdoc/>
    public T RoundedUp(Expression.RoundedUp expression) => T.Ceiling(Of(expression.Argument));

    /// <inheritdoc/>
    public T PowerSum(Expression.PowerSum expression) => T.GeometricSum(Of(expression.Ratio), Of(expression.Count));

    /// <inheritdoc/>
    public T Conditional(Expression.Conditional expression) =>
        T.WhereAtMost(Of(expression.Left), Of(expression.Right), Of(expression.Then), Of(expression.Otherwise));

    /// <inheritdoc/>
    public T Functional(Expression.Functional expression) =>
        throw new NotSupportedException("There are numbers alone, and no airtime.");

    /// <inheritdoc/>
    public T Relation(Expression.Relation expression) => throw new NotSupportedException("A statement has no value.");

    private T Of(Expression expression) => expression.Match(this);
}
