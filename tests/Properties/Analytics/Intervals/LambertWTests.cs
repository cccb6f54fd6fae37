using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Properties.Analytics.Intervals;

/// <summary>The Lambert W function against its definition, w·e^w = x, in fractions.</summary>
[Properties(Arbitrary = new[] { typeof(Argument) })]
public class LambertWTests
{
    private const double FirstAboveBranchPoint = -0.36787944117144228;

    [Property(MaxTest = 600)]
    public void The_enclosure_of_a_number_is_proved_by_the_definition_and_one_step_wide(Argument argument)
    {
        var x = argument.Value;
        var w = Interval.LambertW(Interval.Point(x));
        Assert.True(Product(w.Lower).Below <= Rational.Exactly(x), $"{w} at {x:R}");
        Assert.True(Product(w.Upper).Above >= Rational.Exactly(x), $"{w} at {x:R}");
        Assert.True(x == 0 ? w.IsPoint : w.Upper.Equals(Math.BitIncrement(w.Lower)), $"{w} at {x:R}");
    }

    [Property(MaxTest = 3000)]
    public void The_number_is_within_a_few_steps_of_the_enclosure(Argument argument)
    {
        var x = argument.Value;
        var w = Interval.LambertW(Interval.Point(x));
        var number = Number.LambertW(new(x)).Value;
        Assert.InRange(number, w.Lower - (4 * Step(w.Lower)), w.Upper + (4 * Step(w.Upper)));
    }

    [Property(MaxTest = 300)]
    public void An_enclosure_grows_with_its_argument(Argument first, Argument second, Argument third, Argument fourth)
    {
        double[] sorted = [.. new[] { first, second, third, fourth }.Select(argument => argument.Value).Order()];
        var inner = Interval.LambertW(Interval.Of(sorted[1], sorted[2]));
        Assert.True(inner.IsSubsetOf(Interval.LambertW(Interval.Of(sorted[0], sorted[3]))));
        Assert.True(Interval.LambertW(Interval.Point(sorted[1])).Meets(inner));
    }

    [Theory]
    [InlineData(1, 0.56714329040978387)]
    [InlineData(Math.E, 1)]
    [InlineData(-0.34657359027997264, -0.69314718055994531)]
    [InlineData(1e300, 684.24720862976085)]
    [InlineData(-0.367879441171, -0.99999844932532514)]
    public void Known_values_are_met(double x, double w) =>
        Assert.Equal(w, Number.LambertW(new(x)).Value, Math.Abs(w) * 1e-14);

    [Fact]
    public void Below_the_branch_point_there_is_nothing_but_what_rounding_carries_there()
    {
        Assert.Equal(-1, Number.LambertW(new(-1 / Math.E)).Value);
        Assert.Equal(-1, Number.LambertW(new(Math.BitDecrement(-1 / Math.E))).Value);
        Assert.Equal(double.NaN, Number.LambertW(new(-0.3679)).Value);
        Assert.Equal(double.NaN, Number.LambertW(new(double.NegativeInfinity)).Value);
        Assert.Equal(double.NaN, Number.LambertW(new(double.NaN)).Value);
        Assert.True(Interval.LambertW(Interval.Of(-2, Math.BitDecrement(FirstAboveBranchPoint))).IsEmpty);
        Assert.True(Interval.LambertW(Interval.Empty).IsEmpty);
    }

    [Fact]
    public void Without_a_bound_the_argument_gives_all_from_minus_one_on()
    {
        Assert.True(Interval.LambertW(Interval.Entire).HasTheSameNumbersAs(Interval.Of(-1, double.PositiveInfinity)));
        Assert.True(Interval.LambertW(Interval.Of(-1, 0)).HasTheSameNumbersAs(Interval.Of(-1, 0)));
        Assert.Equal(double.PositiveInfinity, Number.LambertW(new(double.PositiveInfinity)).Value);
    }

    private static double Step(double w) => Math.BitIncrement(Math.Abs(w)) - Math.Abs(w);

    private static (Rational Below, Rational Above) Product(double w)
    {
        var (below, above) = HighPrecision.Exponential(Rational.Exactly(w));
        var factor = Rational.Exactly(w);
        return w >= 0 ? (factor * below, factor * above) : (factor * above, factor * below);
    }

    /// <summary>An argument from −1/e on; many are close to the branch point, to 0, to 1 and to e.</summary>
    public sealed record Argument(double Value)
    {
        public static Arbitrary<Argument> Arbitrary =>
            Arb.From(
                Gen.OneOf(
                        Gen.Choose(-320, 308).Select(n => Math.Pow(10, n)),
                        Gen.Choose(-320, -1).Select(n => -Math.Pow(10, n)),
                        Gen.Choose(0, 160).Select(n => FirstAboveBranchPoint + Math.Pow(10, -n / 10.0)),
                        Gen.Choose(0, 1000).Select(n => FirstAboveBranchPoint + (n * 5.6e-17)),
                        Gen.Choose(-367, 5000).Select(n => n / 1000.0),
                        Gen.Choose(1, int.MaxValue).Select(n => n / 1e5),
                        Gen.Elements(
                            Math.E,
                            1.0,
                            double.Epsilon,
                            -double.Epsilon,
                            double.MaxValue,
                            FirstAboveBranchPoint
                        )
                    )
                    .Select(value => new Argument(value)),
                argument =>
                    SimplerNumbers
                        .Of(argument.Value)
                        .Where(simpler => simpler >= FirstAboveBranchPoint)
                        .Select(simpler => new Argument(simpler))
            );
    }
}
