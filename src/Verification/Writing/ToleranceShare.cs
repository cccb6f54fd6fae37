using System.Globalization;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>
/// The ratio of an error to its tolerance. It is printed with one digit, rounded up, if each bit of the check is fixed; otherwise as one
/// of four coarse classes, because the last bits of exponentials and logarithms differ between processors.
/// </summary>
public static class ToleranceShare
{
    private static readonly double[] _classes = [0.01, 0.1, 0.5];

    /// <summary>“0 %”, “at most 5 %”.</summary>
    /// <param name="share">The ratio, 0 to 1.</param>
    /// <param name="rounding">Whether its last bits are the same everywhere.</param>
    public static string Of(double share, Rounding rounding)
    {
        if (share == 0)
        {
            return "0\u00A0%";
        }

        var bound = rounding == Rounding.IsFixed ? RoundedUp(share) : _classes.FirstOrDefault(c => share <= c, 1);
        return string.Create(CultureInfo.InvariantCulture, $"at most {100 * bound:0.#####}\u00A0%");
    }

    private static double RoundedUp(double share)
    {
        var digit = Decade.Power(Decade.Of(share) - 1);
        return Math.Ceiling(share / digit) * digit;
    }
}
