using System.Numerics;

namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// The operations in which a closed form is written once, so that it can be read in several ways: as a number (<see cref="Number"/>), as an
/// expression to print (<see cref="Expression"/>), as an enclosure (<see cref="Intervals.Interval"/>) or with its derivative
/// (<see cref="Dual{T}"/>). Every operation is total and evaluates all its arguments.
/// </summary>
/// <typeparam name="T">The reading.</typeparam>
public interface IReal<T>
    : IAdditionOperators<T, T, T>,
        ISubtractionOperators<T, T, T>,
        IMultiplyOperators<T, T, T>,
        IDivisionOperators<T, T, T>
    where T : IReal<T>
{
    /// <summary>An integer constant.</summary>
    static abstract T Integer(long value);

    /// <summary>The smaller of two values.</summary>
    static abstract T Minimum(T left, T right);

    /// <summary>The natural logarithm.</summary>
    static abstract T Logarithm(T argument);

    /// <summary>The logarithm to base 2.</summary>
    static abstract T BinaryLogarithm(T argument);

    /// <summary>e to the power of the argument. The constant e is the exponential of 1.</summary>
    static abstract T Exponential(T argument);

    /// <summary>The principal branch of the Lambert W function: the w ≥ −1 with w·e^w = x, for x ≥ −1/e.</summary>
    static abstract T LambertW(T argument);

    /// <summary>The lower branch of the Lambert W function: the w ≤ −1 with w·e^w = x, for −1/e ≤ x &lt; 0.</summary>
    static abstract T LowerLambertW(T argument);

    /// <summary>The least integer that is not below the argument.</summary>
    static abstract T Ceiling(T argument);

    /// <summary>A power with a constant exponent. A negative radix needs an integer exponent; 0^0 = 1.</summary>
    static abstract T Power(T radix, T exponent);

    /// <summary>The geometric sum 1 + r + … + r^(n−1), which is n at r = 1.</summary>
    static abstract T GeometricSum(T ratio, T count);

    /// <summary>Names an intermediate value. Readings as numbers return the value itself; print shows it in a line under “where”.</summary>
    static abstract T Let(Symbol symbol, T value);

    /// <summary>The first value where <paramref name="left"/> ≤ <paramref name="right"/>, otherwise the second.</summary>
    static abstract T WhereAtMost(T left, T right, T then, T otherwise);
}
