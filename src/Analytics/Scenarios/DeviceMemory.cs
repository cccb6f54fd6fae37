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
        Match(
            unlimited: () => chain.Count,
            limited: bound =>
            {
                var free = bound.Capacity.Value;
                return chain.Stages.TakeWhile(stage => (free -= stage.Cost.Parameters.Value) >= 0).Count();
            }
        );
}
