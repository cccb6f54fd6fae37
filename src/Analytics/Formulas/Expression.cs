namespace SplitProofs.Analytics.Formulas;

/// <summary>The reading of a closed form as an expression, to be printed.</summary>
public abstract record Expression : IReal<Expression>
{
    private Expression() { }

    /// <summary>An integer.</summary>
    public sealed record Constant(long Value) : Expression;

    /// <summary>A symbol that the formula is given.</summary>
    public sealed record Variable(Symbol Symbol) : Expression;

    /// <summary>A named intermediate value.</summary>
    public sealed record Definition(Symbol Symbol, Expression Value) : Expression;

    /// <summary>left + right.</summary>
    public sealed record Sum(Expression Left, Expression Right) : Expression;

    /// <summary>left − right.</summary>
    public sealed record Difference(Expression Left, Expression Right) : Expression;

    /// <summary>left · right.</summary>
    public sealed record Product(Expression Left, Expression Right) : Expression;

    /// <summary>numerator / denominator.</summary>
    public sealed record Quotient(Expression Numerator, Expression Denominator) : Expression;

    /// <summary>radix to the exponent.</summary>
    public sealed record Exponentiation(Expression Radix, Expression Exponent) : Expression;

    /// <summary>min(left, right).</summary>
    public sealed record Least(Expression Left, Expression Right) : Expression;

    /// <summary>ln argument.</summary>
    public sealed record NaturalLogarithm(Expression Argument) : Expression;

    /// <summary>log₂ argument.</summary>
    public sealed record LogarithmToBaseTwo(Expression Argument) : Expression;

    /// <summary>e to the argument.</summary>
    public sealed record NaturalPower(Expression Argument) : Expression;

    /// <summary>W₀(argument), the Lambert W function.</summary>
    public sealed record ProductLogarithm(Expression Argument) : Expression;

    /// <summary>W₋₁(argument), the lower branch of the Lambert W function.</summary>
    public sealed record LowerProductLogarithm(Expression Argument) : Expression;

    /// <summary>⌈argument⌉.</summary>
    public sealed record RoundedUp(Expression Argument) : Expression;

    /// <summary>The sum of the powers ratio^k for k from 0 to count − 1.</summary>
    public sealed record PowerSum(Expression Ratio, Expression Count) : Expression;

    /// <summary><c>Then</c> where left ≤ right, otherwise <c>Otherwise</c>.</summary>
    public sealed record Conditional(Expression Left, Expression Right, Expression Then, Expression Otherwise)
        : Expression;

    /// <summary>A functional of the airtime at a level: Ψ(ξ), P(X &gt; ξ) and so on.</summary>
    public sealed record Functional(AirtimeFunctional Kind, Expression Level) : Expression;

    /// <summary>An equation or inequality between two expressions, for statements.</summary>
    public sealed record Relation(Expression Left, RelationSign Sign, Expression Right) : Expression;

    /// <summary>A symbol that a formula is given.</summary>
    public static Expression Of(Symbol symbol) => new Variable(symbol);

    /// <inheritdoc/>
    public static Expression Integer(long value) => new Constant(value);

    /// <inheritdoc/>
    public static Expression operator +(Expression left, Expression right) => new Sum(left, right);

    /// <inheritdoc/>
    public static Expression operator -(Expression left, Expression right) => new Difference(left, right);

    /// <inheritdoc/>
    public static Expression operator *(Expression left, Expression right) => new Product(left, right);

    /// <inheritdoc/>
    public static Expression operator /(Expression left, Expression right) => new Quotient(left, right);

    /// <inheritdoc/>
    public static Expression Minimum(Expression left, Expression right) => new Least(left, right);

    /// <inheritdoc/>
    public static Expression Logarithm(Expression argument) => new NaturalLogarithm(argument);

    /// <inheritdoc/>
    public static Expression BinaryLogarithm(Expression argument) => new LogarithmToBaseTwo(argument);

    /// <inheritdoc/>
    public static Expression Exponential(Expression argument) => new NaturalPower(argument);

    /// <inheritdoc/>
    public static Expression LambertW(Expression argument) => new ProductLogarithm(argument);

    /// <inheritdoc/>
    public static Expression LowerLambertW(Expression argument) => new LowerProductLogarithm(argument);

    /// <inheritdoc/>
    public static Expression Ceiling(Expression argument) => new RoundedUp(argument);

    /// <inheritdoc/>
    public static Expression Power(Expression radix, Expression exponent) => new Exponentiation(radix, exponent);

    /// <inheritdoc/>
    public static Expression GeometricSum(Expression ratio, Expression count) => new PowerSum(ratio, count);

    /// <inheritdoc/>
    public static Expression Let(Symbol symbol, Expression value) => new Definition(symbol, value);

    /// <inheritdoc/>
    public static Expression WhereAtMost(Expression left, Expression right, Expression then, Expression otherwise) =>
        new Conditional(left, right, then, otherwise);

    /// <summary>Handles each kind of expression.</summary>
    public T Match<T>(IExpressionVisitor<T> visitor) =>
        this switch
        {
            Constant e => visitor.Constant(e),
            Variable e => visitor.Variable(e),
            Definition e => visitor.Definition(e),
            Sum e => visitor.Sum(e),
            Difference e => visitor.Difference(e),
            Product e => visitor.Product(e),
            Quotient e => visitor.Quotient(e),
            Exponentiation e => visitor.Exponentiation(e),
            Least e => visitor.Least(e),
            NaturalLogarithm e => visitor.NaturalLogarithm(e),
            LogarithmToBaseTwo e => visitor.LogarithmToBaseTwo(e),
            NaturalPower e => visitor.NaturalPower(e),
            ProductLogarithm e => visitor.ProductLogarithm(e),
            LowerProductLogarithm e => visitor.LowerProductLogarithm(e),
            RoundedUp e => visitor.RoundedUp(e),
            PowerSum e => visitor.PowerSum(e),
            Conditional e => visitor.Conditional(e),
            Functional e => visitor.Functional(e),
            Relation e => visitor.Relation(e),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
