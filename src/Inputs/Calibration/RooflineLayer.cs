namespace SplitProofs.Inputs.Calibration;

/// <summary>A layer in numbers, summed over all times that it runs in its stage.</summary>
/// <param name="Class">The number of its class.</param>
/// <param name="Operations">Its operations.</param>
/// <param name="Bits">The bits that it moves.</param>
internal readonly record struct RooflineLayer(int Class, double Operations, double Bits)
{
    /// <summary>The operations for each bit.</summary>
    public double Intensity => Operations / Bits;
}
