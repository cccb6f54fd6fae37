using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>The costs of one stage of a network, wherever it runs.</summary>
/// <param name="Work">Its computation (w).</param>
/// <param name="Parameters">The parameters to download when the stage is placed on the device (θ).</param>
/// <param name="Output">The data that a cut right after this stage sends (o).</param>
public sealed record StageCost(Work Work, Bits Parameters, Bits Output)
{
    /// <summary>The tensors behind <see cref="Output"/>, and those in use meanwhile; unknown unless they are stated.</summary>
    public StageTensors Tensors { get; init; } = new StageTensors.Unknown();
}
