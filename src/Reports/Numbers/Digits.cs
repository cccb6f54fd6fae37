using System.Globalization;

namespace SplitProofs.Reports.Numbers;

/// <summary>
/// Numbers as tables and figures print them for people: few significant digits, thousands in groups, and powers of ten.
/// </summary>
public static class Digits
{
    /// <summary>The number of significant digits in a table for people.</summary>
    public const int Usual = 3;

    private const double LeastPlain = 1e-4;
    private const double LeastOutside = 1e6;
    private const double LeastGrouped = 1e4;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>“12,500”, “0.0217”, or “1.23×10⁻⁶” below 0.0001 and from a million on.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">The most significant digits to print, 1 to 6.</param>
    public static string Of(double value, int digits = Usual)
    {
        var rounded = double.IsFinite(value)
            ? double.Parse(SixDigits.Of(value, digits), CultureInfo.InvariantCulture)
            : value;
        return !double.IsFinite(rounded) ? SixDigits.Of(rounded).Replace('-', '−')
            : rounded == 0 || (Math.Abs(rounded) >= LeastPlain && Math.Abs(rounded) < LeastOutside) ? Plain(rounded)
            : WithPower(rounded);
    }

    /// <summary>A rounded number that is not above the number, so that a printed lower bound is still a lower bound.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static string AtMost(double value, int digits) => Of(Outward(value, digits, isAbove: false), digits);

    /// <summary>A rounded number that is not below the number, so that a printed upper bound is still an upper bound.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static string AtLeast(double value, int digits) => Of(Outward(value, digits, isAbove: true), digits);

    private static double Outward(double value, int digits, bool isAbove)
    {
        var printed = double.Parse(SixDigits.Of(value, digits), CultureInfo.InvariantCulture);
        if (!double.IsFinite(value) || (isAbove ? printed >= value : printed <= value))
        {
            return value;
        }

        var step = Math.Pow(10, SixDigits.Parts(value).Exponent - digits + 1);
        return printed + (isAbove ? step : -step);
    }

    /// <summary>The number without a power of ten, thousands in groups from 10,000 on.</summary>
    private static string Plain(double value) =>
        SixDigits
            .AsDecimal(value)
            .ToString(
                Math.Abs(value) >= LeastGrouped ? "#,0.############" : "0.############",
                CultureInfo.InvariantCulture
            )
            .Replace('-', '−');

    /// <summary>“10⁶”, “10⁻³”.</summary>
    internal static string Power(int exponent) =>
        "10"
        + string.Concat(
            exponent.ToString(CultureInfo.InvariantCulture).Select(mark => mark == '-' ? '⁻' : Superscripts[mark - '0'])
        );

    /// <summary>“2×10⁶”; “10⁶” where the factor is 1.</summary>
    internal static string WithPower(double value)
    {
        var (mantissa, exponent) = SixDigits.Parts(value);
        var factor = mantissa.ToString("0.#####", CultureInfo.InvariantCulture).Replace('-', '−');
        return factor == "1" ? Power(exponent) : $"{factor}×{Power(exponent)}";
    }
}
