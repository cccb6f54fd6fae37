using System.Globalization;

namespace SplitProofs.Reports.Numbers;

/// <summary>Worst errors as reports print them: rounded up to a power of ten, because their digits differ between processors.</summary>
public static class WorstError
{
    private const int SmallestExponent = -323;

    /// <summary>“0”, “≤ 1e-14”, or “∞” for an error that is infinite or undefined.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The error is negative.</exception>
    public static string Of(double error)
    {
        if (double.IsNaN(error) || double.IsPositiveInfinity(error))
        {
            return "∞";
        }

        ArgumentOutOfRangeException.ThrowIfNegative(error);
        if (error == 0)
        {
            return "0";
        }

        var exponent = Math.Max(SmallestExponent, (int)Math.Floor(Math.Log10(error)) - 1);
        while (PowerOfTen(exponent) < error)
        {
            exponent++;
        }

        return exponent is >= -3 and <= 5
            ? $"≤ {SixDigits.Of(PowerOfTen(exponent))}"
            : string.Create(CultureInfo.InvariantCulture, $"≤ 1e{exponent}");
    }

    private static double PowerOfTen(int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"1e{exponent}"), CultureInfo.InvariantCulture);
}
