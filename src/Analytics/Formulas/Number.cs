namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// The reading of a closed form as a number. A product with zero is zero even if the other factor is infinite, as usual in expectations: an
/// infinite cost of probability 0 counts nothing.
/// </summary>
/// <param name="Value">The number.</param>
public readonly record struct Number(double Value) : IDifferentiableReal<Number>
{
    /// <inheritdoc/>
    public static Number Integer(long value) => new(value);

    /// <inheritdoc/>
    public static Number operator +(Number left, Number right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Number operator -(Number left, Number right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Number operator *(Number left, Number right)
    {
        var product = left.Value * right.Value;
        return new(double.IsNaN(product) && (left.Value == 0 || right.Value == 0) ? 0 : product);
    }

    /// <inheritdoc/>
    public static Number operator /(Number left, Number right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static Number Minimum(Number left, Number right) => new(Math.Min(left.Value, right.Value));

    /// <inheritdoc/>
    public static Number Logarithm(Number argument) => new(Math.Log(argument.Value));

    /// <inheritdoc/>
    public static Number BinaryLogarithm(Number argument) => new(Math.Log2(argument.Value));

    /// <inheritdoc/>
    public static Number Exponential(Number argument) => new(Math.Exp(argument.Value));

    /// <inheritdoc/>
    public static Number LambertW(Number argument) => new(PrincipalLambertW.Of(argument.Value));

    /// <inheritdoc/>
    public static Number LowerLambertW(Number argument) => new(Formulas.LowerLambertW.Of(argument.Value));

    /// <inheritdoc/>
    public static Number Ceiling(Number argument) => new(Math.Ceiling(argument.Value));

    /// <inheritdoc/>
    public static Number Power(Number radix, Number exponent) => new(Math.Pow(radix.Value, exponent.Value));

    /// <summary>
    /// The geometric sum by doubling: only additions and products of non-negative terms, so that no digit is lost
    /// near r = 1.
    /// </summary>
    public static Number GeometricSum(Number ratio, Number count)
    {
        var (sum, power) = (0.0, 1.0);
        var (blockSum, blockRatio) = (1.0, ratio.Value);
        for (var rest = (long)count.Value; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                sum += power * blockSum;
                power *= blockRatio;
            }

            blockSum += blockRatio * blockSum;
            blockRatio *= blockRatio;
        }

        return new(sum);
    }

    /// <inheritdoc/>
    public static Number GeometricSumSlope(Number ratio, Number count)
    {
        var sum = 0.0;
        for (var k = (long)count.Value - 1; k > 0; k--)
        {
            sum = (sum * ratio.Value) + k;
        }

        return new(sum);
    }

    /// <inheritdoc/>
    public static Number Let(Symbol symbol, Number value) => value;

    /// <inheritdoc/>
    public static Number WhereAtMost(Number left, Number right, Number then, Number otherwise) =>
        left.Value <= right.Value ? then : otherwise;
}
