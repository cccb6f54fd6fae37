using System.Globalization;

namespace SplitProofs.Verification.Writing;

/// <summary>Shares of a volume that are proved, in percent: rounded down, so that 100 % means all of it.</summary>
public static class ProvedShare
{
    /// <summary>“100 %”, “99.8 %”.</summary>
    /// <param name="share">The share of one.</param>
    public static string Of(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000 * share) / 10:0.#}\u00A0%");
}
