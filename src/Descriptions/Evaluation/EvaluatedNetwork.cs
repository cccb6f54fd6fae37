namespace SplitProofs.Descriptions.Evaluation;

/// <summary>A stage in numbers.</summary>
/// <param name="Name">Its name, unique within the chain.</param>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="ElementWise">All other floating-point operations.</param>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="ParameterBits">The same in bits (θ).</param>
/// <param name="OutputBits">The size in bits of all tensors that a cut after the stage sends (o).</param>
/// <param name="OutputTensors">How many tensors these are.</param>
/// <param name="FeatureElements">The number of elements of those tensors that are computed.</param>
/// <param name="RawInputBits">The size in bits of those tensors that are raw inputs.</param>
/// <param name="ActivationBits">The largest size in bits of all tensors in use at one time while the stage runs.</param>
public sealed record EvaluatedStage(
    string Name,
    long Macs,
    long ElementWise,
    long Parameters,
    long ParameterBits,
    long OutputBits,
    int OutputTensors,
    long FeatureElements,
    long RawInputBits,
    long ActivationBits
)
{
    /// <summary>The part of <see cref="ParameterBits"/> that belongs to normalisations.</summary>
    public long NormalisationBits { get; init; }

    /// <summary>
    /// The size in bits of what a placed stage keeps in the device's memory between inferences, besides its parameters.
    /// </summary>
    public long StateBits { get; init; }

    /// <summary>Its layers; empty unless the description was compiled with layers.</summary>
    public EquatableArray<EvaluatedLayer> Layers { get; init; }
}

/// <summary>A network in numbers, for given values of its parameters.</summary>
/// <param name="Parameters">The trainable parameters.</param>
/// <param name="Macs">The multiply-accumulates of one inference.</param>
/// <param name="ElementWise">All other floating-point operations of one inference.</param>
/// <param name="InputBits">The size of the raw input in bits (o₀).</param>
/// <param name="InputTensors">How many tensors the raw input consists of.</param>
/// <param name="Blocks">The stages in the order of computation, at least one; repeated stages are written once.</param>
public sealed record EvaluatedNetwork(
    long Parameters,
    long Macs,
    long ElementWise,
    long InputBits,
    int InputTensors,
    EquatableArray<EvaluatedBlock> Blocks
)
{
    /// <summary>The stages written out, in the order of computation.</summary>
    public IReadOnlyList<EvaluatedStage> Stages => new WrittenOutStages(Blocks);

    /// <summary>
    /// The most memory in bits that the device needs to run the stages before a cut: all of their parameters and all that they keep
    /// between inferences, plus the largest set of tensors in use during any one of these stages. At the first cut it is the raw input.
    /// </summary>
    /// <param name="cut">The number of stages before the cut.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cut.</exception>
    /// <exception cref="OverflowException">It exceeds 2⁶³ − 1.</exception>
    public long PeakBits(int cut) =>
        cut >= 0 && cut <= Stages.Count
            ? PeakBitsByCut.ElementAt(cut)
            : throw new ArgumentOutOfRangeException(nameof(cut), cut, $"Cuts are from 0 to {Stages.Count}.");

    /// <summary>The same for each cut, from 0 on.</summary>
    /// <exception cref="OverflowException">One exceeds 2⁶³ − 1.</exception>
    public IEnumerable<long> PeakBitsByCut
    {
        get
        {
            yield return InputBits;
            var (resident, activations) = (0L, 0L);
            foreach (var stage in Stages)
            {
                resident = checked(resident + stage.ParameterBits + stage.StateBits);
                activations = Math.Max(activations, stage.ActivationBits);
                yield return checked(resident + activations);
            }
        }
    }
}
