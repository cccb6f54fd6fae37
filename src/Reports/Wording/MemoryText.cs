using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Wording;

/// <summary>How much of a network fits into the device's memory, and what was counted.</summary>
public static class MemoryText
{
    private const string NotCounted = "Tensors in use are not counted, because the profile has no column peak_bits.";

    /// <summary>
    /// A sentence if the memory does not hold every stage, and one if only parameters are counted; none without a memory bound.
    /// </summary>
    public static ImmutableArray<string> Of(SplittingQuestion question) =>
        question.Scenario.Memory.Match<ImmutableArray<string>>(
            unlimited: () => [],
            limited: memory =>
                [
                    .. question.Costs.HorizonLimit < question.Chain.Count
                        ? [Limit(question, memory)]
                        : Array.Empty<string>(),
                    .. question.Chain.KnowsActivations ? Array.Empty<string>() : [NotCounted],
                ]
        );

    private static bool KeepsState(StageChain chain) =>
        chain.Blocks.Any(block => block.Stages.Any(stage => stage.Cost.Tensors.State.Value > 0));

    private static string Limit(SplittingQuestion question, DeviceMemory.Limited memory)
    {
        var (chain, limit) = (question.Chain, question.Costs.HorizonLimit);
        var (held, up) = limit switch
        {
            0 => ("no stage", "to run"),
            1 => ("the first stage only", "to run up to"),
            _ => ($"the first {limit.ToString(CultureInfo.InvariantCulture)} stages at most", "to run up to"),
        };
        var counted =
            !chain.KnowsActivations ? "parameters"
            : KeepsState(chain) ? "parameters, caches and tensors in use"
            : "parameters and tensors in use";
        var needed = chain.CountedMemory(limit + 1);
        return $"The device's memory of {BinaryPrefix.Of(memory.Capacity.Value)} ({Exactly.Of(memory.Capacity)}) holds {held}: "
            + $"{up} {chain.Stages[limit].Name}, {counted} take {BinaryPrefix.Of((double)needed)} ({Exactly.InBits(needed)}).";
    }
}
