namespace SplitProofs.Descriptions.Evaluation;

/// <summary>A stage in numbers.</summary>
/// <param name="Name">Its name, unique within the chain.</param>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="ElementWise">All other floating-point operations.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="ParameterBits">The same in bits (θ).</param>
/// <param name="OutputBits">The size in bits of all tensors that a cut after the stage sends (o).</param>
/// <param name="OutputTensors">How many tensors these are.</param>
/// <param name="ActivationBits">The most that the tensors in use take while the stage runs.</param>
public sealed record EvaluatedStage(
    string Name,
    long Macs,
    long ElementWise,
    long Parameters,
    long ParameterBits,
    long OutputBits,
    int OutputTensors,
    long ActivationBits
);

/// <summary>A network in numbers, for given values of its parameters.</summary>
/// <param name="Parameters">The trainable parameters.</param>
/// <param name="Macs">The multiply-accumulates of one inference.</param>
/// <param name="ElementWise">All other floating-point operations of one inference.</param>
/// <param name="InputBits">The size of the raw input in bits (o₀).</param>
/// <param name="Blocks">The stages in the order of computation, at least one; what repeats is written once.</param>
public sealed record EvaluatedNetwork(
    long Parameters,
    long Macs,
    long ElementWise,
    long InputBits,
    EquatableArray<EvaluatedBlock> Blocks
)
{
    /// <summary>The stages written out, in the order of computation.</summary>
    public IReadOnlyList<EvaluatedStage> Stages => new WrittenOutStages(Blocks);

    /// <summary>
    /// The most memory in bits that the device takes where it runs the stages before a cut: all of their parameters, and what
    /// is in use in that of them which takes most; before all stages, the raw input.
    /// </summary>
    /// <param name="cut">The number of stages before the cut.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cut.</exception>
    /// <exception cref="OverflowException">It exceeds 2⁶³ − 1.</exception>
    public long PeakBits(int cut)
    {
        if (cut < 0 || cut > Stages.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(cut), cut, $"Cuts are from 0 to {Stages.Count}.");
        }

        var before = Stages.Take(cut).ToArray();
        return checked(
            before.Sum(stage => stage.ParameterBits)
            + before.Select(stage => stage.ActivationBits).DefaultIfEmpty(InputBits).Max()
        );
    }
}
