namespace SplitProofs.Analytics.Intervals;

/// <summary>
/// Operations rounded down and up. The nearest double is moved by one step, unless its exact residual shows that it already lies on the
/// right side. So exact results stay exact. This assumes that the processor rounds +, −, ×, ÷, √ and the fused multiply-add to nearest, as
/// IEEE 754 demands.
/// </summary>
internal static class DirectedRounding
{
    /// <summary>From this magnitude on, the residual of a product or quotient is itself a double.</summary>
    private const double ResidualIsExact = 1e-280;

    public static double AddDown(double left, double right)
    {
        var sum = left + right;
        return Down(sum, SumResidual(left, right, sum));
    }

    public static double AddUp(double left, double right)
    {
        var sum = left + right;
        return Up(sum, SumResidual(left, right, sum));
    }

    /// <summary>The product, with 0·∞ = 0: an infinite bound means arbitrarily large numbers, not infinity itself.</summary>
    public static double MultiplyDown(double left, double right)
    {
        if (left == 0 || right == 0)
        {
            return 0;
        }

        var product = left * right;
        var below = Down(product, ProductResidual(left, right, product));
        return (left > 0) == (right > 0) ? Math.Max(0, below) : below;
    }

    /// <inheritdoc cref="MultiplyDown"/>
    public static double MultiplyUp(double left, double right) => -MultiplyDown(-left, right);

    /// <summary>The quotient by a divisor other than 0.</summary>
    public static double DivideDown(double numerator, double divisor)
    {
        if (numerator == 0 || double.IsInfinity(divisor))
        {
            return 0;
        }

        var quotient = numerator / divisor;
        var below = Down(quotient, QuotientResidual(numerator, divisor, quotient));
        return (numerator > 0) == (divisor > 0) ? Math.Max(0, below) : below;
    }

    /// <inheritdoc cref="DivideDown"/>
    public static double DivideUp(double numerator, double divisor) => -DivideDown(-numerator, divisor);

    /// <summary>The root of a number that is not negative.</summary>
    public static double RootDown(double argument)
    {
        var root = Math.Sqrt(argument);
        return root == 0 ? 0 : Down(root, RootResidual(argument, root));
    }

    /// <inheritdoc cref="RootDown"/>
    public static double RootUp(double argument)
    {
        var root = Math.Sqrt(argument);
        return root == 0 ? 0 : Up(root, RootResidual(argument, root));
    }

    /// <summary>A power with a whole exponent of a number that is not negative, by repeated squaring.</summary>
    public static double PowerDown(double radix, int exponent) => Power(radix, exponent, MultiplyDown);

    /// <inheritdoc cref="PowerDown"/>
    public static double PowerUp(double radix, int exponent) => Power(radix, exponent, MultiplyUp);

    private static double Power(double radix, int exponent, Func<double, double, double> multiply)
    {
        var power = 1.0;
        for (var (rest, square) = (exponent, radix); rest > 0; rest >>= 1)
        {
            power = (rest & 1) == 1 ? multiply(power, square) : power;
            square = rest > 1 ? multiply(square, square) : square;
        }

        return power;
    }

    /// <summary>The exact sum minus the rounded one (Knuth); not finite where the sum overflows.</summary>
    private static double SumResidual(double left, double right, double sum)
    {
        var rightPart = sum - left;
        return (left - (sum - rightPart)) + (right - rightPart);
    }

    private static double ProductResidual(double left, double right, double product) =>
        Math.Abs(product) >= ResidualIsExact ? Math.FusedMultiplyAdd(left, right, -product) : double.NaN;

    private static double QuotientResidual(double numerator, double divisor, double quotient) =>
        Math.Abs(numerator) >= ResidualIsExact && Math.Abs(quotient) >= ResidualIsExact
            ? Math.FusedMultiplyAdd(-quotient, divisor, numerator) * Math.Sign(divisor)
            : double.NaN;

    private static double RootResidual(double argument, double root) =>
        argument >= ResidualIsExact ? Math.FusedMultiplyAdd(-root, root, argument) : double.NaN;

    private static double Down(double nearest, double residual) =>
        double.IsFinite(residual) && residual >= 0 ? nearest : Math.BitDecrement(nearest);

    private static double Up(double nearest, double residual) =>
        double.IsFinite(residual) && residual <= 0 ? nearest : Math.BitIncrement(nearest);
}
