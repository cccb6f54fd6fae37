using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Properties.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Properties.Text.Quantities;

public class QuantityTests
{
    private static readonly Bound _any = new("a number", _ => true);

    [Theory]
    [InlineData("12.5 pJ/FLOP", "J/FLOP", 12.5e-12)]
    [InlineData("0.8 GFLOP/s", "FLOP/s", 0.8e9)]
    [InlineData("0.8GFLOP/s", "FLOP/s", 0.8e9)]
    [InlineData("0.8 GFLOP / s", "FLOP/s", 0.8e9)]
    [InlineData("1 TFLOP/s", "FLOP/s", 1e12)]
    [InlineData("2 MHz", "Hz", 2e6)]
    [InlineData("394980.0 Hz", "Hz", 394980)]
    [InlineData("+2. kHz", "Hz", 2000)]
    [InlineData("1e-3 W", "W", 1e-3)]
    [InlineData("0.1e3 mW", "W", 0.1)]
    [InlineData("3 uW", "W", 3e-6)]
    [InlineData("3 \u00B5W", "W", 3e-6)]
    [InlineData("3 \u03BCW", "W", 3e-6)]
    [InlineData("7 nW", "W", 7e-9)]
    [InlineData("20 Mbit/s", "bit/s", 20e6)]
    [InlineData("2.3 MB/s", "bit/s", 18.4e6)]
    [InlineData("1 MiB/s", "bit/s", 8388608)]
    [InlineData("0.5 /s", "/s", 0.5)]
    [InlineData("0.5/J", "/J", 0.5)]
    [InlineData("20 dBm", "W", 0.1)]
    [InlineData("0 dBm", "W", 0.001)]
    [InlineData("-10 dBW", "W", 0.1)]
    [InlineData("2 GMAC/s", "FLOP/s", 4e9)]
    [InlineData("3 pJ/MAC", "J/FLOP", 1.5e-12)]
    [InlineData("1.5 PFLOP/s", "FLOP/s", 1.5e15)]
    [InlineData("1 PMAC/s", "FLOP/s", 2e15)]
    [InlineData("1 PB/s", "bit/s", 8e15)]
    public void A_quantity_is_the_double_nearest_to_its_value_in_the_plain_unit(
        string text,
        string unit,
        double expected
    ) => Assert.Equal(expected, Quantity.Read(Written(text), UnitOf(unit), _any).Value());

    [Property(MaxTest = 1000)]
    public void A_level_of_power_is_its_power_of_ten(short hundredths)
    {
        var decibels = hundredths % 20000 / 100m;
        // By the exponential function, where the reader uses a power of ten.
        var watts = Math.Exp((double)decibels * Math.Log(10) / 10);

        AssertClose(watts, $"{decibels.ToString(CultureInfo.InvariantCulture)} dBW");
        AssertClose(watts / 1000, $"{decibels.ToString(CultureInfo.InvariantCulture)} dBm");

        static void AssertClose(double expected, string text) =>
            Assert.Equal(1, Quantity.Read(Written(text), Unit.Watt, _any).Value() / expected, 1e-12);
    }

    [Theory]
    [InlineData("ms", "ms")]
    [InlineData("msec", "ms")]
    [InlineData("milliseconds", "ms")]
    [InlineData("S", "s")]
    [InlineData("MS", "Ms ms")]
    [InlineData("furlongs", "")]
    [InlineData("J", "")]
    public void A_word_for_a_unit_means_one_spelling_several_or_none(string text, string spellings) =>
        Assert.Equal(spellings, string.Join(' ', Quantity.SpellingsMeantBy(text, Unit.Second)));

    [Theory]
    [InlineData("1118208", "bit", 1118208)]
    [InlineData("1118208.0", "bit", 1118208)]
    [InlineData("1.118208e6", "bit", 1118208)]
    [InlineData("139776", "B", 1118208)]
    [InlineData("139.776", "kB", 1118208)]
    [InlineData("0.5", "B", 4)]
    public void A_whole_number_of_a_plain_unit_may_be_written_in_another(string text, string spelling, long expected) =>
        Assert.Equal(expected, Quantity.ReadWholeIn(Written(text), spelling, 0, "1").Value());

    [Property(MaxTest = 1000, Arbitrary = new[] { typeof(PrefixedPower) })]
    public void A_prefix_joins_the_exponent_before_the_only_rounding(PrefixedPower power) =>
        Assert.Equal(
            double.Parse(power.Plain, CultureInfo.InvariantCulture),
            Quantity.Read(Written(power.Text), Unit.Watt, _any).Value()
        );

    [Theory]
    [InlineData("1 GiB", 1L << 33)]
    [InlineData("512 MB", 4_096_000_000)]
    [InlineData("1 kbit", 1000)]
    [InlineData("1 Kibit", 1024)]
    [InlineData("1 PB", 8_000_000_000_000_000)]
    [InlineData("1 PiB", 1L << 53)]
    [InlineData("0 B", 0)]
    [InlineData("-0 B", 0)]
    [InlineData("0.3 B", 2)]
    [InlineData("1e-5000 TiB", 0)]
    [InlineData("0.1 bit", 0)]
    [InlineData("9223372036854775807 bit", long.MaxValue)]
    [InlineData("9223372036854775807.999 bit", long.MaxValue)]
    [InlineData("1152921504606846975.875 B", long.MaxValue)]
    public void Memory_is_a_whole_number_of_bits_without_its_fraction(string text, long expected) =>
        Assert.Equal(expected, Quantity.ReadBits(Written(text)).Value());

    [Theory]
    [InlineData("9223372036854775808 bit")]
    [InlineData("1152921504606846976 B")]
    [InlineData("1e99999999999999 bit")]
    public void Memory_beyond_64_bits_is_a_fault(string text) =>
        Quantity.ReadBits(Written(text)).IsOneFault("here", "it is too large");

    [Theory]
    [InlineData("13.35", 13.35, false)]
    [InlineData("10 dB", 10, true)]
    [InlineData("+3 dB", 3, true)]
    [InlineData("-10 dB", -10, true)]
    [InlineData("0 dB", 0, true)]
    public void A_ratio_is_in_decibels_or_plain(string text, double expected, bool inDecibels) =>
        Assert.Equal(
            (expected, inDecibels),
            Quantity
                .ReadRatio(Written(text), Bound.Positive, ratio => (ratio, false), decibels => (decibels, true))
                .Value()
        );

    private static Literal Written(string text) => new("it", text, new Place.Option("here"));

    private static Unit UnitOf(string symbol) =>
        new[]
        {
            Unit.Hertz,
            Unit.Watt,
            Unit.FlopPerSecond,
            Unit.JoulePerFlop,
            Unit.BitPerSecond,
            Unit.PerSecond,
            Unit.PerJoule,
        }.Single(unit => unit.Symbol == symbol);

    /// <summary>A power in watts with a prefix.</summary>
    public sealed record PrefixedPower(int Digits, int Exponent, string Prefix, int PrefixExponent)
    {
        public static Arbitrary<PrefixedPower> Arbitrary =>
            Arb.From(
                from digits in Gen.Choose(0, int.MaxValue)
                from exponent in Gen.Choose(-30, 30)
                from prefix in Gen.Elements(("p", -12), ("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("T", 12))
                select new PrefixedPower(digits, exponent, prefix.Item1, prefix.Item2),
                power =>
                    [
                        .. SimplerNumbers.Of(power.Digits).Select(digits => power with { Digits = digits }),
                        .. SimplerNumbers.Of(power.Exponent).Select(exponent => power with { Exponent = exponent }),
                    ]
            );

        public string Text => $"0.{Digits}e{Exponent} {Prefix}W";

        public string Plain => $"0.{Digits}e{Exponent + PrefixExponent}";
    }
}
