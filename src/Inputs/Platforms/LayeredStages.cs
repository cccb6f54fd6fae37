using System.Collections.Immutable;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Platforms;

/// <summary>The stages of a network with a value each, repeated ones once.</summary>
internal static class LayeredStages
{
    /// <summary>
    /// Gives each stage a value. Of several faults with the same way out, only the first is kept, so that a missing class is named once.
    /// </summary>
    /// <param name="network">The network, with its layers.</param>
    /// <param name="valueOf">The value of a stage.</param>
    public static Result<ImmutableArray<ValuedBlock<T>>> Map<T>(
        EvaluatedNetwork network,
        Func<EvaluatedStage, Result<T>> valueOf
    ) =>
        Results
            .All(
                network.Blocks.Select(block =>
                    Results
                        .All(
                            block.Stages.Select(stage =>
                                valueOf(stage.First).Map(value => new ValuedStage<T>(stage.Name, value))
                            )
                        )
                        .Map(stages => new ValuedBlock<T>(stages, block.Repetitions))
                )
            )
            .Match(
                Results.Success,
                faults => new Result<ImmutableArray<ValuedBlock<T>>>.Failure([
                    .. faults.DistinctBy(fault => (fault.Place, fault.Remedy)),
                ])
            );
}

/// <summary>A stage with a value.</summary>
/// <param name="Name">Its name in each repetition.</param>
/// <param name="Value">The value.</param>
internal sealed record ValuedStage<T>(RepeatedName Name, T Value);

/// <summary>Stages that repeat one after the other, with a value each.</summary>
/// <param name="Stages">The stages of one repetition.</param>
/// <param name="Repetitions">How often they repeat.</param>
internal sealed record ValuedBlock<T>(ImmutableArray<ValuedStage<T>> Stages, int Repetitions);
