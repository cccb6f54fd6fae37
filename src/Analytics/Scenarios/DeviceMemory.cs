using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The memory of the device for the stages that are placed on it.</summary>
public abstract record DeviceMemory
{
    private DeviceMemory() { }

    /// <summary>No bound.</summary>
    public sealed record Unlimited : DeviceMemory;

    /// <summary>
    /// A bound on the memory of the placed stages: their parameters and state, plus the largest set of tensors in use during any one of
    /// them (<see cref="StageChain.CountedMemory"/>). Unknown tensors count 0.
    /// </summary>
    /// <param name="Capacity">The bound.</param>
    public sealed record Limited(Bits Capacity) : DeviceMemory;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> unlimited, Func<Limited, T> limited) =>
        this switch
        {
            Limited l => limited(l),
            _ => unlimited(),
        };

    /// <summary>The largest number of leading stages that fit together (N_mem = 0..M); nothing placed always fits.</summary>
    public int LargestPlacement(StageChain chain) =>
        Match(
            unlimited: () => chain.Count,
            limited: bound => LargestPlacement(chain, bound.Capacity, most: chain.Count)
        );

    // The memory never falls with the number of placed stages, so bisection applies.
    private static int LargestPlacement(StageChain chain, Bits capacity, int most)
    {
        var fitting = 0;
        while (fitting < most)
        {
            var middle = most - ((most - fitting) / 2);
            (fitting, most) = chain.CountedMemory(middle) <= capacity.Value ? (middle, most) : (fitting, middle - 1);
        }

        return fitting;
    }
}
