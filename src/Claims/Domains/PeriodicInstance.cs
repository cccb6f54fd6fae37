using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.Exact;

namespace SplitProofs.Claims.Domains;

/// <summary>A stopping problem of a repeated block over a finite-state channel, in exact fractions.</summary>
/// <param name="Block">The block: δ_1..δ_P, t_0..t_{P−1}, φ_1..φ_P, K and the law.</param>
/// <param name="Blocks">How many times it is repeated.</param>
/// <param name="HorizonLimit">N_mem = 0..M.</param>
public sealed record PeriodicInstance(FiniteInstance Block, int Blocks, int HorizonLimit)
{
    /// <summary>The number of stages of a block (P).</summary>
    public int Period => Block.Stages;

    /// <summary>The number of stages (M).</summary>
    public int Stages => Blocks * Period;

    /// <summary>The blocks written out, as the oracles take them.</summary>
    public FiniteInstance WrittenOut =>
        Block with
        {
            Extra = Repeat(Block.Extra),
            Offload = Repeat(Block.Offload),
            Placement = Repeat(Block.Placement),
        };

    /// <summary>The problem as the closed form takes it.</summary>
    public PeriodicProblem ToProblem()
    {
        var block = Block.ToProblem();
        return new(block.Costs, block.Placement, Blocks, block.Inferences, block.Channel, HorizonLimit);
    }

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() => $"{Block}, {Blocks} times, at most {HorizonLimit} placed";

    private ImmutableArray<Rational> Repeat(ImmutableArray<Rational> values) =>
        [.. Enumerable.Repeat(values, Blocks).SelectMany(block => block)];
}
