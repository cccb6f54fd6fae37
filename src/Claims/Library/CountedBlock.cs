using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Claims.Library;

/// <summary>Counted stages that repeat.</summary>
/// <param name="Stages">The stages of one repetition, at least one.</param>
/// <param name="Repetitions">How often they occur, ≥ 1.</param>
public sealed record CountedBlock(ImmutableArray<CountedStage> Stages, int Repetitions)
{
    /// <summary>The block in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Repetitions} times {string.Join(", ", Stages)}");
}
