using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The stopping problem of a block of stages that repeats: the hypothesis of R16 as a type.</summary>
public sealed record PeriodicProblem
{
    /// <summary>States the problem.</summary>
    /// <param name="block">What an inference costs in one block (δ, t, Σe); the last stage's output has the size of the block's input.</param>
    /// <param name="placement">What placing stages 1..P of a block costs once per update (φ), each ≥ 0.</param>
    /// <param name="blocks">How many times the block is repeated (≥ 1).</param>
    /// <param name="inferences">The number of inferences per update (K ≥ 1).</param>
    /// <param name="channel">The channel (X).</param>
    /// <param name="horizonLimit">The largest number of stages that may be placed (N_mem = 0..M).</param>
    /// <exception cref="ArgumentException">An array has another length than P, or a value is out of its range.</exception>
    public PeriodicProblem(
        SplittingCosts block,
        ImmutableArray<double> placement,
        int blocks,
        double inferences,
        Channel channel,
        int horizonLimit
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonLimit, checked(blocks * block.Stages));
        LastBlock = new(block, placement, inferences, channel, block.Stages);
        Blocks = blocks;
        HorizonLimit = horizonLimit;
    }

    /// <summary>One block as a problem of its own, as the last one is: nothing is sent after it.</summary>
    public StoppingProblem LastBlock { get; }

    /// <summary>How many times the block is repeated.</summary>
    public int Blocks { get; }

    /// <summary>The largest number of stages that may be placed (N_mem).</summary>
    public int HorizonLimit { get; }

    /// <summary>The number of stages of a block (P).</summary>
    public int Period => LastBlock.Stages;

    /// <summary>The number of stages (M).</summary>
    public int Stages => Blocks * Period;

    /// <summary>The same problem with its blocks written out.</summary>
    public StoppingProblem ToStoppingProblem()
    {
        var block = LastBlock.Costs;
        return new(
            new SplittingCosts(Repeat(block.Extra), Repeat(block.Offload), Blocks * block.Edge),
            Repeat(LastBlock.Placement),
            LastBlock.Inferences,
            LastBlock.Channel,
            HorizonLimit
        );
    }

    private ImmutableArray<double> Repeat(ImmutableArray<double> values) =>
        [.. Enumerable.Repeat(values, Blocks).SelectMany(block => block)];
}
