namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// The reading of a closed form as a value with its derivative (forward mode). Over numbers it is the derivative at a point, where it
/// exists. At a kink it is the derivative of the branch taken, and for a ceiling it is 0. Over intervals, where a guard is undecided, it
/// encloses the derivatives of both branches, so that the mean-value theorem can be applied to a continuous form.
/// </summary>
/// <typeparam name="T">The reading of both parts.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Slope">The derivative with respect to the one variable.</param>
public readonly record struct Dual<T>(T Value, T Slope) : IReal<Dual<T>>
    where T : IDifferentiableReal<T>
{
    /// <summary>A value that does not depend on the variable.</summary>
    public static Dual<T> Constant(T value) => new(value, T.Integer(0));

    /// <summary>The variable itself.</summary>
    public static Dual<T> Variable(T value) => new(value, T.Integer(1));

    /// <inheritdoc/>
    public static Dual<T> Integer(long value) => Constant(T.Integer(value));

    /// <inheritdoc/>
    public static Dual<T> operator +(Dual<T> left, Dual<T> right) =>
        new(left.Value + right.Value, left.Slope + right.Slope);

    /// <inheritdoc/>
    public static Dual<T> operator -(Dual<T> left, Dual<T> right) =>
        new(left.Value - right.Value, left.Slope - right.Slope);

    /// <inheritdoc/>
    public static Dual<T> operator *(Dual<T> left, Dual<T> right) =>
        new(left.Value * right.Value, (left.Slope * right.Value) + (left.Value * right.Slope));

    /// <inheritdoc/>
    public static Dual<T> operator /(Dual<T> left, Dual<T> right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Slope - (quotient * right.Slope)) / right.Value);
    }

    /// <inheritdoc/>
    public static Dual<T> Minimum(Dual<T> left, Dual<T> right) =>
        new(T.Minimum(left.Value, right.Value), T.WhereAtMost(left.Value, right.Value, left.Slope, right.Slope));

    /// <inheritdoc/>
    public static Dual<T> Logarithm(Dual<T> argument) =>
        new(T.Logarithm(argument.Value), argument.Slope / argument.Value);

    /// <inheritdoc/>
    public static Dual<T> BinaryLogarithm(Dual<T> argument) =>
        new(T.BinaryLogarithm(argument.Value), argument.Slope / (argument.Value * T.Logarithm(T.Integer(2))));

    /// <inheritdoc/>
    public static Dual<T> Exponential(Dual<T> argument)
    {
        var exponential = T.Exponential(argument.Value);
        return new(exponential, exponential * argument.Slope);
    }

    /// <summary>
    /// The Lambert W function. Its derivative is 1/(e^W(x) + x); this form is also defined at 0, and is unbounded at −1/e.
    /// </summary>
    public static Dual<T> LambertW(Dual<T> argument)
    {
        var w = T.LambertW(argument.Value);
        return new(w, argument.Slope / (T.Exponential(w) + argument.Value));
    }

    /// <summary>The lower branch of the Lambert W function, with the same derivative 1/(e^W(x) + x).</summary>
    public static Dual<T> LowerLambertW(Dual<T> argument)
    {
        var w = T.LowerLambertW(argument.Value);
        return new(w, argument.Slope / (T.Exponential(w) + argument.Value));
    }

    /// <inheritdoc/>
    public static Dual<T> Ceiling(Dual<T> argument) => Constant(T.Ceiling(argument.Value));

    /// <summary>A power whose exponent does not depend on the variable.</summary>
    public static Dual<T> Power(Dual<T> radix, Dual<T> exponent)
    {
        var zero = T.Integer(0);
        var slope = exponent.Value * T.Power(radix.Value, exponent.Value - T.Integer(1)) * radix.Slope;
        return new(
            T.Power(radix.Value, exponent.Value),
            T.WhereAtMost(exponent.Value, zero, T.WhereAtMost(zero, exponent.Value, zero, slope), slope)
        );
    }

    /// <summary>A geometric sum whose count does not depend on the variable.</summary>
    public static Dual<T> GeometricSum(Dual<T> ratio, Dual<T> count) =>
        new(T.GeometricSum(ratio.Value, count.Value), T.GeometricSumSlope(ratio.Value, count.Value) * ratio.Slope);

    /// <inheritdoc/>
    public static Dual<T> Let(Symbol symbol, Dual<T> value) => value;

    /// <inheritdoc/>
    public static Dual<T> WhereAtMost(Dual<T> left, Dual<T> right, Dual<T> then, Dual<T> otherwise) =>
        new(
            T.WhereAtMost(left.Value, right.Value, then.Value, otherwise.Value),
            T.WhereAtMost(left.Value, right.Value, then.Slope, otherwise.Slope)
        );
}
