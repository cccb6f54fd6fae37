using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>A network as a chain of M ≥ 1 stages, to be cut before, between or after them.</summary>
public class StageChain
{
    /// <summary>Chains stages one after the other.</summary>
    /// <param name="input">The raw input (o₀): what the cut before the first stage sends.</param>
    /// <param name="stages">The stages, at least one.</param>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    public StageChain(Bits input, ImmutableArray<Stage> stages)
    {
        if (stages.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A chain has at least one stage.", nameof(stages));
        }

        Input = input;
        Stages = stages;
    }

    /// <summary>The raw input (o₀).</summary>
    public Bits Input { get; }

    /// <summary>The stages, in the order of computation.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>The number of stages (M).</summary>
    public int Count => Stages.Length;

    /// <summary>What cut n = 0..M−1 sends (o_n).</summary>
    public Bits CutData(int cut) => cut == 0 ? Input : Stages[cut - 1].Cost.Output;
}
