using System.Collections.Immutable;

namespace SplitProofs.Analytics.Allocation;

/// <summary>A cut and a share of the band for each of several devices.</summary>
/// <param name="Shares">What each device gets, in their order.</param>
/// <param name="Band">The band that they share [Hz].</param>
public sealed record BandAllocation(ImmutableArray<BandShare> Shares, double Band)
{
    /// <summary>When the last device is done [s].</summary>
    public double Slowest => Shares.Max(share => share.Latency);

    /// <summary>What no device uses [Hz]; some where the slowest device sends nothing.</summary>
    public double Spare => Math.Max(0, Band - Shares.Sum(share => share.Bandwidth));

    /// <summary>The latencies, each times the weight of its device, added up.</summary>
    /// <param name="devices">The devices.</param>
    public double WeightedSum(ImmutableArray<BandDevice> devices) =>
        Shares.Zip(devices, (share, device) => device.Weight * share.Latency).Sum();
}

/// <summary>What a device gets.</summary>
/// <param name="Cut">The place of its cut among those that it may choose.</param>
/// <param name="Bandwidth">Its share of the band [Hz].</param>
/// <param name="Latency">When it is done [s].</param>
public readonly record struct BandShare(int Cut, double Bandwidth, double Latency);
