using System.Collections.Immutable;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// Appends repeating stages one after the other, so that all repetitions of a block have the same costs and equal neighbours are merged.
/// </summary>
internal sealed class BlockMerger(double offload)
{
    private readonly List<RepeatedStages> _blocks = [];

    public ImmutableArray<RepeatedStages> Blocks => [.. _blocks];

    private double NextOffload => _blocks is [] ? offload : _blocks[^1].NextOffload;

    public void Add(ImmutableArray<StageTerms> stages, int repetitions)
    {
        if (repetitions == 0)
        {
            return;
        }

        if (repetitions > 1 && NextOffload != stages[^1].NextOffload)
        {
            Add(stages, 1);
            Add(stages, repetitions - 1);
        }
        else if (repetitions > 1 || stages.Length == 1)
        {
            Append(new(NextOffload, stages, repetitions));
        }
        else
        {
            foreach (var stage in stages)
            {
                Append(new(NextOffload, [stage], 1));
            }
        }
    }

    private void Append(RepeatedStages next)
    {
        if (_blocks is [.., var last] && last.Offload == next.Offload && last.Stages.SequenceEqual(next.Stages))
        {
            _blocks[^1] = last with { Repetitions = last.Repetitions + next.Repetitions };
        }
        else
        {
            _blocks.Add(next);
        }
    }
}
