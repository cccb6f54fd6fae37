namespace SplitProofs.Experiments.Solving;

/// <summary>How many inferences to simulate, and from which seed.</summary>
/// <param name="Inferences">The least number of inferences. It is rounded up to whole frames.</param>
/// <param name="Seed">The seed of the draws.</param>
internal sealed record SimulationSize(long Inferences, ulong Seed)
{
    /// <summary>The size for experiments that do not state one.</summary>
    public static SimulationSize Default { get; } = new(100_000, 1);
}
