namespace SplitProofs.Reports.Numbers;

/// <summary>The SI prefixes, and which units take them.</summary>
internal static class Prefix
{
    private const string Letters = "yzafpnµm kMGTPEZY";
    private static readonly int _none = Letters.IndexOf(' ');

    /// <summary>
    /// The least and the greatest power of a thousand with a prefix for this unit. Seconds have none above 1, because nobody says
    /// kiloseconds.
    /// </summary>
    public static (int Least, int Most) Range(string unit) => (-_none, unit == "s" ? 0 : Letters.Length - 1 - _none);

    /// <summary>Whether prefixes are usual with a unit.</summary>
    public static bool Suits(string unit) => unit is "s" or "J" or "bit" or "FLOP" or "MAC" or "B";

    /// <summary>The prefix for a power of a thousand; empty for the power 0.</summary>
    public static string Of(int thousands) => thousands == 0 ? "" : Letters[_none + thousands].ToString();
}
