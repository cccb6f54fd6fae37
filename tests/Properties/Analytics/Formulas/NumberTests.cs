using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Properties.Analytics.Formulas;

public class NumberTests
{
    [Fact]
    public void What_is_never_paid_costs_nothing_even_where_it_is_infinite()
    {
        Assert.Equal(0, (new Number(0) * new Number(double.PositiveInfinity)).Value);
        Assert.Equal(0, (new Number(double.PositiveInfinity) * new Number(0)).Value);
        Assert.Equal(double.NaN, (new Number(double.NaN) * new Number(2)).Value);
    }

    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(0.5, 1, 1)]
    [InlineData(0.5, 4, 1.875)]
    [InlineData(0, 5, 1)]
    [InlineData(1, 7, 7)]
    [InlineData(3, 5, 121)]
    public void Geometric_sums_are_exact_where_they_can_be(double ratio, long count, double sum) =>
        Assert.Equal(sum, Number.GeometricSum(new(ratio), Number.Integer(count)).Value);

    [Fact]
    public void A_geometric_sum_loses_no_digits_near_ratio_one()
    {
        // Σ_{k<n} (1 − q)^k = n − q·n(n−1)/2 + q²·n(n−1)(n−2)/6 − …; here the next term is below 1e-20.
        const double q = 1d / (1L << 40);
        const double n = 1000;
        var expected = n - (q * n * (n - 1) / 2) + (q * q * n * (n - 1) * (n - 2) / 6);
        Assert.Equal(expected, Number.GeometricSum(new(1 - q), Number.Integer(1000)).Value, n * 1e-15);
    }
}
