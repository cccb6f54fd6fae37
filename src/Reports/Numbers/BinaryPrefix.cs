namespace SplitProofs.Reports.Numbers;

/// <summary>Sizes of memory in bytes with binary prefixes, as scenarios state them: “8 MiB”.</summary>
public static class BinaryPrefix
{
    private const int SignificantDigits = 3;
    private const double BitsPerByte = 8;

    /// <summary>The size with three significant digits.</summary>
    /// <param name="bits">The size in bits, ≥ 0 and finite.</param>
    public static string Of(double bits)
    {
        var bytes = bits / BitsPerByte;
        var power = bytes < 1 ? 0 : Math.Min(Math.ILogB(bytes) / 10, 4);
        var unit = power switch
        {
            0 => "B",
            1 => "KiB",
            2 => "MiB",
            3 => "GiB",
            _ => "TiB",
        };
        return $"{SixDigits.Of(Math.ScaleB(bytes, -10 * power), SignificantDigits)}\u00A0{unit}";
    }
}
