using System.Runtime.Intrinsics;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>The vector functions against the C library's, which share no code with them.</summary>
public class VectorElementaryTests
{
    [Fact]
    public void The_exponential_is_that_of_the_library_to_two_units_in_the_last_place()
    {
        var random = new Random(20);
        for (var n = 0; n < 200_000; n++)
        {
            var x = (random.NextDouble() - 0.5) * (n % 2 == 0 ? 4 : 1400);

            AssertWithin(2, Math.Exp(x), Exp(x), x);
        }
    }

    [Fact]
    public void The_logarithm_is_that_of_the_library_to_two_units_in_the_last_place()
    {
        var random = new Random(21);
        for (var n = 0; n < 200_000; n++)
        {
            var x = n % 2 == 0 ? Math.Exp((random.NextDouble() - 0.5) * 1400) : 0.5 + random.NextDouble();

            AssertWithin(2, Math.Log(x), Log(x), x);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(709.78, 1.7928227943945155E+308)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-745, 5E-324)]
    [InlineData(-746, 0)]
    [InlineData(-1e300, 0)]
    public void The_exponential_at_the_edges(double x, double expected) => AssertWithin(1, expected, Exp(x), x);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(5E-324, -744.4400719213812)]
    [InlineData(2.2250738585072014E-308, -708.3964185322641)]
    [InlineData(2.225073858507201E-308, -708.3964185322641)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void The_logarithm_at_the_edges(double x, double expected) => AssertWithin(1, expected, Log(x), x);

    [Fact]
    public void Lanes_do_not_depend_on_each_other()
    {
        var x = Vector256.Create(1.5, -2.25, 700, -800);

        Assert.Equal(
            [Exp(1.5), Exp(-2.25), Exp(700), Exp(-800)],
            new[] { 0, 1, 2, 3 }.Select(lane => VectorElementary.Exp(x)[lane])
        );
        Assert.Equal(
            [Log(1.5), Log(700)],
            new[] { 0, 2 }.Select(lane => VectorElementary.Log(Vector256.Create(1.5, -1, 700, 0))[lane])
        );
    }

    /// <summary>The same constant on a processor of any vector width, with and without a fused multiply-add.</summary>
    [Fact]
    public void The_bits_are_the_same_on_every_processor()
    {
        var hash = 14695981039346656037UL;
        for (var n = 1; n <= 20_000; n++)
        {
            foreach (var value in new[] { Exp((n - 10_000) / 64.0 / 3), Log(n / 7.0), Log(1 / (n + 0.1)) })
            {
                hash = (hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211UL;
            }
        }

        Assert.Equal(5787227688774102417UL, hash);
    }

    private static double Exp(double x) => VectorElementary.Exp(Vector256.Create(x))[3];

    private static double Log(double x) => VectorElementary.Log(Vector256.Create(x))[0];

    private static void AssertWithin(int units, double expected, double actual, double at)
    {
        if (expected.Equals(actual))
        {
            return;
        }

        Assert.True(
            Math.Abs(expected - actual) <= units * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)),
            $"at {at:R}: {actual:R} for {expected:R}"
        );
    }
}
