using System.Collections.Immutable;

namespace SplitProofs.Inputs.Calibration;

/// <summary>A stage in numbers.</summary>
/// <param name="Layers">Its layers.</param>
/// <param name="Time">Its measured time [s].</param>
internal sealed record RooflineSample(ImmutableArray<RooflineLayer> Layers, double Time);
