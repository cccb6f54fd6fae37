using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>The costs of one stage of a network, wherever it runs.</summary>
/// <param name="Work">Its computation (w).</param>
/// <param name="Parameters">The parameters, which the device holds where the stage is placed (θ).</param>
/// <param name="Output">What a cut right after this stage sends (o).</param>
public sealed record StageCost(Work Work, Bits Parameters, Bits Output)
{
    private readonly Bits? _updated;

    /// <summary>
    /// The part of <see cref="Parameters"/> that belongs to normalisations: the scale and the shift of each channel or
    /// feature. 0 unless stated; a measured stage does not state them.
    /// </summary>
    public Bits NormalisationParameters { get; init; }

    /// <summary>
    /// The part of <see cref="Parameters"/> that an update of the model changes, and that the device then downloads if the stage
    /// is placed; all of them unless stated.
    /// </summary>
    public Bits Updated
    {
        get => _updated ?? Parameters;
        init => _updated = value;
    }

    /// <summary>The tensors behind <see cref="Output"/>, and those in use meanwhile; unknown unless they are stated.</summary>
    public StageTensors Tensors { get; init; } = new StageTensors.Unknown();
}
