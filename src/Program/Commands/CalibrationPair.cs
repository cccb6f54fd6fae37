using System.Collections.Immutable;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Program.Commands;

/// <summary>A network with its measured stages.</summary>
/// <param name="Source">A line that says where they come from, with hashes.</param>
/// <param name="Network">The network.</param>
/// <param name="Stages">Its stages.</param>
internal sealed record CalibrationPair(string Source, Network Network, ImmutableArray<CalibrationStage> Stages);
