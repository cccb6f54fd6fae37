using System.Globalization;

namespace SplitProofs.Reports.Numbers;

/// <summary>Numbers as reports print them: at most six significant digits, the same on every machine.</summary>
public static class SixDigits
{
    private const int Digits = 6;
    private const int SmallestPlainExponent = -4;

    /// <summary>The number in plain digits from 0.0001 up to a million, otherwise as in 1.23457e-5.</summary>
    public static string Of(double value) => Of(value, Digits);

    /// <summary>The same with fewer digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">The most significant digits to print, 1 to 6.</param>
    public static string Of(double value, int digits)
    {
        if (double.IsNaN(value))
        {
            return "undefined";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "∞" : "-∞";
        }

        var (mantissa, exponent) = Parts(value, digits);
        return exponent is >= SmallestPlainExponent and < Digits
            ? Text(mantissa * PowerOfTen(exponent))
            : $"{Text(mantissa)}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The number rounded as it is printed.</summary>
    public static double Round(double value) =>
        double.IsFinite(value) ? double.Parse(Of(value), CultureInfo.InvariantCulture) : value;

    /// <summary>The number as a decimal; it must be rounded, and of a size that a decimal can hold.</summary>
    internal static decimal AsDecimal(double value)
    {
        var (mantissa, exponent) = Parts(value);
        return mantissa * PowerOfTen(exponent);
    }

    // Round to twelve digits first, so that a value meant to lie halfway, such as 0.5, rounds the same way whatever its last bits are.
    internal static (decimal Mantissa, int Exponent) Parts(double value, int digits = Digits)
    {
        var parts = value.ToString("E11", CultureInfo.InvariantCulture).Split('E');
        var mantissa = Math.Round(
            decimal.Parse(parts[0], CultureInfo.InvariantCulture),
            digits - 1,
            MidpointRounding.AwayFromZero
        );
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return mantissa == 0 ? (0, 0)
            : Math.Abs(mantissa) >= 10 ? (mantissa / 10, exponent + 1)
            : (mantissa, exponent);
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            power *= 10;
        }

        return exponent < 0 ? 1 / power : power;
    }

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
