using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>
/// A network as a chain of M ≥ 1 stages, to be cut before, between or after them. It keeps what repeats written once, and
/// writes its stages out when they are asked for.
/// </summary>
public class StageChain
{
    private readonly Lazy<ImmutableArray<Stage>> _stages;

    /// <summary>Chains stages one after the other.</summary>
    /// <param name="input">The raw input (o₀): what the cut before the first stage sends.</param>
    /// <param name="stages">The stages, at least one.</param>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    public StageChain(Bits input, ImmutableArray<Stage> stages)
        : this(input, stages.IsDefault ? [] : [StageBlock.Once(stages)]) { }

    /// <summary>Chains blocks of stages one after the other.</summary>
    /// <param name="input">The raw input (o₀): what the cut before the first stage sends.</param>
    /// <param name="blocks">The blocks, with at least one stage in all.</param>
    /// <exception cref="ArgumentException">There is no stage.</exception>
    /// <exception cref="OverflowException">There are more than 2³¹ − 1.</exception>
    public StageChain(Bits input, ImmutableArray<StageBlock> blocks)
    {
        Input = input;
        Blocks = Merged(blocks.Where(block => block.Count > 0));
        Count = Blocks.Sum(block => block.Count);
        if (Count == 0)
        {
            throw new ArgumentException("A chain has at least one stage.", nameof(blocks));
        }

        _stages = new(() => [.. Blocks.SelectMany(block => block.WrittenOut())]);
    }

    /// <summary>The raw input (o₀).</summary>
    public Bits Input { get; }

    /// <summary>The blocks, in the order of computation; none is empty, and neighbours that stand once are one.</summary>
    public ImmutableArray<StageBlock> Blocks { get; }

    /// <summary>The stages, in the order of computation.</summary>
    public ImmutableArray<Stage> Stages => _stages.Value;

    /// <summary>The number of stages (M).</summary>
    public int Count { get; }

    /// <summary>What cut n = 0..M−1 sends (o_n).</summary>
    public Bits CutData(int cut) => cut == 0 ? Input : Stages[cut - 1].Cost.Output;

    private static ImmutableArray<StageBlock> Merged(IEnumerable<StageBlock> blocks)
    {
        var merged = ImmutableArray.CreateBuilder<StageBlock>();
        var once = ImmutableArray.CreateBuilder<BlockStage>();
        foreach (var block in blocks)
        {
            if (block.Repetitions == 1)
            {
                once.AddRange(block.Stages);
                continue;
            }

            Close();
            merged.Add(block);
        }

        Close();
        return merged.ToImmutable();

        void Close()
        {
            if (once.Count > 0)
            {
                merged.Add(new(once.ToImmutable(), 1));
                once.Clear();
            }
        }
    }
}
