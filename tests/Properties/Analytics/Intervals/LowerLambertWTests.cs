using SplitProofs.Analytics.Formulas;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Properties.Analytics.Intervals;

/// <summary>The lower branch of the Lambert W function, the w ≤ −1 with w·e^w = x.</summary>
public class LowerLambertWTests
{
    private const double FirstAboveBranchPoint = -0.36787944117144228;

    [Theory]
    [InlineData(-0.1, -3.577152063957297)]
    [InlineData(-0.2, -2.5426413577735265)]
    [InlineData(-0.34657359027997264, -1.3862943611198906)]
    [InlineData(-1e-10, -26.295238819246927)]
    public void Known_values_are_met_and_enclosed(double x, double w)
    {
        Assert.Equal(w, Number.LowerLambertW(new(x)).Value, Math.Abs(w) * 1e-14);
        var enclosure = Interval.LowerLambertW(Interval.Point(x));
        Assert.InRange(w, enclosure.Lower - (Math.Abs(w) * 1e-15), enclosure.Upper + (Math.Abs(w) * 1e-15));
        Assert.Equal(Math.BitIncrement(enclosure.Lower), enclosure.Upper);
    }

    [Fact]
    public void A_number_lies_within_a_few_steps_of_its_enclosure_from_the_branch_point_to_zero()
    {
        for (var n = 0; n <= 400; n++)
        {
            var x = FirstAboveBranchPoint * Math.Pow(10, -n * 0.05);
            var (number, enclosure) = (Number.LowerLambertW(new(x)).Value, Interval.LowerLambertW(Interval.Point(x)));
            var step = 8 * (Math.BitIncrement(Math.Abs(number)) - Math.Abs(number));
            Assert.InRange(number, enclosure.Lower - step, enclosure.Upper + step);
        }
    }

    [Fact]
    public void An_enclosure_falls_with_its_argument_and_has_no_bound_at_zero()
    {
        var wide = Interval.LowerLambertW(Interval.Of(-0.3, -0.1));
        Assert.True(Interval.LowerLambertW(Interval.Point(-0.2)).IsSubsetOf(wide));
        Assert.Equal(double.NegativeInfinity, Interval.LowerLambertW(Interval.Of(-0.3, 0.5)).Lower);
        Assert.Equal(-1, Interval.LowerLambertW(Interval.Of(-1, -0.1)).Upper);
        Assert.True(Interval.LowerLambertW(Interval.Of(0, 1)).IsEmpty);
        Assert.True(Interval.LowerLambertW(Interval.Of(-2, -1)).IsEmpty);
    }

    [Fact]
    public void Beyond_its_domain_there_is_no_number()
    {
        Assert.Equal(-1, Number.LowerLambertW(new(-1 / Math.E)).Value, 1e-7);
        Assert.Equal(double.NegativeInfinity, Number.LowerLambertW(new(0)).Value);
        Assert.Equal(double.NaN, Number.LowerLambertW(new(-0.3679)).Value);
        Assert.Equal(double.NaN, Number.LowerLambertW(new(0.1)).Value);
        Assert.Equal(double.NaN, Number.LowerLambertW(new(double.NaN)).Value);
    }

    [Fact]
    public void Its_slope_is_that_of_an_inverse()
    {
        var (x, h) = (-0.2, 1e-6);
        var slope = Dual<Number>.LowerLambertW(Dual<Number>.Variable(new(x))).Slope.Value;
        var difference = (Number.LowerLambertW(new(x + h)).Value - Number.LowerLambertW(new(x - h)).Value) / (2 * h);
        Assert.Equal(difference, slope, 1e-6);
    }
}
