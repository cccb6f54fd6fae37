using System.Collections.Immutable;

namespace SplitProofs.Analytics.Allocation;

/// <summary>
/// The cuts and the shares of a band that minimise the latency of the slowest of several devices (SFL2). The least bandwidth that a device
/// needs for a deadline is a closed form, and falls as the deadline rises. So bisection finds the earliest deadline for which the band is
/// enough.
/// </summary>
public static class SlowestDevice
{
    private const int MostSteps = 200;

    /// <summary>The best allocation.</summary>
    /// <param name="devices">The devices, at least one.</param>
    /// <param name="band">The band that they share [Hz], positive.</param>
    public static BandAllocation Of(ImmutableArray<BandDevice> devices, double band)
    {
        var low = devices.Max(device => device.Cuts.Min(cut => cut.Computing.Value));
        var high = devices.Max(device => Equal(device, band / devices.Length).Latency);
        if (Needed(devices, low) <= band)
        {
            high = low;
        }

        for (var n = 0; n < MostSteps && high - low > 1e-15 * high; n++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Needed(devices, middle) <= band ? (low, middle) : (middle, high);
        }

        // If the band is so wide that more of it adds less than rounding does, the shares for a deadline are inexact, or none is found.
        var equal = new BandAllocation([.. devices.Select(device => Equal(device, band / devices.Length))], band);
        if (Needed(devices, high) > band)
        {
            return equal;
        }

        var found = new BandAllocation([.. devices.Select(device => Share(device, high))], band);
        return found.Slowest <= equal.Slowest ? found : equal;
    }

    /// <summary>The least total bandwidth with which every device meets a deadline [Hz]; +∞ if some device cannot meet it.</summary>
    /// <param name="devices">The devices.</param>
    /// <param name="deadline">The deadline [s].</param>
    public static double Needed(ImmutableArray<BandDevice> devices, double deadline) =>
        devices.Sum(device => device.Channel.Needed(Slowest(device, deadline).Rate));

    private static BandShare Share(BandDevice device, double deadline)
    {
        var (cut, rate) = Slowest(device, deadline);
        var bandwidth = device.Channel.Needed(rate);
        return new(cut, bandwidth, device.Latency(cut, bandwidth));
    }

    private static BandShare Equal(BandDevice device, double bandwidth)
    {
        var cut = device.BestCut(bandwidth);
        return new(cut, bandwidth, device.Latency(cut, bandwidth));
    }

    /// <summary>The cut that meets the deadline at the lowest rate, and so with the least bandwidth.</summary>
    private static (int Cut, double Rate) Slowest(BandDevice device, double deadline)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var cut = 0; cut < device.Cuts.Length; cut++)
        {
            var (left, upload) = (deadline - device.Cuts[cut].Computing.Value, device.Cuts[cut].Upload.Value);
            var rate =
                upload == 0 && left >= 0 ? 0
                : left > 0 ? upload / (device.Efficiency * left)
                : double.PositiveInfinity;
            if (rate < least)
            {
                (best, least) = (cut, rate);
            }
        }

        return (best, least);
    }
}
