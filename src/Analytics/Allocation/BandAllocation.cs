using System.Collections.Immutable;

namespace SplitProofs.Analytics.Allocation;

/// <summary>A cut and a share of the band for each of several devices.</summary>
/// <param name="Shares">The cut and the share of each device, in the order of the devices.</param>
/// <param name="Band">The band that they share [Hz].</param>
public sealed record BandAllocation(ImmutableArray<BandShare> Shares, double Band)
{
    /// <summary>When the last device is done [s].</summary>
    public double Slowest => Shares.Max(share => share.Latency);

    /// <summary>
    /// The bandwidth that no device uses [Hz]. It is above 0 where the slowest device sends nothing, so that more bandwidth would not help.
    /// </summary>
    public double Spare => Math.Max(0, Band - Shares.Sum(share => share.Bandwidth));

    /// <summary>The sum of the latencies, each times the weight of its device [s].</summary>
    /// <param name="devices">The devices.</param>
    public double WeightedSum(ImmutableArray<BandDevice> devices) =>
        Shares.Zip(devices, (share, device) => device.Weight * share.Latency).Sum();
}

/// <summary>The cut and the share of the band of one device.</summary>
/// <param name="Cut">The index of its cut in <see cref="BandDevice.Cuts"/>.</param>
/// <param name="Bandwidth">Its share of the band [Hz].</param>
/// <param name="Latency">When it is done [s].</param>
public readonly record struct BandShare(int Cut, double Bandwidth, double Latency);
