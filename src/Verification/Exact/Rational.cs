using System.Globalization;
using System.Numerics;

namespace SplitProofs.Verification.Exact;

/// <summary>An exact fraction. Oracles compute with these, so that a counterexample can be followed by hand.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    // In lowest terms. Nearly every fraction of an oracle fits into words, which are much faster than integers of any size.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;

    /// <summary>The fraction if it does not fit into words; otherwise <see langword="null"/>.</summary>
    private readonly Wide? _wide;

    private Rational(long numerator, long denominator) =>
        (_numerator, _denominatorLessOne) = (numerator, denominator - 1);

    private Rational(Wide wide) => _wide = wide;

    /// <summary>The numerator, which carries the sign.</summary>
    public BigInteger Numerator => _wide is { } wide ? wide.Numerator : _numerator;

    /// <summary>The denominator, positive, without a common factor.</summary>
    public BigInteger Denominator => _wide is { } wide ? wide.Denominator : WordDenominator;

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => 1;

    private long WordDenominator => _denominatorLessOne + 1;

    /// <summary>A fraction of integers.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return InLowestTerms(numerator / divisor, denominator / divisor);
    }

    /// <summary>Reads a fraction as it prints: “3/4” or “-2”; it need not be in lowest terms.</summary>
    public static bool TryParse(string text, out Rational value)
    {
        var parts = text.Split('/');
        var isFraction =
            TryParse(parts[0], NumberStyles.AllowLeadingSign, out var numerator)
                & TryParse(parts.ElementAtOrDefault(1) ?? "1", NumberStyles.None, out var denominator)
            && parts.Length <= 2
            && !denominator.IsZero;
        value = isFraction ? Of(numerator, denominator) : Zero;
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
            : exponent >= 0 ? Of(new BigInteger(value), 1)
            : Of(new BigInteger(Math.ScaleB(value, -exponent)), BigInteger.One << -exponent);
    }

    /// <summary>The integer as a fraction.</summary>
    public static implicit operator Rational(long value) =>
        value == long.MinValue ? new(new Wide(value, 1)) : new(value, 1);

    /// <summary>The exact sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._wide is not null || right._wide is not null)
        {
            return WideSum(left, right);
        }

        // With g the common divisor of the denominators, a common factor of the sum's numerator and denominator divides g.
        var (own, other) = (left.WordDenominator, right.WordDenominator);
        var common = CommonDivisor((ulong)own, (ulong)other);
        var sum = ((Int128)left._numerator * (other / common)) + ((Int128)right._numerator * (own / common));
        var reducible = common == 1 ? 1 : CommonDivisor((ulong)Int128.Abs(sum % common), (ulong)common);
        return InLowestTerms(sum / reducible, (Int128)(own / common) * (other / reducible));
    }

    /// <summary>The exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + Negated(right);

    /// <summary>The exact product.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._wide is not null || right._wide is not null)
        {
            return Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
        }

        var first = CommonDivisor((ulong)Math.Abs(left._numerator), (ulong)right.WordDenominator);
        var second = CommonDivisor((ulong)Math.Abs(right._numerator), (ulong)left.WordDenominator);
        return InLowestTerms(
            (Int128)(left._numerator / first) * (right._numerator / second),
            (Int128)(left.WordDenominator / second) * (right.WordDenominator / first)
        );
    }

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        right._wide is null && right._numerator != 0
            ? left
                * (
                    right._numerator > 0
                        ? new(right.WordDenominator, right._numerator)
                        : new Rational(-right.WordDenominator, -right._numerator)
                )
            : Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
    public int CompareTo(Rational other) =>
        _wide is null && other._wide is null
            ? ((Int128)_numerator * other.WordDenominator).CompareTo((Int128)other._numerator * WordDenominator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest double, for numerators and denominators below 2⁵³.</summary>
    public double ToDouble() =>
        _wide is null ? _numerator / (double)WordDenominator : (double)Numerator / (double)Denominator;

    /// <summary>The fraction in lowest terms, as “3/4” or “2”.</summary>
    public override string ToString() =>
        Denominator.IsOne
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Rational Negated(Rational value) =>
        value._wide is { } wide
            ? new(new Wide(-wide.Numerator, wide.Denominator))
            : new(-value._numerator, value.WordDenominator);

    private static Rational WideSum(Rational left, Rational right)
    {
        var (own, other) = (left.Denominator, right.Denominator);
        var common = BigInteger.GreatestCommonDivisor(own, other);
        var sum = (left.Numerator * (other / common)) + (right.Numerator * (own / common));
        var reducible = common.IsOne ? common : BigInteger.GreatestCommonDivisor(sum, common);
        return InLowestTerms(sum / reducible, own / common * (other / reducible));
    }

    private static Rational InLowestTerms(Int128 numerator, Int128 denominator) =>
        IsWord(numerator) && IsWord(denominator)
            ? new((long)numerator, (long)denominator)
            : new(new Wide((BigInteger)numerator, (BigInteger)denominator));

    private static Rational InLowestTerms(BigInteger numerator, BigInteger denominator) =>
        BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Wide(numerator, denominator));

    // The least of all words is excluded, because it has no negative.
    private static bool IsWord(Int128 value) => value <= long.MaxValue && value >= -long.MaxValue;

    /// <summary>The greatest common divisor by halving and subtracting; that of 0 and another number is the other.</summary>
    private static long CommonDivisor(ulong one, ulong other)
    {
        if (one == 0 || other == 0)
        {
            return (long)(one | other);
        }

        var twos = BitOperations.TrailingZeroCount(one | other);
        one >>= BitOperations.TrailingZeroCount(one);
        do
        {
            other >>= BitOperations.TrailingZeroCount(other);
            (one, other) = one < other ? (one, other - one) : (other, one - other);
        } while (other != 0);

        return (long)(one << twos);
    }

    private sealed record Wide(BigInteger Numerator, BigInteger Denominator);
}
