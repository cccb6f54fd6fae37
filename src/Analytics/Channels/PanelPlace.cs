namespace SplitProofs.Analytics.Channels;

/// <summary>Where a panel lies: one of the 2ᵏ equal parts of an octave of airtimes, as the bits of an airtime give it.</summary>
/// <param name="Octave">The exponent of the airtimes, as a number stores it.</param>
/// <param name="Level">k, how often the octave is halved.</param>
/// <param name="Index">Which part, from 0.</param>
internal readonly record struct PanelPlace(int Octave, int Level, int Index)
{
    /// <summary>The bits of a number below its exponent.</summary>
    public const int MantissaBits = 52;

    /// <summary>The mask of these bits.</summary>
    public const ulong Mantissa = (1UL << MantissaBits) - 1;

    /// <summary>The part that contains an airtime.</summary>
    public static PanelPlace About(double airtime, int level)
    {
        var bits = BitConverter.DoubleToUInt64Bits(airtime);
        return new((int)(bits >> MantissaBits), level, (int)((bits & Mantissa) >> (MantissaBits - level)));
    }

    /// <summary>The lower end of the panel.</summary>
    public double Low => At(Index);

    /// <summary>The upper end of the panel, which belongs to the next panel.</summary>
    public double High => At(Index + 1);

    /// <summary>The airtime in the middle.</summary>
    public double Middle => (Low + High) / 2;

    /// <summary>Half of the width.</summary>
    public double Half => (High - Low) / 2;

    private double At(int index) =>
        BitConverter.UInt64BitsToDouble(((ulong)Octave << MantissaBits) + ((ulong)index << (MantissaBits - Level)));
}
