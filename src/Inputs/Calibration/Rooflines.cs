using System.Collections.Immutable;

namespace SplitProofs.Inputs.Calibration;

/// <summary>A roofline for each class, as times and not as rates: 0 where nothing is known.</summary>
/// <param name="Ridges">For each class the intensity above which the operations bind a layer, and up to which its data do.</param>
/// <param name="Operation">For each class the time of an operation [s].</param>
/// <param name="Bit">For each class the time of a bit [s].</param>
/// <param name="Error">The sum of the squared relative errors of the stages.</param>
internal sealed record Rooflines(
    ImmutableArray<double> Ridges,
    ImmutableArray<double> Operation,
    ImmutableArray<double> Bit,
    double Error
)
{
    /// <summary>The time of a stage: of each layer the longer of its operations and its data.</summary>
    public double TimeOf(RooflineSample sample)
    {
        var time = 0.0;
        foreach (var layer in sample.Layers)
        {
            time += Math.Max(layer.Operations * Operation[layer.Class], layer.Bits * Bit[layer.Class]);
        }

        return time;
    }
}
