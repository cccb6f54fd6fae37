namespace SplitProofs.Analytics.Intervals;

/// <summary>
/// Bounds for exponentials, logarithms and powers, proved by integer arithmetic alone (<see cref="FixedPoint"/>): the
/// runtime's own functions differ in the last bits between processors and come without a bound. Each pair is a unit in the
/// last place apart, or equal where the value is known to be exact.
/// </summary>
internal static class ElementaryBounds
{
    /// <summary>Beyond this magnitude, the exponential is far above the largest double, or far below the least.</summary>
    private const double ExponentialRange = 1000;

    /// <summary>Whole exponents up to this one are taken by repeated squaring.</summary>
    private const double RepeatedSquaring = 64;

    public static (double Down, double Up) Exponential(double argument)
    {
        if (argument == 0)
        {
            return (1, 1);
        }

        if (Math.Abs(argument) > ExponentialRange)
        {
            return argument > 0
                ? (double.MaxValue, double.PositiveInfinity)
                : (0, double.IsInfinity(argument) ? 0 : double.Epsilon);
        }

        return Exponential(FixedPoint.Of(argument));
    }

    /// <summary>The natural logarithm of a number from 0 to +∞.</summary>
    public static (double Down, double Up) Logarithm(double argument) =>
        Unbounded(argument) ?? Rounded(FixedPoint.Logarithm(argument));

    /// <summary>The logarithm to base 2 of a number from 0 to +∞.</summary>
    public static (double Down, double Up) BinaryLogarithm(double argument) =>
        Unbounded(argument) ?? Rounded(FixedPoint.BinaryLogarithm(argument));

    /// <summary>
    /// radix^exponent for a radix from 0 to +∞ and any exponent; 0^0 = 1, and 1^±∞ = ∞^0 = 1. Such values occur at corners of a box, whose
    /// other corners bound the values nearby.
    /// </summary>
    public static (double Down, double Up) Power(double radix, double exponent)
    {
        if (exponent == 0 || radix == 1)
        {
            return (1, 1);
        }

        if (radix == 0 || double.IsInfinity(radix) || double.IsInfinity(exponent))
        {
            var limit = (radix > 1) == (exponent > 0) ? double.PositiveInfinity : 0;
            return (limit, limit);
        }

        if (exponent is > 0 and <= RepeatedSquaring && double.IsInteger(exponent))
        {
            return (DirectedRounding.PowerDown(radix, (int)exponent), DirectedRounding.PowerUp(radix, (int)exponent));
        }

        var product = FixedPoint.Logarithm(radix).Times(exponent);
        var magnitude = product.Down();
        return Math.Abs(magnitude) > ExponentialRange ? Exponential(magnitude) : Exponential(product);
    }

    private static (double Down, double Up) Exponential(FixedPoint argument)
    {
        var (fraction, exponent) = FixedPoint.Exponential(argument);
        var (down, up) = (fraction.Down(exponent), fraction.Up(exponent));
        return (argument.Lower.Sign >= 0 ? Math.Max(1, down) : down, argument.Upper.Sign <= 0 ? Math.Min(1, up) : up);
    }

    private static (double Down, double Up)? Unbounded(double argument) =>
        argument == 0 ? (double.NegativeInfinity, double.NegativeInfinity)
        : double.IsInfinity(argument) ? (argument, argument)
        : null;

    private static (double Down, double Up) Rounded(FixedPoint value) => (value.Down(), value.Up());
}
