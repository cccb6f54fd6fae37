using System.Globalization;
using SplitProofs.Analytics.Networks;

namespace SplitProofs.Claims.Library;

/// <summary>A stage of counted work.</summary>
/// <param name="Macs">Its multiply-accumulates.</param>
/// <param name="ElementWise">Its other operations.</param>
/// <param name="ParameterBits">θ [bit].</param>
/// <param name="OutputBits">o [bit].</param>
/// <param name="ActivationBits">The memory for tensors while it runs [bit].</param>
public sealed record CountedStage(int Macs, int ElementWise, int ParameterBits, int OutputBits, int ActivationBits)
{
    /// <summary>The stage as the solvers take it.</summary>
    public StageCost ToCost() =>
        new(new Work.Counted(new(Macs), new(ElementWise)), new(ParameterBits), new(OutputBits))
        {
            Tensors = new StageTensors.Known(1, OutputBits, new(0), new(ActivationBits)),
        };

    /// <summary>The stage in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"({Macs} MACs and {ElementWise} other operations, θ = {ParameterBits}, o = {OutputBits}, {ActivationBits} in use)"
        );
}
