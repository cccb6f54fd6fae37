using System.Globalization;
using System.Numerics;

namespace SplitProofs.Verification.Exact;

/// <summary>An exact fraction: what oracles count in, so that a counterexample can be followed by hand.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>The numerator, which carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, positive, without a common factor.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => 1;

    /// <summary>A fraction of integers.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    /// <summary>Reads a fraction as it prints: “3/4” or “-2”; it need not be in lowest terms.</summary>
    public static bool TryParse(string text, out Rational value)
    {
        var parts = text.Split('/');
        var isFraction =
            TryParse(parts[0], NumberStyles.AllowLeadingSign, out var numerator)
                & TryParse(parts.ElementAtOrDefault(1) ?? "1", NumberStyles.None, out var denominator)
            && parts.Length <= 2
            && !denominator.IsZero;
        value = isFraction ? new(numerator, denominator) : Zero;
        return isFraction;

        static bool TryParse(string digits, NumberStyles style, out BigInteger number) =>
            BigInteger.TryParse(digits, style, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A finite double, exactly.</summary>
    /// <exception cref="OverflowException">It is infinite or not a number.</exception>
    public static Rational Exactly(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new OverflowException("Only a finite number is a fraction.");
        }

        var exponent = Math.Max(Math.ILogB(value), -1022) - 52;
        return value == 0 ? Zero
            : exponent >= 0 ? new(new BigInteger(value), 1)
            : new(new BigInteger(Math.ScaleB(value, -exponent)), BigInteger.One << -exponent);
    }

    /// <summary>The integer as a fraction.</summary>
    public static implicit operator Rational(long value) => new(value, 1);

    /// <summary>The exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator
        );

    /// <summary>The exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        left + new Rational(-right.Numerator, right.Denominator);

    /// <summary>The exact product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether the left is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is smaller or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is larger or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest double, for numerators and denominators below 2⁵³.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary>The fraction in lowest terms, as “3/4” or “2”.</summary>
    public override string ToString() =>
        Denominator.IsOne
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
