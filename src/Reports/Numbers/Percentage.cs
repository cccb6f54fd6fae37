using System.Globalization;

namespace SplitProofs.Reports.Numbers;

/// <summary>Shares in percent, with two decimals. A share is a difference of two costs, so further digits would be noise.</summary>
public static class Percentage
{
    private const double Noise = 1e-9;

    /// <summary>“16.03 %”, “0 %”, or “&lt; 0.01 %” where there is a difference too small to print.</summary>
    /// <param name="share">The share of one.</param>
    public static string Of(double share) => $"{Number(share)}\u00A0%";

    /// <summary>The same without the percent sign, for a column whose heading has it.</summary>
    /// <param name="share">The share of one.</param>
    public static string Number(double share)
    {
        var rounded = Math.Round(100 * share, 2, MidpointRounding.AwayFromZero);
        return rounded != 0 || Math.Abs(share) < Noise ? rounded.ToString("0.##;-0.##;0", CultureInfo.InvariantCulture)
            : share > 0 ? "< 0.01"
            : "> -0.01";
    }
}
