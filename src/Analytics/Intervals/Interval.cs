using System.Globalization;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Intervals;

/// <summary>
/// A closed interval of real numbers, rounded outwards: the reading of a closed form as an enclosure. An operation's result holds each
/// value that the operation has for real numbers in its operands. It is empty if the operation is defined for none of them (the set-based
/// flavour of IEEE 1788). An infinite bound means unbounded; infinity itself is not a member. There are no relational operators, because
/// two intervals may be neither ordered nor equal. Use the named predicates.
/// </summary>
public readonly struct Interval : IDifferentiableReal<Interval>
{
    private Interval(double lower, double upper)
    {
        // Adding 0 turns −0 into 0, so that a zero bound always prints the same.
        Lower = lower + 0.0;
        Upper = upper + 0.0;
    }

    /// <summary>The empty set: the value of a function that is nowhere defined on its argument.</summary>
    public static Interval Empty { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>All real numbers.</summary>
    public static Interval Entire { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>From 0 to 1.</summary>
    public static Interval Unit { get; } = new(0, 1);

    /// <summary>The greatest lower bound; −∞ where unbounded, +∞ for the empty interval.</summary>
    public double Lower { get; }

    /// <summary>The least upper bound; +∞ where unbounded, −∞ for the empty interval.</summary>
    public double Upper { get; }

    /// <summary>The numbers from one bound to another.</summary>
    /// <param name="lower">A number, or −∞ for none.</param>
    /// <param name="upper">A number not below it, or +∞ for none.</param>
    /// <exception cref="ArgumentException">
    /// A bound is not a number, the lower one exceeds the upper one, or no number lies between.
    /// </exception>
    public static Interval Of(double lower, double upper) =>
        lower <= upper && lower < double.PositiveInfinity && upper > double.NegativeInfinity
            ? new(lower, upper)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"No real number lies between {lower:R} and {upper:R}.")
            );

    /// <summary>A single number.</summary>
    /// <exception cref="ArgumentException">It is infinite or not a number.</exception>
    public static Interval Point(double value) => Of(value, value);

    /// <inheritdoc/>
    public static Interval Integer(long value)
    {
        double nearest = value;
        return (Int128)nearest == value ? new(nearest, nearest)
            : (Int128)nearest > value ? new(Math.BitDecrement(nearest), nearest)
            : new(nearest, Math.BitIncrement(nearest));
    }

    /// <summary>Whether it contains no number.</summary>
    public bool IsEmpty => !(Lower <= Upper);

    /// <summary>Whether there is exactly one number in it.</summary>
    public bool IsPoint => Lower.Equals(Upper);

    /// <summary>Whether both bounds are numbers.</summary>
    public bool IsBounded => double.IsFinite(Lower) && double.IsFinite(Upper);

    /// <summary>The distance between the bounds, rounded up; 0 for the empty interval.</summary>
    public double Width => IsEmpty ? 0 : DirectedRounding.AddUp(Upper, -Lower);

    /// <summary>A number halfway between finite bounds, or nearly.</summary>
    public double Midpoint => (0.5 * Lower) + (0.5 * Upper);

    /// <summary>Whether a real number is in it.</summary>
    public bool Contains(double value) => double.IsFinite(value) && Lower <= value && value <= Upper;

    /// <summary>Whether each of its numbers is in the other.</summary>
    public bool IsSubsetOf(Interval other) => IsEmpty || (other.Lower <= Lower && Upper <= other.Upper);

    /// <summary>Whether both hold the same numbers.</summary>
    public bool HasTheSameNumbersAs(Interval other) => IsSubsetOf(other) && other.IsSubsetOf(this);

    /// <summary>Whether some number is in both.</summary>
    public bool Meets(Interval other) => !Intersection(this, other).IsEmpty;

    /// <summary>Whether each of its numbers is below each of the other's.</summary>
    public bool IsCertainlyLessThan(Interval other) => Upper < other.Lower;

    /// <summary>Whether each of its numbers is at most each of the other's.</summary>
    public bool IsCertainlyAtMost(Interval other) => Upper <= other.Lower;

    /// <summary>Whether none of its numbers is negative.</summary>
    public bool IsCertainlyNotNegative => Lower >= 0;

    /// <summary>Whether each of its numbers is negative.</summary>
    public bool IsCertainlyNegative => Upper < 0;

    /// <summary>The smallest interval that holds both.</summary>
    public static Interval Hull(Interval left, Interval right) =>
        new(Math.Min(left.Lower, right.Lower), Math.Max(left.Upper, right.Upper));

    /// <summary>The numbers in both.</summary>
    public static Interval Intersection(Interval left, Interval right)
    {
        var (lower, upper) = (Math.Max(left.Lower, right.Lower), Math.Min(left.Upper, right.Upper));
        return lower <= upper ? new(lower, upper) : Empty;
    }

    /// <inheritdoc/>
    public static Interval operator +(Interval left, Interval right) =>
        left.IsEmpty || right.IsEmpty
            ? Empty
            : new(DirectedRounding.AddDown(left.Lower, right.Lower), DirectedRounding.AddUp(left.Upper, right.Upper));

    /// <summary>The negatives of its numbers.</summary>
    public static Interval operator -(Interval value) => new(-value.Upper, -value.Lower);

    /// <inheritdoc/>
    public static Interval operator -(Interval left, Interval right) => left + -right;

    /// <inheritdoc/>
    public static Interval operator *(Interval left, Interval right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Empty;
        }

        if (left.Lower >= 0 && right.Lower >= 0)
        {
            return new(
                DirectedRounding.MultiplyDown(left.Lower, right.Lower),
                DirectedRounding.MultiplyUp(left.Upper, right.Upper)
            );
        }

        return new(
            Math.Min(
                Math.Min(
                    DirectedRounding.MultiplyDown(left.Lower, right.Lower),
                    DirectedRounding.MultiplyDown(left.Lower, right.Upper)
                ),
                Math.Min(
                    DirectedRounding.MultiplyDown(left.Upper, right.Lower),
                    DirectedRounding.MultiplyDown(left.Upper, right.Upper)
                )
            ),
            Math.Max(
                Math.Max(
                    DirectedRounding.MultiplyUp(left.Lower, right.Lower),
                    DirectedRounding.MultiplyUp(left.Lower, right.Upper)
                ),
                Math.Max(
                    DirectedRounding.MultiplyUp(left.Upper, right.Lower),
                    DirectedRounding.MultiplyUp(left.Upper, right.Upper)
                )
            )
        );
    }

    /// <summary>
    /// The quotients by the numbers of the divisor other than 0. Unbounded if the divisor contains 0 and other numbers, unless the
    /// numerator is 0 alone. Empty if the divisor is 0 alone.
    /// </summary>
    public static Interval operator /(Interval left, Interval right)
    {
        if (left.IsEmpty || right.IsEmpty || (right.Lower == 0 && right.Upper == 0))
        {
            return Empty;
        }

        if (left.Lower == 0 && left.Upper == 0)
        {
            return left;
        }

        if (right.Lower < 0)
        {
            return right.Upper <= 0 ? -left / -right : Entire;
        }

        // The divisor is positive, or 0 at its lower bound.
        return new(
            left.Lower >= 0 ? DirectedRounding.DivideDown(left.Lower, right.Upper) : Below(right.Lower),
            left.Upper <= 0 ? DirectedRounding.DivideUp(left.Upper, right.Upper) : Above(right.Lower)
        );

        double Below(double divisor) =>
            divisor == 0 ? double.NegativeInfinity : DirectedRounding.DivideDown(left.Lower, divisor);

        double Above(double divisor) =>
            divisor == 0 ? double.PositiveInfinity : DirectedRounding.DivideUp(left.Upper, divisor);
    }

    /// <inheritdoc/>
    public static Interval Minimum(Interval left, Interval right) =>
        left.IsEmpty || right.IsEmpty
            ? Empty
            : new(Math.Min(left.Lower, right.Lower), Math.Min(left.Upper, right.Upper));

    /// <summary>The larger of two values.</summary>
    public static Interval Maximum(Interval left, Interval right) => -Minimum(-left, -right);

    /// <summary>The square roots of its numbers from 0 on.</summary>
    public static Interval SquareRoot(Interval argument)
    {
        var domain = Intersection(argument, new(0, double.PositiveInfinity));
        return domain.IsEmpty
            ? Empty
            : new(DirectedRounding.RootDown(domain.Lower), DirectedRounding.RootUp(domain.Upper));
    }

    /// <summary>The exponentials of its numbers.</summary>
    public static Interval Exponential(Interval argument) =>
        argument.IsEmpty
            ? Empty
            : new(ElementaryBounds.Exponential(argument.Lower).Down, ElementaryBounds.Exponential(argument.Upper).Up);

    /// <summary>The natural logarithms of its positive numbers.</summary>
    public static Interval Logarithm(Interval argument) => Logarithm(argument, ElementaryBounds.Logarithm);

    /// <summary>The logarithms to base 2 of its positive numbers.</summary>
    public static Interval BinaryLogarithm(Interval argument) => Logarithm(argument, ElementaryBounds.BinaryLogarithm);

    /// <summary>The values of the Lambert W function's principal branch at its numbers from −1/e on.</summary>
    public static Interval LambertW(Interval argument) =>
        argument.IsEmpty || argument.Upper <= LambertWBounds.JustBelowBranchPoint
            ? Empty
            : new(LambertWBounds.Of(argument.Lower).Down, LambertWBounds.Of(argument.Upper).Up);

    /// <inheritdoc/>
    public static Interval LowerLambertW(Interval argument) =>
        argument.IsEmpty || argument.Upper <= LambertWBounds.JustBelowBranchPoint || argument.Lower >= 0
            ? Empty
            : new(
                argument.Upper >= 0 ? double.NegativeInfinity : LambertWBounds.OfLowerBranch(argument.Upper).Down,
                LambertWBounds.OfLowerBranch(argument.Lower).Up
            );

    /// <inheritdoc/>
    public static Interval Ceiling(Interval argument) =>
        new(Math.Ceiling(argument.Lower), Math.Ceiling(argument.Upper));

    /// <summary>Powers of its numbers: any exponent for those from 0 on, with 0^0 = 1; whole exponents for negative ones.</summary>
    public static Interval Power(Interval radix, Interval exponent)
    {
        if (radix.IsEmpty || exponent.IsEmpty)
        {
            return Empty;
        }

        if (radix.Lower >= 0)
        {
            return PowerOfPositive(radix, exponent);
        }

        var magnitude = PowerOfPositive(Magnitude(radix), exponent);
        return !exponent.IsPoint ? Hull(magnitude, -magnitude)
            : !double.IsInteger(exponent.Lower)
                ? PowerOfPositive(Intersection(radix, new(0, double.PositiveInfinity)), exponent)
            : double.IsEvenInteger(exponent.Lower) ? magnitude
            : OddPower(radix, exponent);
    }

    /// <inheritdoc/>
    public static Interval GeometricSum(Interval ratio, Interval count) =>
        Series(
            ratio,
            count,
            (r, n) =>
            {
                var (sum, power) = (Integer(0), Integer(1));
                var (blockSum, blockRatio) = (Integer(1), r);
                for (; n > 0; n >>= 1)
                {
                    if ((n & 1) == 1)
                    {
                        sum += power * blockSum;
                        power *= blockRatio;
                    }

                    blockSum += blockRatio * blockSum;
                    blockRatio *= blockRatio;
                }

                return sum;
            }
        );

    /// <inheritdoc/>
    public static Interval GeometricSumSlope(Interval ratio, Interval count) =>
        Series(
            ratio,
            count,
            (r, n) =>
            {
                // Horner's rule on (n − 1)·r^(n−2) + … + 2·r + 1.
                var sum = Integer(0);
                for (var k = n - 1; k > 0; k--)
                {
                    sum = (sum * r) + Integer(k);
                }

                return sum;
            }
        );

    /// <inheritdoc/>
    public static Interval Let(Symbol symbol, Interval value) => value;

    /// <summary>One of two values where the guard decides; their hull where it does not.</summary>
    public static Interval WhereAtMost(Interval left, Interval right, Interval then, Interval otherwise) =>
        left.IsEmpty || right.IsEmpty ? Empty
        : left.IsCertainlyAtMost(right) ? then
        : right.IsCertainlyLessThan(left) ? otherwise
        : Hull(then, otherwise);

    /// <summary>The interval as “[1, 2]”, “[−∞, 0.5]” or “∅”.</summary>
    public override string ToString() =>
        IsEmpty ? "∅" : string.Create(CultureInfo.InvariantCulture, $"[{Printed(Lower)}, {Printed(Upper)}]");

    private static string Printed(double bound) =>
        bound
            .ToString("R", CultureInfo.InvariantCulture)
            .Replace("Infinity", "∞", StringComparison.Ordinal)
            .Replace('-', '−');

    private static Interval Logarithm(Interval argument, Func<double, (double Down, double Up)> bounds)
    {
        var domain = Intersection(argument, new(0, double.PositiveInfinity));
        return domain.IsEmpty || domain.Upper == 0 ? Empty : new(bounds(domain.Lower).Down, bounds(domain.Upper).Up);
    }

    private static Interval Magnitude(Interval value) =>
        Hull(
            Intersection(value, new(0, double.PositiveInfinity)),
            Intersection(-value, new(0, double.PositiveInfinity))
        );

    /// <summary>The power e^(y·ln x) has its extremes at the corners of the box, because y·ln x is bilinear in y and ln x.</summary>
    private static Interval PowerOfPositive(Interval radix, Interval exponent)
    {
        if (radix.IsEmpty || (radix.Upper == 0 && exponent.Upper < 0))
        {
            return Empty;
        }

        var (low, high) = (Corner(radix.Lower, exponent.Lower), Corner(radix.Upper, exponent.Upper));
        var (rising, falling) = (Corner(radix.Lower, exponent.Upper), Corner(radix.Upper, exponent.Lower));
        return new(
            Math.Min(Math.Min(low.Down, high.Down), Math.Min(rising.Down, falling.Down)),
            Math.Max(Math.Max(low.Up, high.Up), Math.Max(rising.Up, falling.Up))
        );

        static (double Down, double Up) Corner(double radix, double exponent) =>
            ElementaryBounds.Power(radix, exponent);
    }

    /// <summary>An odd power of an interval with negative numbers.</summary>
    private static Interval OddPower(Interval radix, Interval exponent)
    {
        var negative = -PowerOfPositive(Intersection(-radix, new(0, double.PositiveInfinity)), exponent);
        var positive = PowerOfPositive(Intersection(radix, new(0, double.PositiveInfinity)), exponent);
        return Hull(negative, positive);
    }

    /// <summary>
    /// Encloses a power series with non-negative coefficients and finitely many terms. For ratios ≥ 0 it does not decrease with the ratio
    /// or the number of terms; for others, its magnitude is at most the series of the magnitudes.
    /// </summary>
    private static Interval Series(Interval ratio, Interval count, Func<Interval, long, Interval> sum)
    {
        if (ratio.IsEmpty || count.IsEmpty || count.Upper < 0)
        {
            return Empty;
        }

        var fewest = Math.Max(0, Math.Ceiling(count.Lower));
        var most = Math.Floor(count.Upper);
        if (fewest > most || most > long.MaxValue / 2)
        {
            return fewest > most ? Empty : Entire;
        }

        if (ratio.Lower >= 0)
        {
            return new(
                sum(new(ratio.Lower, ratio.Lower), (long)fewest).Lower,
                double.IsFinite(ratio.Upper)
                    ? sum(new(ratio.Upper, ratio.Upper), (long)most).Upper
                    : double.PositiveInfinity
            );
        }

        if (fewest == most)
        {
            return sum(ratio, (long)most);
        }

        var largest = Series(Magnitude(ratio), new(most, most), sum);
        return Hull(largest, -largest);
    }
}
