using System.Collections.Immutable;

namespace SplitProofs.Analytics.Networks;

/// <summary>Stages of a chain that repeat one after the other: a run for one stage (R11), a period for several (R16).</summary>
/// <param name="Stages">The stages of one repetition (P of them).</param>
/// <param name="Repetitions">How often they repeat (≥ 0).</param>
public sealed record StageBlock(ImmutableArray<BlockStage> Stages, int Repetitions)
{
    /// <summary>Stages that occur once.</summary>
    public static StageBlock Once(ImmutableArray<Stage> stages) =>
        new([.. stages.Select(stage => new BlockStage(_ => stage.Name, stage.Cost))], 1);

    /// <summary>The number of stages, all repetitions counted.</summary>
    /// <exception cref="OverflowException">It exceeds 2³¹ − 1.</exception>
    public int Count => checked(Stages.Length * Repetitions);

    /// <summary>The stages written out.</summary>
    public IEnumerable<Stage> WrittenOut() =>
        Enumerable
            .Range(1, Repetitions)
            .SelectMany(repetition => Stages.Select(stage => new Stage(stage.Name(repetition), stage.Cost)));
}
