using System.Reflection;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Library;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Properties.Analytics.Formulas;

public class DualTests
{
    private static readonly FiniteStateChannel _channel = FiniteStateChannel.OfAirtime([
        new(0.5, 0.25),
        new(1.25, 0.5),
        new(3, 0.25),
    ]);

    [Fact]
    public void Derivatives_follow_the_rules_of_calculus()
    {
        var x = Dual<Number>.Variable(new(3));
        var two = Dual<Number>.Integer(2);
        Assert.Equal(6, (x * x).Slope.Value);
        Assert.Equal(-2 / 9.0, (two / x).Slope.Value, 1e-16);
        Assert.Equal(1, (x - two).Slope.Value);
        Assert.Equal(1 / 3.0, Dual<Number>.Logarithm(x).Slope.Value, 1e-16);
        Assert.Equal(1 / (3 * Math.Log(2)), Dual<Number>.BinaryLogarithm(x).Slope.Value, 1e-16);
        Assert.Equal(2 * Math.Exp(6), Dual<Number>.Exponential(two * x).Slope.Value, 1e-12);
        Assert.Equal(27, Dual<Number>.Power(x, Dual<Number>.Integer(3)).Slope.Value);
        Assert.Equal(-1 / 9.0, Dual<Number>.Power(x, Dual<Number>.Integer(-1)).Slope.Value, 1e-16);
        var third = Dual<Number>.Integer(1) / Dual<Number>.Integer(3);
        Assert.Equal(Math.Cbrt(3) / 9, Dual<Number>.Power(x, third).Slope.Value, 1e-15);
        Assert.Equal(0, Dual<Number>.Minimum(two, x).Slope.Value);
        Assert.Equal(0, Dual<Number>.Ceiling(x).Slope.Value);

        // 1 + r + r² + r³ has the derivative 1 + 2r + 3r².
        Assert.Equal(34, Dual<Number>.GeometricSum(x, Dual<Number>.Integer(4)).Slope.Value);
    }

    [Theory]
    [InlineData(-0.36)]
    [InlineData(-1e-9)]
    [InlineData(0)]
    [InlineData(1e-12)]
    [InlineData(2.718281828459045)]
    [InlineData(1e30)]
    public void The_slope_of_the_LambertW_function_is_that_of_an_inverse(double x)
    {
        // From x = w·e^w, so that dx/dw = (1 + w)·e^w; at 0 that is 1.
        var w = Dual<Number>.LambertW(Dual<Number>.Variable(new(x)));
        Assert.Equal(1, w.Slope.Value * (1 + w.Value.Value) * Math.Exp(w.Value.Value), 1e-13);
    }

    [Fact]
    public void The_slope_of_the_LambertW_function_has_no_bound_at_the_branch_point()
    {
        var slope = Dual<Interval>.LambertW(Dual<Interval>.Variable(Interval.Of(-0.4, 0))).Slope;
        Assert.Equal((double.PositiveInfinity, true), (slope.Upper, slope.Contains(1)));
    }

    [Fact]
    public void An_empty_power_or_sum_does_not_move()
    {
        var none = Dual<Number>.Integer(0);
        Assert.Equal(new(new(1), new(0)), Dual<Number>.Power(Dual<Number>.Variable(new(0)), none));
        Assert.Equal(new(new(0), new(0)), Dual<Number>.GeometricSum(Dual<Number>.Variable(new(2)), none));
    }

    [Fact]
    public void Over_an_interval_with_a_kink_the_slope_holds_those_of_both_sides()
    {
        var x = Dual<Interval>.Variable(Interval.Of(0, 2));
        var least = Dual<Interval>.Minimum(x, Dual<Interval>.Integer(1));
        Assert.True(least.Value.HasTheSameNumbersAs(Interval.Of(0, 1)));
        Assert.True(least.Slope.HasTheSameNumbersAs(Interval.Unit));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.4)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.75)]
    [InlineData(4)]
    public void A_finite_law_read_as_numbers_is_the_channel(double level)
    {
        var (read, channel) = (
            FiniteStateAirtime<Number>.Of(_channel, value => new(value)),
            new NumericAirtime(_channel)
        );
        var at = new Number(level);
        Assert.Equal(channel.Mean.Value, read.Mean.Value, 1e-15);
        Assert.Equal(channel.ProbabilityAbove(at).Value, read.ProbabilityAbove(at).Value, 1e-15);
        Assert.Equal(channel.ExpectedMinimum(at).Value, read.ExpectedMinimum(at).Value, 1e-15);
        Assert.Equal(channel.ExpectedAtMost(at).Value, read.ExpectedAtMost(at).Value, 1e-15);
        Assert.Equal(channel.ExpectedExcess(at).Value, read.ExpectedExcess(at).Value, 1e-15);
    }

    [Fact]
    public void The_excess_over_an_interval_is_never_negative()
    {
        var airtime = FiniteStateAirtime<Interval>.Of(_channel, Interval.Point);
        Assert.True(airtime.ExpectedExcess(Interval.Of(0, 5)).HasTheSameNumbersAs(Interval.Of(0, 1.5)));
    }

    [Fact]
    public void One_point_far_from_any_tie_has_readings_within_a_few_roundings()
    {
        double Value(string letter) =>
            letter switch
            {
                "N" => 7,
                "K" => 50,
                "φ" => 0.3,
                "S" => 0.7,
                "δ" => 0.1,
                _ => 1.1 + (letter[0] / 1000.0),
            };
        var airtime = FiniteStateAirtime<Interval>.Of(_channel, Interval.Point);
        Assert.All(
            EveryFormula.Read(letter => Interval.Point(Value(letter)), airtime),
            formula => Assert.True(formula.Value.Width < 1e-13, $"{formula.Name}: {formula.Value}")
        );
    }

    [Fact]
    public void Every_formula_is_among_those_whose_readings_are_compared()
    {
        var written = typeof(IReal<>)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(IReal<>).Namespace && type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Where(method => method.IsGenericMethodDefinition)
                    .Select(method => $"{type.Name}.{method.Name}")
            );
        var compared = EveryFormula.Read(letter => Expression.Of(new Symbol(letter)), default(SymbolicAirtime));
        Assert.Equal(written.Order(), compared.Select(formula => formula.Name).Order());
    }
}
