using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Reports.Numbers;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(123456, "123456")]
    [InlineData(999999.5, "1e6")]
    [InlineData(1234567, "1.23457e6")]
    [InlineData(100000.5, "100001")]
    [InlineData(100000.49999999999, "100001")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.000123456789, "0.000123457")]
    [InlineData(0.0000123456789, "1.23457e-5")]
    [InlineData(double.Epsilon, "4.94066e-324")]
    [InlineData(double.MaxValue, "1.79769e308")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "-∞")]
    [InlineData(double.NaN, "undefined")]
    public void A_number_has_at_most_six_significant_digits(double value, string text) =>
        Assert.Equal(text, SixDigits.Of(value));

    [Property(MaxTest = 1000)]
    public bool Six_digits_are_within_half_a_unit_of_the_sixth(NormalFloat value)
    {
        var printed = double.Parse(SixDigits.Of(value.Item), CultureInfo.InvariantCulture);
        return double.Abs(printed - value.Item) <= 5.0001e-6 * double.Abs(value.Item);
    }

    [Property(MaxTest = 1000, Arbitrary = new[] { typeof(SixDigitNumber) })]
    public bool Values_that_ought_to_lie_halfway_round_alike_whatever_their_last_bits(SixDigitNumber number)
    {
        var halfway = (number.Digits + 0.5) / 1000;
        return SixDigits.Of(Math.BitDecrement(halfway)) == SixDigits.Of(Math.BitIncrement(halfway));
    }

    [Fact]
    public void Formats_do_not_depend_on_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("0.5", SixDigits.Of(0.5));
            Assert.Equal("12,345", Exactly.Of(12345));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(61100840, "61,100,840")]
    [InlineData(long.MaxValue, "9,223,372,036,854,775,807")]
    public void Exact_counts_keep_every_digit(long count, string text) => Assert.Equal(text, Exactly.Of(count));

    [Theory]
    [InlineData(0.375, "37.5 %")]
    [InlineData(0.123456, "12.35 %")]
    [InlineData(1, "100 %")]
    [InlineData(-0.01, "-1 %")]
    [InlineData(1e-16, "0 %")]
    [InlineData(3e-6, "< 0.01 %")]
    [InlineData(-3e-6, "> -0.01 %")]
    public void A_share_is_printed_in_percent(double share, string text) =>
        Assert.Equal(text.Replace(" %", "\u00A0%"), Percentage.Of(share));

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(1, "1 s")]
    [InlineData(0.0123, "12.3 ms")]
    [InlineData(12.5e-12, "12.5 ps")]
    [InlineData(4.7e-6, "4.7 µs")]
    [InlineData(999.9999999, "1000 s")]
    [InlineData(0.9999999, "1 s")]
    [InlineData(-0.002, "-2 ms")]
    [InlineData(1e-30, "1e-6 ys")]
    [InlineData(double.PositiveInfinity, "∞ s")]
    public void A_quantity_carries_the_prefix_that_suits_it(double value, string text) =>
        Assert.Equal(text.Replace(' ', '\u00A0'), WithPrefix.Of(new Seconds(value)));

    [Fact]
    public void Data_is_printed_in_bits_exactly_and_in_bytes()
    {
        Assert.Equal("1,205,824\u00A0bit", Exactly.Of(new Bits(1205824)));
        Assert.Equal("150.728\u00A0kB", WithPrefix.InBytes(new Bits(1205824)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(3.2e-15, "≤ 1e-14")]
    [InlineData(1e-14, "≤ 1e-14")]
    [InlineData(1.0000000000001e-14, "≤ 1e-13")]
    [InlineData(0.5, "≤ 1")]
    [InlineData(0.02, "≤ 0.1")]
    [InlineData(double.Epsilon, "≤ 1e-323")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NaN, "∞")]
    public void A_worst_error_is_rounded_up_to_a_power_of_ten(double error, string text) =>
        Assert.Equal(text, WorstError.Of(error));

    /// <summary>An integer of six digits.</summary>
    public sealed record SixDigitNumber(int Digits)
    {
        public static Arbitrary<SixDigitNumber> Arbitrary =>
            Arb.From(
                Gen.Choose(100000, 999998).Select(digits => new SixDigitNumber(digits)),
                number => number.Digits == 100000 ? [] : [new(100000), new((number.Digits + 100000) / 2)]
            );
    }
}
