using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>
/// The memory of a node that neighbouring stages take: their parameters and state, plus the largest set of tensors in use during any one of
/// them.
/// </summary>
public static class SegmentMemory
{
    /// <summary>The memory of stages first + 1..end.</summary>
    /// <exception cref="OverflowException">It exceeds 2⁶³ − 1 bits.</exception>
    public static Bits Of(StageChain chain, int first, int end) =>
        new(checked((long)Counted(chain.Stages, first).Take(end - first).LastOrDefault()));

    /// <summary>
    /// For each node and each number of stages i = 0..N−1 done before it, the largest number of stages done after it that its memory
    /// allows.
    /// </summary>
    public static ImmutableArray<ImmutableArray<int>> Furthest(StageChain chain, ImmutableArray<LineNode> nodes) =>
        [
            .. nodes.Select(node =>
                Enumerable
                    .Range(0, chain.Count)
                    .Select(first =>
                        node.Memory.Match(
                            unlimited: () => chain.Count,
                            limited: bound =>
                                first
                                + Counted(chain.Stages, first).TakeWhile(taken => taken <= bound.Capacity.Value).Count()
                        )
                    )
                    .ToImmutableArray()
            ),
        ];

    /// <summary>The memory of one, two, … stages, beginning with a given one [bit].</summary>
    private static IEnumerable<Int128> Counted(ImmutableArray<Stage> stages, int first)
    {
        var (resident, activations) = ((Int128)0, 0L);
        for (var stage = first; stage < stages.Length; stage++)
        {
            var cost = stages[stage].Cost;
            cost.Tensors.TryActivations(out var inUse);
            resident += (Int128)cost.Parameters.Value + cost.Tensors.State.Value;
            activations = Math.Max(activations, inUse.Value);
            yield return resident + activations;
        }
    }
}
