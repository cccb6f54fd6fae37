using System.Collections.Immutable;

namespace SplitProofs.Inputs.Platforms;

/// <summary>The stages that spend most of their time on a platform in layers for which moving data takes longer than operating.</summary>
/// <param name="Side">Which of the two the platform is.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Stages">The names of the stages, in order.</param>
public sealed record MemoryBoundStages(ComputingSide Side, string Platform, ImmutableArray<string> Stages);
