using System.Globalization;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Reports.Numbers;

/// <summary>
/// Quantities with six significant digits, and the SI prefix that brings the number between 1 and 1000. Seconds have no prefix above 1.
/// </summary>
public static class WithPrefix
{
    private const int BitsPerByte = 8;

    /// <summary>A quantity in a unit that takes prefixes.</summary>
    public static string Of(double value, string unit) => Of(value, unit, SixDigits.Of);

    /// <summary>The same with three significant digits, for a person.</summary>
    public static string Briefly(double value, string unit) => Of(value, unit, number => Digits.Of(number));

    /// <summary>A duration with three significant digits.</summary>
    public static string Briefly(Seconds duration) => Briefly(duration.Value, "s");

    /// <summary>An energy with three significant digits.</summary>
    public static string Briefly(Joules energy) => Briefly(energy.Value, "J");

    /// <summary>A duration.</summary>
    public static string Of(Seconds duration) => Of(duration.Value, "s");

    /// <summary>An energy.</summary>
    public static string Of(Joules energy) => Of(energy.Value, "J");

    /// <summary>An amount of data, in bits.</summary>
    public static string Of(Bits data) => Of(data.Value, "bit");

    /// <summary>An amount of data, in bytes.</summary>
    public static string InBytes(Bits data) => Of(data.Value / (double)BitsPerByte, "B");

    /// <summary>An amount of work.</summary>
    public static string Of(Flops work) => Of(work.Value, "FLOP");

    /// <summary>The power of a thousand that leaves a number between 1 and 1000, as far as the unit has prefixes.</summary>
    internal static int Thousands(double value, string unit)
    {
        var (least, most) = Prefix.Range(unit);
        return (int)Math.Clamp(Math.Floor(DecimalExponent(value) / 3.0), least, most);
    }

    private static string Of(double value, string unit, Func<double, string> print)
    {
        // Round first, so that 999.9999999 m becomes 1 km.
        var rounded = SixDigits.Round(value);
        if (rounded == 0 || !double.IsFinite(rounded))
        {
            return $"{print(rounded)}\u00A0{unit}";
        }

        var thousands = Thousands(rounded, unit);
        return $"{print(rounded * Math.Pow(10, -3 * thousands))}\u00A0{Prefix.Of(thousands)}{unit}";
    }

    private static int DecimalExponent(double value) =>
        int.Parse(value.ToString("E5", CultureInfo.InvariantCulture).Split('E')[1], CultureInfo.InvariantCulture);
}
