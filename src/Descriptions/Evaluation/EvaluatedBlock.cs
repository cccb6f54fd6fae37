using SplitProofs.Descriptions.Chains;

namespace SplitProofs.Descriptions.Evaluation;

/// <summary>A stage's name in every repetition of its block.</summary>
/// <param name="Name">How the stage gets its name.</param>
/// <param name="First">Its number in the first repetition.</param>
/// <param name="Step">How much its number grows with each further repetition.</param>
public sealed record RepeatedName(StageName Name, long First, long Step)
{
    /// <summary>The name in repetition 1, 2, ….</summary>
    public string In(long repetition) => Name.IsNumbered ? $"{Name.Stem}{First + (repetition - 1) * Step}" : Name.Stem;
}

/// <summary>A stage of a block that repeats, in numbers.</summary>
/// <param name="Name">Its name in each repetition.</param>
/// <param name="First">The stage in the first repetition; in the others only the name differs.</param>
public sealed record EvaluatedBlockStage(RepeatedName Name, EvaluatedStage First)
{
    /// <summary>The stage in repetition 1, 2, ….</summary>
    public EvaluatedStage In(long repetition) => First with { Name = Name.In(repetition) };
}

/// <summary>Stages that repeat one after the other, in numbers.</summary>
/// <param name="Stages">The stages of one repetition, at least one.</param>
/// <param name="Repetitions">How often they repeat (≥ 0).</param>
public sealed record EvaluatedBlock(EquatableArray<EvaluatedBlockStage> Stages, int Repetitions)
{
    /// <summary>The number of stages, all repetitions counted.</summary>
    public int Count => checked(Stages.Count * Repetitions);

    /// <summary>The stage at an index from 0 below <see cref="Count"/>.</summary>
    internal EvaluatedStage this[int index] => Stages[index % Stages.Count].In(1 + index / Stages.Count);
}
