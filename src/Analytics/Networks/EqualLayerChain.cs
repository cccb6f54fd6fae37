using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SplitProofs.Analytics.Networks;

/// <summary>
/// A chain of equal layers: the hypothesis of the closed forms R10 and R12 as a type. All stages are copies of one layer, and the raw input
/// has the size of a layer's output.
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

    private EqualLayerChain(StageCost layer, StageChain chain)
        : base(chain.Input, chain.Blocks)
    {
        Layer = layer;
        InputTensors = chain.InputTensors;
    }

    /// <summary>The cost of each layer. Layers may differ in their tensors; these are the tensors of the first layer.</summary>
    public StageCost Layer { get; }

    /// <summary>The same chain with its hypothesis as a type.</summary>
    /// <exception cref="ArgumentException">Not all of its stages are equal: see <see cref="TryFrom"/>.</exception>
    public static EqualLayerChain Of(StageChain chain) =>
        TryFrom(chain, out var equal)
            ? equal
            : throw new ArgumentException("The stages of the chain are not equal layers.", nameof(chain));

    /// <summary>
    /// Returns the same chain as a chain of equal layers; <see langword="false"/> if it is not one. Every quantity that affects a cost must
    /// be exactly equal in all stages. The output of the last stage does not, because it is not sent.
    /// </summary>
    public static bool TryFrom(StageChain chain, [NotNullWhen(true)] out EqualLayerChain? equal)
    {
        var layer = chain.Blocks[0].Stages[0].Cost with { Output = chain.Input };
        ImmutableArray<StageCost> costs =
        [
            .. chain.Blocks.SelectMany(block => block.Stages).Select(stage => stage.Cost),
        ];
        var sent = chain.Blocks[^1].Repetitions == 1 ? costs[..^1] : costs;
        var holds =
            sent.All(cost => cost.Output == chain.Input)
            && costs.All(cost =>
                (cost.Work, cost.Parameters, cost.Updated) == (layer.Work, layer.Parameters, layer.Updated)
            );
        equal = holds ? new EqualLayerChain(layer, chain) : null;
        return holds;
    }
}
