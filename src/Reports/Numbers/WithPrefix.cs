using System.Globalization;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Reports.Numbers;

/// <summary>Quantities with the SI prefix that keeps the number between 1 and 1000, at six significant digits.</summary>
public static class WithPrefix
{
    private const int BitsPerByte = 8;
    private const string Prefixes = "yzafpnµm kMGTPEZY";
    private static readonly int _unprefixed = Prefixes.IndexOf(' ');

    /// <summary>A quantity in a unit that takes prefixes.</summary>
    public static string Of(double value, string unit)
    {
        // Rounded first, so that 999.9999999 m becomes 1 km.
        var rounded = SixDigits.Round(value);
        if (rounded == 0 || !double.IsFinite(rounded))
        {
            return $"{SixDigits.Of(rounded)}\u00A0{unit}";
        }

        var thousands = (int)
            Math.Clamp(Math.Floor(DecimalExponent(rounded) / 3.0), -_unprefixed, Prefixes.Length - 1 - _unprefixed);
        var prefix = thousands == 0 ? "" : Prefixes[_unprefixed + thousands].ToString();
        return $"{SixDigits.Of(rounded * Math.Pow(10, -3 * thousands))}\u00A0{prefix}{unit}";
    }

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

    private static int DecimalExponent(double value) =>
        int.Parse(value.ToString("E5", CultureInfo.InvariantCulture).Split('E')[1], CultureInfo.InvariantCulture);
}
