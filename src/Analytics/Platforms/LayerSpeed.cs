using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Platforms;

/// <summary>How fast a platform runs the layers of one class.</summary>
/// <param name="Rate">Its operations per second with every unrolled unit busy.</param>
/// <param name="Bandwidth">The bandwidth of its memory.</param>
/// <param name="ActivationBits">The bits of an element of a tensor (≥ 1).</param>
/// <param name="WeightBits">The bits of a weight (≥ 1).</param>
/// <param name="Loops">How its loops are unrolled.</param>
/// <param name="Model">How the time of a layer follows from these.</param>
/// <param name="Fused">
/// The classes of operators that take no time of their own right after a layer of this class, or after another such operator.
/// </param>
public sealed record LayerSpeed(
    FlopsPerSecond Rate,
    BitsPerSecond Bandwidth,
    int ActivationBits,
    int WeightBits,
    UnrolledLoops Loops,
    LayerTimeModel Model,
    ImmutableArray<string> Fused
)
{
    /// <summary>The time of the operations alone, each time the layer runs.</summary>
    public Seconds Operating(LayerCounts layer) => new(layer.Operations / Rate.Value);

    /// <summary>The time of the data alone, each time the layer runs.</summary>
    public Seconds Moving(LayerCounts layer) =>
        new((((layer.Inputs + layer.Outputs) * ActivationBits) + (layer.Weights * WeightBits)) / Bandwidth.Value);

    /// <summary>The time of a layer, each time it runs.</summary>
    public Seconds TimeOf(LayerCounts layer)
    {
        var (operating, moving) = (new Number(Operating(layer).Value), new Number(Moving(layer).Value));
        return new(
            Model
                .Match(
                    roofline: () => LayerTimes.Roofline(operating, moving),
                    refined: () => Refined(LayerTimes.Roofline(operating, moving)),
                    table: measured => At(measured.Rate),
                    mixed: measured => Refined(At(measured.Rate))
                )
                .Value
        );

        Number At(MeasuredRate rate) => new(layer.Operations / rate.At(layer.Operations).Value);

        Number Refined(Number time) => LayerTimes.Refined(operating, moving, time, new(Loops.Efficiency(layer.Loops)));
    }

    /// <summary>Whether moving the data of a layer takes at least as long as its operations.</summary>
    public bool IsMemoryBound(LayerCounts layer) => Operating(layer).Value <= Moving(layer).Value;
}
