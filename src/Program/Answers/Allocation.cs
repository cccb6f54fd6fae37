using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Inputs.Devices;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>allocate</c>.</summary>
internal abstract record Allocation
{
    private Allocation(DevicesFile file) => File = file;

    /// <summary>The devices.</summary>
    public DevicesFile File { get; }

    /// <summary>The cuts and shares of the band that minimise the latency of the slowest device (SFL2).</summary>
    public sealed record Slowest(DevicesFile File, BandAllocation Shares) : Allocation(File);

    /// <summary>
    /// Cuts and shares of the band with a small weighted sum of latencies, and a lower bound of that sum for every allocation (SFL4).
    /// </summary>
    public sealed record Sum(DevicesFile File, LeastSum Found) : Allocation(File);

    /// <summary>Whole items of work for each device, at equal shares of the band (PARTEL1, PARTEL2).</summary>
    public sealed record Items(DevicesFile File, BandLoads Equal) : Allocation(File);

    /// <summary>
    /// Whole items for each device and the shares of the band with which all items are done the earliest (PARTEL5), and the loads at
    /// equal shares, to compare with.
    /// </summary>
    public sealed record JointItems(
        DevicesFile File,
        ImmutableArray<BandWorker> Workers,
        BandLoads Joint,
        BandLoads Equal
    ) : Allocation(File);

    /// <summary>Handles each case.</summary>
    public T Match<T>(
        Func<Slowest, T> slowest,
        Func<Sum, T> sum,
        Func<Items, T> items,
        Func<JointItems, T> jointItems
    ) =>
        this switch
        {
            Slowest a => slowest(a),
            Sum a => sum(a),
            Items a => items(a),
            JointItems a => jointItems(a),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
