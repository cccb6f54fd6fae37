namespace SplitProofs.Reports.Numbers;

/// <summary>Shares in percent.</summary>
public static class Percentage
{
    private const int Digits = 4;

    /// <summary>A share of one in percent, with at most four significant digits.</summary>
    public static string Of(double share) => $"{SixDigits.Of(100 * share, Digits)}\u00A0%";
}
