using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Properties.Analytics.Intervals;

/// <summary>Intervals hold what they must, no more than one step beyond it, and grow with their operands.</summary>
public class IntervalTests
{
    private static readonly Gen<double> _numbers = Gen.Frequency(
        (3, Gen.Choose(-8, 8).Select(n => (double)n)),
        (3, Gen.Choose(-1000, 1000).Select(n => n / 64.0)),
        (3, Gen.Choose(int.MinValue, int.MaxValue).Select(n => n / 3e6)),
        (
            3,
            from high in Gen.Choose(int.MinValue, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            let value = BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low)
            select double.IsFinite(value) ? value : 1.0
        ),
        (
            1,
            Gen.Elements(
                0.0,
                double.Epsilon,
                -double.Epsilon,
                double.MaxValue,
                double.MinValue,
                2.2250738585072014e-308,
                1e-300,
                1e300,
                Math.BitIncrement(1.0),
                Math.BitDecrement(1.0)
            )
        )
    );

    private static readonly Arbitrary<(double Left, double Right)> _pairs = _numbers
        .Two()
        .Select(p => (p.Item1, p.Item2))
        .ToArbitrary();

    private static readonly Gen<(Interval Inner, Interval Outer, double Member)> _nested =
        from ends in Gen.ArrayOf(_numbers, 4)
        from place in Gen.Choose(0, 64)
        let sorted = ends.Order().ToArray()
        let inner = Interval.Of(sorted[1], sorted[2])
        let member = Math.Clamp(sorted[1] + ((sorted[2] - sorted[1]) * (place / 64.0)), sorted[1], sorted[2])
        select (inner, Interval.Of(sorted[0], sorted[3]), double.IsFinite(member) ? member : sorted[1]);

    private static readonly Arbitrary<(
        (Interval Inner, Interval Outer, double Member) Left,
        (Interval Inner, Interval Outer, double Member) Right
    )> _nestedPairs = _nested.Two().Select(p => (p.Item1, p.Item2)).ToArbitrary();

    public static TheoryData<string> Operations => ["+", "−", "×", "÷", "min", "max"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void AnOperationOnNumbersIsExactOrBetweenNeighbours(string name)
    {
        var (onIntervals, onFractions) = (OnIntervals(name), OnFractions(name));
        Property.Holds(
            _pairs,
            pair =>
            {
                if (name == "÷" && pair.Right == 0)
                {
                    return;
                }

                var exact = onFractions(Rational.Exactly(pair.Left), Rational.Exactly(pair.Right));
                var enclosure = onIntervals(Interval.Point(pair.Left), Interval.Point(pair.Right));
                AssertContains(enclosure, exact);
                if (name != "÷" || pair.Left == 0 || Math.Abs(pair.Left) > 1e-250)
                {
                    AssertTight(enclosure, exact);
                }
            },
            cases: 3000
        );
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void AnOperationOnIntervalsHoldsThatOfTheirNumbersAndGrowsWithThem(string name)
    {
        var (onIntervals, onFractions) = (OnIntervals(name), OnFractions(name));
        Property.Holds(
            _nestedPairs,
            pair =>
            {
                var inner = onIntervals(pair.Left.Inner, pair.Right.Inner);
                var outer = onIntervals(pair.Left.Outer, pair.Right.Outer);
                Assert.True(inner.IsSubsetOf(outer), $"{inner} in {outer}");
                if (name == "÷" && pair.Right.Member == 0)
                {
                    return;
                }

                AssertContains(
                    inner,
                    onFractions(Rational.Exactly(pair.Left.Member), Rational.Exactly(pair.Right.Member))
                );
            },
            cases: 2000
        );
    }

    [Fact]
    public void RootsAreExactOrBetweenNeighbours() =>
        Property.Holds(
            _numbers.Select(Math.Abs).ToArbitrary(),
            x =>
            {
                var root = Interval.SquareRoot(Interval.Point(x));
                var (lower, upper) = (Rational.Exactly(root.Lower), Rational.Exactly(root.Upper));
                Assert.True(lower * lower <= Rational.Exactly(x) && Rational.Exactly(x) <= upper * upper);
                Assert.True(root.IsPoint ? lower * lower == Rational.Exactly(x) : x < 1e-279 || IsStep(root));
            },
            cases: 2000
        );

    [Fact]
    public void ExponentialsLieBetweenNeighbours() =>
        Property.Holds(
            Gen.OneOf(
                    _numbers,
                    Gen.Choose(-745000, 710000).Select(n => n / 1000.0),
                    Gen.Choose(-1000, 1000).Select(n => n * 1e-12)
                )
                .Where(x => Math.Abs(x) <= 1000)
                .ToArbitrary(),
            x =>
            {
                var enclosure = Interval.Exponential(Interval.Point(x));
                var (below, above) = HighPrecision.Exponential(Rational.Exactly(x));
                AssertHolds(enclosure, below, above);
                Assert.True(x == 0 ? enclosure.IsPoint : IsStep(enclosure));
            },
            cases: 600
        );

    [Fact]
    public void LogarithmsLieBetweenNeighbours() =>
        Property.Holds(
            Gen.OneOf(
                    _numbers.Select(Math.Abs),
                    Gen.Choose(-1000, 1000).Select(n => 1 + (n / 4503599627370496.0)),
                    Gen.Choose(-1000, 1000).Select(n => Math.ScaleB(1.0, n))
                )
                .Where(x => x > 0)
                .ToArbitrary(),
            x =>
            {
                var exact = Rational.Exactly(x);
                var natural = Interval.Logarithm(Interval.Point(x));
                var (below, above) = HighPrecision.Logarithm(exact);
                AssertHolds(natural, below, above);
                Assert.True(x == 1 ? natural.IsPoint : IsStep(natural));

                var binary = Interval.BinaryLogarithm(Interval.Point(x));
                var (twoBelow, twoAbove) = HighPrecision.Logarithm(2);
                AssertHolds(
                    binary,
                    Rational.Min(below / twoAbove, below / twoBelow),
                    above > 0 ? above / twoBelow : above / twoAbove
                );
                Assert.True(Math.ScaleB(1.0, Math.ILogB(x)).Equals(x) ? binary.IsPoint : IsStep(binary));
            },
            cases: 600
        );

    [Fact]
    public void PowersHoldTheExactValue() =>
        Property.Holds(
            (
                from radix in Gen.OneOf(
                    _numbers.Select(Math.Abs),
                    Gen.Choose(1, 3000).Select(n => n / 1000.0),
                    Gen.Choose(-1000, 1000).Select(n => 1 + (n / 4503599627370496.0))
                )
                from exponent in Gen.OneOf(
                    Gen.Choose(-400, 400).Select(n => (double)n),
                    Gen.Choose(-100, 100).Select(n => n / 16.0),
                    Gen.Choose(1, 4000).Select(n => n * 1e15)
                )
                where radix > 0 && Math.Abs(exponent * Math.Log(radix)) < 1000
                select (radix, exponent)
            ).ToArbitrary(),
            power =>
            {
                var enclosure = Interval.Power(Interval.Point(power.radix), Interval.Point(power.exponent));
                var (below, above) = HighPrecision.Power(
                    Rational.Exactly(power.radix),
                    Rational.Exactly(power.exponent)
                );
                AssertHolds(enclosure, below, above);
                Assert.True(
                    enclosure.Upper - enclosure.Lower <= (1e-13 * enclosure.Upper) + double.Epsilon
                        || double.IsInfinity(enclosure.Upper),
                    $"{power}: {enclosure}"
                );
            },
            cases: 600
        );

    [Fact]
    public void FunctionsGrowWithTheirArgument() =>
        Property.Holds(
            _nested.ToArbitrary(),
            x =>
            {
                foreach (
                    Func<Interval, Interval> function in (IEnumerable<Func<Interval, Interval>>)
                        [
                            Interval.Exponential,
                            Interval.Logarithm,
                            Interval.BinaryLogarithm,
                            Interval.SquareRoot,
                            Interval.Ceiling,
                            argument => Interval.Power(argument, Interval.Point(3)),
                            argument => Interval.Power(argument, Interval.Point(2)),
                            argument => Interval.Power(argument, Interval.Of(-1, 2.5)),
                            argument => Interval.GeometricSum(argument, Interval.Point(5)),
                            argument => Interval.GeometricSumSlope(argument, Interval.Of(2, 5)),
                        ]
                )
                {
                    var (inner, outer) = (function(x.Inner), function(x.Outer));
                    Assert.True(inner.IsSubsetOf(outer), $"{inner} in {outer}");
                }
            },
            cases: 500
        );

    [Fact]
    public void WholePowersAndGeometricSumsHoldTheExactValueAtAnyMember() =>
        Property.Holds(
            (
                from ends in Gen.Choose(-40, 40).Two()
                from place in Gen.Choose(0, 8)
                from least in Gen.Choose(0, 6)
                from more in Gen.Choose(0, 3)
                from count in Gen.Choose(least, least + more)
                select (ends.Item1, ends.Item2, place, least, more, count)
            ).ToArbitrary(),
            x =>
            {
                var radix = Interval.Of(Math.Min(x.Item1, x.Item2) / 8.0, Math.Max(x.Item1, x.Item2) / 8.0);
                var member = Rational.Exactly(radix.Lower + ((radix.Upper - radix.Lower) * (x.place / 8.0)));
                var counts = Interval.Of(x.least, x.least + x.more);
                var (power, sum, slope) = (Rational.One, Rational.Zero, Rational.Zero);
                for (var k = 0; k < x.count; k++)
                {
                    slope = (slope * member) + sum;
                    sum = (sum * member) + Rational.One;
                    power *= member;
                }

                AssertContains(Interval.Power(radix, counts), power);
                AssertContains(Interval.GeometricSum(radix, counts), sum);
                AssertContains(Interval.GeometricSumSlope(radix, counts), slope);
            },
            cases: 2000
        );

    [Fact]
    public void ExactResultsStayExact()
    {
        var (one, three) = (Interval.Integer(1), Interval.Integer(3));
        AssertSame(Interval.Point(2), one + one);
        AssertSame(Interval.Point(0.375), three / Interval.Integer(8));
        AssertSame(Interval.Point(3), Interval.SquareRoot(Interval.Point(9)));
        AssertSame(Interval.Point(243), Interval.Power(three, Interval.Point(5)));
        AssertSame(Interval.Point(-27), Interval.Power(Interval.Point(-3), Interval.Point(3)));
        AssertSame(Interval.Of(0, 9), Interval.Power(Interval.Of(-3, 2), Interval.Point(2)));
        AssertSame(Interval.Point(10), Interval.BinaryLogarithm(Interval.Point(1024)));
        Assert.True(IsStep(one / three));
        Assert.True(IsStep(Interval.Integer(long.MaxValue)));
    }

    [Fact]
    public void ZeroInADivisorLeavesWhatTheOtherDivisorsGive()
    {
        var two = Interval.Point(2);
        Assert.True((two / Interval.Point(0)).IsEmpty);
        AssertSame(Interval.Of(0.5, double.PositiveInfinity), two / Interval.Of(0, 4));
        AssertSame(Interval.Of(double.NegativeInfinity, -0.5), two / Interval.Of(-4, 0));
        AssertSame(Interval.Of(double.NegativeInfinity, -0.5), -two / Interval.Of(0, 4));
        AssertSame(Interval.Entire, two / Interval.Of(-1, 1));
        AssertSame(Interval.Entire, Interval.Of(-1, 1) / Interval.Of(0, 1));
        AssertSame(Interval.Point(0), Interval.Point(0) / Interval.Of(-1, 1));
    }

    [Fact]
    public void UnboundedIntervalsKeepTheirBounds()
    {
        var above = Interval.Of(1, double.PositiveInfinity);
        AssertSame(Interval.Of(2, double.PositiveInfinity), above + Interval.Point(1));
        AssertSame(Interval.Entire, above - above);
        AssertSame(Interval.Point(0), Interval.Entire * Interval.Point(0));
        AssertSame(Interval.Of(0, 1), Interval.Point(1) / above);
        AssertSame(Interval.Of(0, double.PositiveInfinity), Interval.Logarithm(above));
        AssertSame(Interval.Of(0, double.PositiveInfinity), Interval.Exponential(Interval.Entire));
        AssertSame(Interval.Of(double.NegativeInfinity, 0), Interval.Logarithm(Interval.Of(-3, 1)));
        AssertSame(
            Interval.Of(double.MaxValue, double.PositiveInfinity),
            Interval.Point(double.MaxValue) + Interval.Point(double.MaxValue)
        );
        Assert.False(Interval.Entire.Contains(double.PositiveInfinity));
        Assert.False(Interval.Entire.Contains(double.NaN));
    }

    [Fact]
    public void TheEmptyIntervalStaysEmpty()
    {
        var (none, some) = (Interval.Empty, Interval.Of(1, 2));
        Assert.All(
            (IEnumerable<Interval>)
                [
                    none + some,
                    some - none,
                    none * some,
                    some / none,
                    Interval.Minimum(none, some),
                    Interval.Maximum(some, none),
                    Interval.Power(none, some),
                    Interval.GeometricSum(some, none),
                    Interval.Ceiling(none),
                    Interval.Logarithm(Interval.Of(-2, 0)),
                    Interval.SquareRoot(Interval.Of(-2, -1)),
                    Interval.Intersection(some, Interval.Of(3, 4)),
                    Interval.WhereAtMost(none, some, some, some),
                ],
            interval => Assert.True(interval.IsEmpty)
        );
        Assert.True(none.IsSubsetOf(some));
        AssertSame(some, Interval.Hull(none, some));
        Assert.Equal("∅", none.ToString());
        Assert.Equal("[−∞, −0.5]", Interval.Of(double.NegativeInfinity, -0.5).ToString());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void BoundsThatHoldNoRealNumberAreRefused(double lower, double upper) =>
        Assert.Throws<ArgumentException>(() => Interval.Of(lower, upper));

    [Fact]
    public void AGuardDecidesWhereItCanAndGivesTheHullWhereItCannot()
    {
        var (then, otherwise) = (Interval.Point(5), Interval.Point(7));
        AssertSame(then, Interval.WhereAtMost(Interval.Of(0, 1), Interval.Of(1, 2), then, otherwise));
        AssertSame(otherwise, Interval.WhereAtMost(Interval.Of(3, 4), Interval.Of(1, 2), then, otherwise));
        AssertSame(Interval.Of(5, 7), Interval.WhereAtMost(Interval.Of(1, 2), Interval.Of(1, 2), then, otherwise));
    }

    [Fact]
    public void PredicatesSpeakOfEveryMember()
    {
        var (low, high) = (Interval.Of(0, 1), Interval.Of(1, 2));
        Assert.True(low.IsCertainlyAtMost(high));
        Assert.False(low.IsCertainlyLessThan(high));
        Assert.True(low.IsCertainlyLessThan(Interval.Of(1.5, 2)));
        Assert.True(low.Meets(high));
        Assert.True(low.IsCertainlyNotNegative);
        Assert.True((-high).IsCertainlyNegative);
        Assert.False((-low).IsCertainlyNegative);
    }

    private static Func<Interval, Interval, Interval> OnIntervals(string name) =>
        name switch
        {
            "+" => (x, y) => x + y,
            "−" => (x, y) => x - y,
            "×" => (x, y) => x * y,
            "÷" => (x, y) => x / y,
            "min" => Interval.Minimum,
            _ => Interval.Maximum,
        };

    private static Func<Rational, Rational, Rational> OnFractions(string name) =>
        name switch
        {
            "+" => (x, y) => x + y,
            "−" => (x, y) => x - y,
            "×" => (x, y) => x * y,
            "÷" => (x, y) => x / y,
            "min" => Rational.Min,
            _ => (x, y) => x > y ? x : y,
        };

    private static void AssertContains(Interval enclosure, Rational exact) => AssertHolds(enclosure, exact, exact);

    /// <summary>A value known to lie between two fractions is enclosed; a single number must be that value, as far as is known.</summary>
    private static void AssertHolds(Interval enclosure, Rational below, Rational above)
    {
        if (enclosure.IsPoint)
        {
            Assert.True(below <= Rational.Exactly(enclosure.Lower) && Rational.Exactly(enclosure.Lower) <= above);
            return;
        }

        Assert.True(
            !double.IsFinite(enclosure.Lower) || Rational.Exactly(enclosure.Lower) <= below,
            $"{enclosure} does not reach down"
        );
        Assert.True(
            !double.IsFinite(enclosure.Upper) || Rational.Exactly(enclosure.Upper) >= above,
            $"{enclosure} does not reach up"
        );
        Assert.False(enclosure.IsEmpty);
    }

    /// <summary>A point where the exact value is a double of ordinary size, otherwise two neighbours.</summary>
    private static void AssertTight(Interval enclosure, Rational exact)
    {
        var size = exact < 0 ? Rational.Zero - exact : exact;
        if (size > Rational.Exactly(double.MaxValue) || (size > 0 && size < Rational.Exactly(1e-250)))
        {
            return;
        }

        Assert.True(
            enclosure.IsPoint ? Rational.Exactly(enclosure.Lower) == exact : IsStep(enclosure),
            $"{enclosure} for {exact}"
        );
        if (!enclosure.IsPoint)
        {
            Assert.True(Rational.Exactly(enclosure.Lower) < exact && exact < Rational.Exactly(enclosure.Upper));
        }
    }

    private static bool IsStep(Interval enclosure) => Math.BitIncrement(enclosure.Lower).Equals(enclosure.Upper);

    private static void AssertSame(Interval expected, Interval actual) =>
        Assert.True(expected.HasTheSameNumbersAs(actual), $"expected {expected}, got {actual}");
}
