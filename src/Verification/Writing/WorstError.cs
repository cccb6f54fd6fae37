using System.Globalization;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>Worst errors as reports print them: rounded up to a power of ten, because their digits differ between processors.</summary>
public static class WorstError
{
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

        var exponent = Decade.Of(error);
        return exponent is >= -3 and <= 5
            ? string.Create(CultureInfo.InvariantCulture, $"≤ {Decade.Power(exponent):R}")
            : string.Create(CultureInfo.InvariantCulture, $"≤ 1e{exponent}");
    }
}
