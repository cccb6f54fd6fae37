using System.Globalization;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A stage of a measured network, in exact fractions.</summary>
/// <param name="DeviceTime">τ [s].</param>
/// <param name="DeviceEnergy">ε [J].</param>
/// <param name="EdgeTime">The time on the edge server [s].</param>
/// <param name="ParameterBits">θ [bit].</param>
/// <param name="OutputBits">o [bit].</param>
public sealed record MeasuredStage(
    Rational DeviceTime,
    Rational DeviceEnergy,
    Rational EdgeTime,
    int ParameterBits,
    int OutputBits
)
{
    /// <summary>The stage as “τ, ε, edge time, parameters, output”.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"(τ = {DeviceTime}, ε = {DeviceEnergy}, edge {EdgeTime}, θ = {ParameterBits}, o = {OutputBits})"
        );
}
