using System.Globalization;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Reports.Numbers;

/// <summary>Exact counts, to the last digit, in groups of three: 61,100,840.</summary>
public static class Exactly
{
    /// <summary>A count.</summary>
    public static string Of(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number of bits, which may be larger than an amount of data can be.</summary>
    public static string InBits(Int128 bits) => $"{bits.ToString("#,0", CultureInfo.InvariantCulture)}\u00A0bit";

    /// <summary>A count with its noun: “1 stage”, “1,024 stages”.</summary>
    /// <param name="count">The count.</param>
    /// <param name="noun">The noun in the singular; its plural ends in s.</param>
    public static string Of(long count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A number of bits.</summary>
    public static string Of(Bits data) => InBits(data.Value);
}
