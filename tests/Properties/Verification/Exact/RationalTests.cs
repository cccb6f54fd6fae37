using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Properties.Verification.Exact;

/// <summary>Fractions against integers of any size, with numbers on both sides of what fits into a word.</summary>
[Properties(Arbitrary = new[] { typeof(Whole) })]
public class RationalTests
{
    private const int Cases = 2000;

    [Property(MaxTest = Cases)]
    public void Sums_and_differences_are_exact(Whole a, Whole b, Whole c, Whole d)
    {
        AssertIs((a * d.Positive) + (c * b.Positive), b.Positive * d.Positive, Over(a, b) + Over(c, d));
        AssertIs((a * d.Positive) - (c * b.Positive), b.Positive * d.Positive, Over(a, b) - Over(c, d));
    }

    [Property(MaxTest = Cases)]
    public void Products_and_quotients_are_exact(Whole a, Whole b, Whole c, Whole d)
    {
        AssertIs(a * c, b.Positive * d.Positive, Over(a, b) * Over(c, d));
        if (c.Value.IsZero)
        {
            Assert.Throws<DivideByZeroException>(() => Over(a, b) / Over(c, d));
        }
        else
        {
            AssertIs(a * d.Positive, b.Positive * c, Over(a, b) / Over(c, d));
        }
    }

    [Property(MaxTest = Cases)]
    public void Fractions_are_ordered_as_their_cross_products(Whole a, Whole b, Whole c, Whole d)
    {
        var expected = (a * d.Positive).CompareTo(c * b.Positive);
        Assert.Equal(Math.Sign(expected), Math.Sign(Over(a, b).CompareTo(Over(c, d))));
        Assert.Equal(expected == 0, Over(a, b) == Over(c, d));
    }

    [Property(MaxTest = Cases)]
    public void However_a_fraction_came_about_it_is_the_same(Whole a, Whole b, Whole c, Whole d)
    {
        var (direct, back) = (Over(a, b), Over(a, b) * Over(c, d) + Over(a, b) - (Over(a, b) * Over(c, d)));
        Assert.Equal(direct, back);
        Assert.Equal(direct.GetHashCode(), back.GetHashCode());
        Assert.True(Rational.TryParse($"{direct}", out var read));
        Assert.Equal(direct, read);
    }

    [Property(MaxTest = Cases)]
    public void Fractions_of_ordinary_size_are_the_nearest_double(int numerator, int denominator) =>
        Assert.Equal(
            numerator / Math.Max(1.0, Math.Abs((double)denominator)),
            Rational.Of(numerator, BigInteger.Max(1, BigInteger.Abs(denominator))).ToDouble()
        );

    private static Rational Over(Whole numerator, Whole denominator) =>
        Rational.Of(numerator.Value, denominator.Positive.Value);

    private static void AssertIs(BigInteger numerator, BigInteger denominator, Rational actual)
    {
        Assert.Equal(numerator * actual.Denominator, actual.Numerator * denominator);
        Assert.True(actual.Denominator > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
    }

    /// <summary>An integer: small, close to the largest word, or beyond it.</summary>
    public sealed record Whole(BigInteger Value)
    {
        public static Arbitrary<Whole> Arbitrary { get; } =
            Arb.From(
                Gen.OneOf(
                        Gen.Choose(-12, 12).Select(n => (BigInteger)n),
                        Gen.Choose(int.MinValue, int.MaxValue).Select(n => (BigInteger)n * n * Math.Sign(n)),
                        Gen.Choose(0, 3).Select(n => (BigInteger)long.MaxValue - n),
                        Gen.Choose(0, 3).Select(n => (BigInteger)long.MinValue + n),
                        from size in Gen.Choose(1, 120)
                        from factor in Gen.Choose(-7, 7)
                        select factor * (BigInteger.One << size)
                    )
                    .Select(value => new Whole(value)),
                whole => whole.Value.IsZero ? [] : [new(0), new(whole.Value / 2)]
            );

        public Whole Positive => new(BigInteger.Max(1, BigInteger.Abs(Value)));

        public static BigInteger operator *(Whole left, Whole right) => left.Value * right.Value;

        public override string ToString() => $"{Value}";
    }
}
