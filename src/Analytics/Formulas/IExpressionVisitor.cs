namespace SplitProofs.Analytics.Formulas;

/// <summary>One answer for each kind of <see cref="Expression"/>: a new kind fails to compile wherever it is not handled.</summary>
/// <typeparam name="T">The answer.</typeparam>
public interface IExpressionVisitor<out T>
{
    /// <summary>An integer.</summary>
    T Constant(Expression.Constant expression);

    /// <summary>A given symbol.</summary>
    T Variable(Expression.Variable expression);

    /// <summary>A named intermediate value.</summary>
    T Definition(Expression.Definition expression);

    /// <summary>A sum.</summary>
    T Sum(Expression.Sum expression);

    /// <summary>A difference.</summary>
    T Difference(Expression.Difference expression);

    /// <summary>A product.</summary>
    T Product(Expression.Product expression);

    /// <summary>A quotient.</summary>
    T Quotient(Expression.Quotient expression);

    /// <summary>A power.</summary>
    T Exponentiation(Expression.Exponentiation expression);

    /// <summary>The smaller of two.</summary>
    T Least(Expression.Least expression);

    /// <summary>A natural logarithm.</summary>
    T NaturalLogarithm(Expression.NaturalLogarithm expression);

    /// <summary>A logarithm to base 2.</summary>
    T LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression);

    /// <summary>An exponential.</summary>
    T NaturalPower(Expression.NaturalPower expression);

    /// <summary>A value of the Lambert W function.</summary>
    T ProductLogarithm(Expression.ProductLogarithm expression);

    /// <summary>A value of the lower branch of the Lambert W function.</summary>
    T LowerProductLogarithm(Expression.LowerProductLogarithm expression);

    /// <summary>A ceiling.</summary>
    T RoundedUp(Expression.RoundedUp expression);

    /// <summary>A geometric sum.</summary>
    T PowerSum(Expression.PowerSum expression);

    /// <summary>A choice between two values.</summary>
    T Conditional(Expression.Conditional expression);

    /// <summary>A functional of the airtime.</summary>
    T Functional(Expression.Functional expression);

    /// <summary>An equation or inequality.</summary>
    T Relation(Expression.Relation expression);
}
