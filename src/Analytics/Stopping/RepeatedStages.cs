using System.Collections.Immutable;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// Stages that repeat with the same costs each time, including the costs of sending before and after them. One stage that repeats is a run
/// (R11), several are a period (R16).
/// </summary>
/// <param name="Offload">The cost per unit of airtime of sending before each repetition (t &gt; 0).</param>
/// <param name="Stages">The stages of one repetition (P of them).</param>
/// <param name="Repetitions">How often they repeat (≥ 1).</param>
public sealed record RepeatedStages(double Offload, ImmutableArray<StageTerms> Stages, int Repetitions)
{
    /// <summary>The number of stages of one repetition (P).</summary>
    public int Period => Stages.Length;

    /// <summary>The number of stages, all repetitions counted.</summary>
    public int Count => checked(Period * Repetitions);

    /// <summary>The cost per unit of airtime of sending before stage j + 1 of a repetition, j = 0..P−1.</summary>
    public double OffloadAt(int j) => j == 0 ? Offload : Stages[j - 1].NextOffload;

    /// <summary>The cost per unit of airtime of sending after a repetition.</summary>
    public double NextOffload => Stages[^1].NextOffload;
}
