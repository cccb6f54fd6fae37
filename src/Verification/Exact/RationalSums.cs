namespace SplitProofs.Verification.Exact;

/// <summary>Sums of exact fractions.</summary>
public static class RationalSums
{
    /// <summary>The sum; 0 of none.</summary>
    public static Rational Sum(this IEnumerable<Rational> values) =>
        values.Aggregate(Rational.Zero, (sum, value) => sum + value);

    /// <summary>The sum of a value of each item; 0 of none.</summary>
    public static Rational Sum<T>(this IEnumerable<T> items, Func<T, Rational> value) => items.Select(value).Sum();
}
