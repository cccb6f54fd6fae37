using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SplitProofs.Analytics.Networks;

/// <summary>
/// A chain of equal layers, and so the hypothesis of the closed forms R10 and R12: every stage is derived from the one
/// layer, and the raw input has the size of a layer's output.
/// </summary>
public sealed class EqualLayerChain : StageChain
{
    /// <summary>Repeats one layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="count">How many times (M ≥ 1).</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is less than 1.</exception>
    public EqualLayerChain(StageCost layer, int count)
        : this(layer, count, number => $"layer{number}") { }

    /// <summary>Repeats one layer under numbered names.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="count">How many times (M ≥ 1).</param>
    /// <param name="name">The name of stage 1, 2, ….</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is less than 1.</exception>
    public EqualLayerChain(StageCost layer, int count, Func<long, string> name)
        : base(layer.Output, [new StageBlock([new(name, layer)], Math.Max(0, count))])
    {
        Layer = layer;
    }

    /// <summary>Repeats one layer under given names.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="names">The name of each stage, at least one.</param>
    /// <exception cref="ArgumentException">There is no name.</exception>
    public EqualLayerChain(StageCost layer, ImmutableArray<string> names)
        : this(layer, names.Length, number => names[(int)number - 1]) { }

    /// <summary>The layer that is repeated.</summary>
    public StageCost Layer { get; }

    /// <summary>
    /// The same chain with its hypothesis as a type, where it holds by exact equality of every quantity that is ever
    /// paid for (the last stage's output is not sent); otherwise <see langword="false"/>.
    /// </summary>
    public static bool TryFrom(StageChain chain, [NotNullWhen(true)] out EqualLayerChain? equal)
    {
        var costs = chain.Blocks.SelectMany(block => block.Stages).Select(stage => stage.Cost).ToArray();
        var (layer, unsent) = (costs[0] with { Output = chain.Input }, chain.Blocks[^1].Repetitions == 1 ? 1 : 0);
        var holds =
            costs.SkipLast(unsent).All(cost => cost == layer) && costs[^1] with { Output = chain.Input } == layer;
        equal = holds ? new EqualLayerChain(layer, chain.Count, number => chain.Stages[(int)number - 1].Name) : null;
        return holds;
    }
}
