using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The memory of the device for parameters.</summary>
public abstract record DeviceMemory
{
    private DeviceMemory() { }

    /// <summary>No bound.</summary>
    public sealed record Unlimited : DeviceMemory;

    /// <summary>A bound on the parameters of all placed stages together.</summary>
    /// <param name="Capacity">The bound.</param>
    public sealed record Limited(Bits Capacity) : DeviceMemory;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> unlimited, Func<Limited, T> limited) =>
        this switch
        {
            Limited l => limited(l),
            _ => unlimited(),
        };

    /// <summary>The largest number of leading stages whose parameters fit together (N_mem = 0..M).</summary>
    public int LargestPlacement(StageChain chain) =>
        Match(unlimited: () => chain.Count, limited: bound => Fitting(chain.Blocks, bound.Capacity.Value));

    private static int Fitting(ImmutableArray<StageBlock> blocks, long free)
    {
        var fitting = 0;
        foreach (var block in blocks)
        {
            long[] sizes = [.. block.Stages.Select(stage => stage.Cost.Parameters.Value)];
            var size = sizes.Sum();
            var whole = size == 0 ? block.Repetitions : (int)Math.Min(block.Repetitions, free / size);
            fitting += whole * sizes.Length;
            free -= whole * size;
            if (whole < block.Repetitions)
            {
                return fitting + Leading(sizes, free);
            }
        }

        return fitting;
    }

    private static int Leading(long[] sizes, long free) => sizes.TakeWhile(size => (free -= size) >= 0).Count();
}
