using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Verification.Exact;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Properties.Analytics.Intervals;

/// <summary>Intervals hold what they must, no more than one step beyond it, and grow with their operands.</summary>
[Properties(
    Arbitrary = new[]
    {
        typeof(AnyNumber),
        typeof(Nested),
        typeof(Operation),
        typeof(ExponentialArgument),
        typeof(LogarithmArgument),
        typeof(RealPower),
        typeof(WholePower),
    }
)]
public class IntervalTests
{
    [Property(MaxTest = 6 * 3000)]
    public void An_operation_on_numbers_is_exact_or_between_neighbours(
        Operation operation,
        AnyNumber left,
        AnyNumber right
    )
    {
        if (operation.IsDivision && right.Value == 0)
        {
            return;
        }

        var exact = operation.OnFractions(Rational.Exactly(left.Value), Rational.Exactly(right.Value));
        var enclosure = operation.OnIntervals(Interval.Point(left.Value), Interval.Point(right.Value));
        AssertContains(enclosure, exact);
        if (!operation.IsDivision || left.Value == 0 || Math.Abs(left.Value) > 1e-250)
        {
            AssertTight(enclosure, exact);
        }
    }

    [Property(MaxTest = 6 * 2000)]
    public void An_operation_on_intervals_holds_that_of_their_numbers_and_grows_with_them(
        Operation operation,
        Nested left,
        Nested right
    )
    {
        var inner = operation.OnIntervals(left.Inner, right.Inner);
        var outer = operation.OnIntervals(left.Outer, right.Outer);
        Assert.True(inner.IsSubsetOf(outer), $"{inner} in {outer}");
        if (operation.IsDivision && right.Member == 0)
        {
            return;
        }

        AssertContains(inner, operation.OnFractions(Rational.Exactly(left.Member), Rational.Exactly(right.Member)));
    }

    [Property(MaxTest = 2000)]
    public void Roots_are_exact_or_between_neighbours(AnyNumber number)
    {
        var x = Math.Abs(number.Value);
        var root = Interval.SquareRoot(Interval.Point(x));
        var (lower, upper) = (Rational.Exactly(root.Lower), Rational.Exactly(root.Upper));
        Assert.True(lower * lower <= Rational.Exactly(x) && Rational.Exactly(x) <= upper * upper);
        Assert.True(root.IsPoint ? lower * lower == Rational.Exactly(x) : x < 1e-279 || IsStep(root));
    }

    [Property(MaxTest = 600)]
    public void Exponentials_lie_between_neighbours(ExponentialArgument argument)
    {
        var x = argument.Value;
        var enclosure = Interval.Exponential(Interval.Point(x));
        var (below, above) = HighPrecision.Exponential(Rational.Exactly(x));
        AssertHolds(enclosure, below, above);
        Assert.True(x == 0 ? enclosure.IsPoint : IsStep(enclosure));
    }

    [Property(MaxTest = 600)]
    public void Logarithms_lie_between_neighbours(LogarithmArgument argument)
    {
        var x = argument.Value;
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
    }

    [Property(MaxTest = 600)]
    public void Powers_hold_the_exact_value(RealPower power)
    {
        var enclosure = Interval.Power(Interval.Point(power.Radix), Interval.Point(power.Exponent));
        var (below, above) = HighPrecision.Power(Rational.Exactly(power.Radix), Rational.Exactly(power.Exponent));
        AssertHolds(enclosure, below, above);
        Assert.True(
            enclosure.Upper - enclosure.Lower <= (1e-13 * enclosure.Upper) + double.Epsilon
                || double.IsInfinity(enclosure.Upper),
            $"{power}: {enclosure}"
        );
    }

    [Property(MaxTest = 500)]
    public void Functions_grow_with_their_argument(Nested x)
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
    }

    [Property(MaxTest = 2000)]
    public void Whole_powers_and_geometric_sums_hold_the_exact_value_at_any_member(WholePower power)
    {
        var (radix, member) = (power.Radix, Rational.Exactly(power.Member));
        var counts = Interval.Of(power.Least, power.Least + power.More);
        var (raised, sum, slope) = (Rational.One, Rational.Zero, Rational.Zero);
        for (var k = 0; k < power.Count; k++)
        {
            slope = (slope * member) + sum;
            sum = (sum * member) + Rational.One;
            raised *= member;
        }

        AssertContains(Interval.Power(radix, counts), raised);
        AssertContains(Interval.GeometricSum(radix, counts), sum);
        AssertContains(Interval.GeometricSumSlope(radix, counts), slope);
    }

    [Fact]
    public void Exact_results_stay_exact()
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
    public void Division_ignores_a_zero_in_the_divisor()
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
    public void Unbounded_intervals_keep_their_bounds()
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
    public void The_empty_interval_stays_empty()
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
    public void Bounds_that_hold_no_real_number_are_refused(double lower, double upper) =>
        Assert.Throws<ArgumentException>(() => Interval.Of(lower, upper));

    [Fact]
    public void A_guard_decides_where_it_can_and_gives_the_hull_where_it_cannot()
    {
        var (then, otherwise) = (Interval.Point(5), Interval.Point(7));
        AssertSame(then, Interval.WhereAtMost(Interval.Of(0, 1), Interval.Of(1, 2), then, otherwise));
        AssertSame(otherwise, Interval.WhereAtMost(Interval.Of(3, 4), Interval.Of(1, 2), then, otherwise));
        AssertSame(Interval.Of(5, 7), Interval.WhereAtMost(Interval.Of(1, 2), Interval.Of(1, 2), then, otherwise));
    }

    [Fact]
    public void Predicates_speak_of_every_member()
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

    /// <summary>A finite number of any size.</summary>
    public sealed record AnyNumber(double Value)
    {
        public static Gen<double> Numbers { get; } =
            Gen.Frequency(
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

        public static Arbitrary<AnyNumber> Arbitrary { get; } =
            Arb.From(
                Numbers.Select(value => new AnyNumber(value)),
                number => SimplerNumbers.Of(number.Value).Select(simpler => new AnyNumber(simpler))
            );
    }

    /// <summary>A number in an interval in another interval.</summary>
    /// <param name="Ends">The four ends, in order.</param>
    /// <param name="Place">Where the number is in the inner interval, from 0 at its lower end to 64 at its upper.</param>
    public sealed record Nested(ImmutableArray<double> Ends, int Place)
    {
        public static Arbitrary<Nested> Arbitrary { get; } =
            Arb.From(
                from ends in Gen.ArrayOf(AnyNumber.Numbers, 4)
                from place in Gen.Choose(0, 64)
                select new Nested([.. ends.Order()], place),
                nested =>
                    [
                        .. nested.Ends.SelectMany(
                            (end, n) =>
                                SimplerNumbers
                                    .Of(end)
                                    .Select(simpler =>
                                        nested with
                                        {
                                            Ends = [.. nested.Ends.SetItem(n, simpler).Order()],
                                        }
                                    )
                        ),
                        .. SimplerNumbers.Of(nested.Place).Select(place => nested with { Place = place }),
                    ]
            );

        public Interval Inner => Interval.Of(Ends[1], Ends[2]);

        public Interval Outer => Interval.Of(Ends[0], Ends[3]);

        public double Member
        {
            get
            {
                var member = Math.Clamp(Ends[1] + ((Ends[2] - Ends[1]) * (Place / 64.0)), Ends[1], Ends[2]);
                return double.IsFinite(member) ? member : Ends[1];
            }
        }

        public override string ToString() => $"{Member} in {Inner} in {Outer}";
    }

    /// <summary>An operation, on intervals and on fractions.</summary>
    public sealed record Operation(
        string Name,
        Func<Interval, Interval, Interval> OnIntervals,
        Func<Rational, Rational, Rational> OnFractions
    )
    {
        public static Arbitrary<Operation> Arbitrary { get; } =
            Arb.From(
                Gen.Elements<Operation>([
                    new("+", (x, y) => x + y, (x, y) => x + y),
                    new("−", (x, y) => x - y, (x, y) => x - y),
                    new("×", (x, y) => x * y, (x, y) => x * y),
                    new("÷", (x, y) => x / y, (x, y) => x / y),
                    new("min", Interval.Minimum, Rational.Min),
                    new("max", Interval.Maximum, (x, y) => x > y ? x : y),
                ])
            );

        public bool IsDivision => Name == "÷";

        public override string ToString() => Name;
    }

    /// <summary>A number whose exponential is a finite double, or nearly.</summary>
    public sealed record ExponentialArgument(double Value)
    {
        public static Arbitrary<ExponentialArgument> Arbitrary =>
            Arb.From(
                Gen.OneOf(
                        AnyNumber.Numbers,
                        Gen.Choose(-745000, 710000).Select(n => n / 1000.0),
                        Gen.Choose(-1000, 1000).Select(n => n * 1e-12)
                    )
                    .Where(x => Math.Abs(x) <= 1000)
                    .Select(x => new ExponentialArgument(x)),
                argument => SimplerNumbers.Of(argument.Value).Select(simpler => new ExponentialArgument(simpler))
            );
    }

    /// <summary>A positive number.</summary>
    public sealed record LogarithmArgument(double Value)
    {
        public static Arbitrary<LogarithmArgument> Arbitrary =>
            Arb.From(
                Gen.OneOf(
                        AnyNumber.Numbers.Select(Math.Abs),
                        Gen.Choose(-1000, 1000).Select(n => 1 + (n / 4503599627370496.0)),
                        Gen.Choose(-1000, 1000).Select(n => Math.ScaleB(1.0, n))
                    )
                    .Where(x => x > 0)
                    .Select(x => new LogarithmArgument(x)),
                argument =>
                    SimplerNumbers
                        .Of(argument.Value)
                        .Where(simpler => simpler > 0)
                        .Select(simpler => new LogarithmArgument(simpler))
            );
    }

    /// <summary>A positive number, and an exponent with which its power is a finite double, or nearly.</summary>
    public sealed record RealPower(double Radix, double Exponent)
    {
        public static Arbitrary<RealPower> Arbitrary =>
            Arb.From(
                (
                    from radix in Gen.OneOf(
                        AnyNumber.Numbers.Select(Math.Abs),
                        Gen.Choose(1, 3000).Select(n => n / 1000.0),
                        Gen.Choose(-1000, 1000).Select(n => 1 + (n / 4503599627370496.0))
                    )
                    from exponent in Gen.OneOf(
                        Gen.Choose(-400, 400).Select(n => (double)n),
                        Gen.Choose(-100, 100).Select(n => n / 16.0),
                        Gen.Choose(1, 4000).Select(n => n * 1e15)
                    )
                    select new RealPower(radix, exponent)
                ).Where(power => power.IsInRange),
                power =>
                    SimplerNumbers
                        .Of(power.Radix)
                        .Select(radix => power with { Radix = radix })
                        .Concat(
                            SimplerNumbers.Of(power.Exponent).Select(exponent => power with { Exponent = exponent })
                        )
                        .Where(simpler => simpler.IsInRange)
            );

        private bool IsInRange => Radix > 0 && Math.Abs(Exponent * Math.Log(Radix)) < 1000;
    }

    /// <summary>A number in an interval, and a count in a range.</summary>
    /// <param name="Low">The interval's lower end, in eighths.</param>
    /// <param name="High">Its upper end, in eighths.</param>
    /// <param name="Place">Where the number is, from 0 at the lower end to 8 at the upper.</param>
    /// <param name="Least">The least count.</param>
    /// <param name="More">How many the range goes on.</param>
    /// <param name="Count">A count in it.</param>
    public sealed record WholePower(int Low, int High, int Place, int Least, int More, int Count)
    {
        public static Arbitrary<WholePower> Arbitrary =>
            Arb.From(
                from ends in Gen.Choose(-40, 40).Two()
                from place in Gen.Choose(0, 8)
                from least in Gen.Choose(0, 6)
                from more in Gen.Choose(0, 3)
                from count in Gen.Choose(least, least + more)
                select new WholePower(
                    Math.Min(ends.Item1, ends.Item2),
                    Math.Max(ends.Item1, ends.Item2),
                    place,
                    least,
                    more,
                    count
                ),
                power =>
                    new[]
                    {
                        power with
                        {
                            Low = power.High,
                        },
                        power with
                        {
                            Place = 0,
                        },
                        power with
                        {
                            Least = power.Count,
                        },
                        power with
                        {
                            More = power.Count - power.Least,
                        },
                    }.Where(simpler => simpler != power && simpler.Least + simpler.More >= simpler.Count)
            );

        public Interval Radix => Interval.Of(Low / 8.0, High / 8.0);

        public double Member => Radix.Lower + ((Radix.Upper - Radix.Lower) * (Place / 8.0));
    }
}
