using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Inputs.Traces;

/// <summary>Measured signal-to-noise ratios.</summary>
/// <param name="Ratios">The ratios, at least one, in the order of the file.</param>
/// <param name="Source">The file: name, text and hash.</param>
public sealed record TraceFile(ImmutableArray<SignalToNoiseRatio> Ratios, Source Source);
