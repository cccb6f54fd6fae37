using System.Globalization;

namespace SplitProofs.Verification.Verdicts;

/// <summary>Decades of errors: an error lies in decade n where 10^(n−1) &lt; error ≤ 10^n.</summary>
public static class Decade
{
    private const int Smallest = -323;

    /// <summary>The decade of an error.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The error is not positive and finite.</exception>
    public static int Of(double error)
    {
        if (!(error > 0 && double.IsFinite(error)))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "Only a positive, finite error has a decade.");
        }

        // The logarithm may be off by one in the last bit, so the comparison decides.
        var exponent = Math.Max(Smallest, (int)Math.Floor(Math.Log10(error)) - 1);
        while (Power(exponent) < error)
        {
            exponent++;
        }

        return exponent;
    }

    /// <summary>The largest error of a decade: 10^n, the nearest double to it.</summary>
    public static double Power(int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"1e{exponent}"), CultureInfo.InvariantCulture);
}
