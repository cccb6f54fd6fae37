using System.Globalization;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>Rayleigh fading with memory, to be discretised.</summary>
/// <param name="Mean">The mean SNR γ̄ before the cut-off.</param>
/// <param name="Correlation">The correlation r of neighbouring gains, 0 to 1.</param>
/// <param name="States">The number of cells.</param>
/// <param name="Cutoff">The cut-off in units of the mean SNR; 0 for none.</param>
public sealed record CorrelatedRayleigh(double Mean, double Correlation, int States, double Cutoff)
{
    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"γ̄ = {Mean}, r = {Correlation}, {States} cells, κ = {Cutoff} means"
        );
}
