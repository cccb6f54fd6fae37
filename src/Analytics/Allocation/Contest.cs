using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Allocation;

/// <summary>The cuts of a device among which the cheapest one is looked for, where bandwidth has a price.</summary>
/// <param name="Device">The device.</param>
/// <param name="Cuts">The indices of the cuts in ascending order, at least one.</param>
internal sealed record Contest(BandDevice Device, ImmutableArray<int> Cuts)
{
    /// <summary>A contest of all cuts of a device.</summary>
    public static Contest Of(BandDevice device) => new(device, [.. Enumerable.Range(0, device.Cuts.Length)]);

    /// <summary>The cost of a share: its weighted latency plus the price of its bandwidth [s].</summary>
    public static double Cost(BandDevice device, BandShare share, double price) =>
        (device.Weight * share.Latency) + (price * share.Bandwidth);

    /// <summary>
    /// The cuts that can be the cheapest at some price between two. The cost of a cut grows with the price, so a cut that costs more at the
    /// lower price than another one at the higher price is left out.
    /// </summary>
    /// <param name="low">The lower price [1/Hz].</param>
    /// <param name="high">The higher price [1/Hz].</param>
    public Contest Between(double low, double high)
    {
        if (Cuts.Length == 1)
        {
            return this;
        }

        // A trillionth is far above the rounding of a cost, and keeps ties.
        var most = Cost(Device, Cheapest(high), high) * (1 + 1e-12);
        return this with { Cuts = [.. Cuts.Where(cut => Cost(Device, Share(cut, low), low) <= most)] };
    }

    /// <summary>The cut and the share that minimise the cost; the first one on a tie.</summary>
    public BandShare Cheapest(double price)
    {
        var (best, least) = (default(BandShare), double.PositiveInfinity);
        foreach (var cut in Cuts)
        {
            // Computing alone is a lower bound of the cost of a cut, and already rules out many cuts.
            if (Device.Weight * Device.Cuts[cut].Computing.Value >= least)
            {
                continue;
            }

            var share = Share(cut, price);
            var cost = Cost(Device, share, price);
            if (cost < least)
            {
                (best, least) = (share, cost);
            }
        }

        return best;
    }

    private BandShare Share(int cut, double price)
    {
        var bandwidth = Bandwidth(Device.Cuts[cut].Upload, price);
        return new(cut, bandwidth, Device.Latency(cut, bandwidth));
    }

    /// <summary>The share b at which weight·upload/r(b) + price·b is least [Hz].</summary>
    private double Bandwidth(Bits upload, double price)
    {
        var worth = Device.Weight * upload.Value / Device.Efficiency;
        return worth == 0
            ? 0
            : Device.Channel.Match(
                capacity: c =>
                {
                    var q = c.SnrBandwidth.Value;
                    return q / ExponentialMinusOne.Of(Efficiency(price * q * q / (worth * Math.Log(2))));
                },
                fixedEfficiency: f => Math.Sqrt(worth / (f.PerHertz.Value * price))
            );
    }

    /// <summary>
    /// The spectral efficiency v = ln(1 + q/b) with (v − 1 + e^(−v))·((e^v − 1)/v)² = m, where the slope vanishes, by Newton's
    /// iteration on logarithms.
    /// </summary>
    private static double Efficiency(double m)
    {
        var v = m < 1 ? Math.Sqrt(2 * m) : Math.Max(1, 0.5 * Math.Log(m));
        for (var n = 0; n < 60; n++)
        {
            var grown = ExponentialMinusOne.Of(v);
            var share = v < 0.01 ? v * v * (0.5 - (v / 6) + (v * v / 24)) : v - 1 + Math.Exp(-v);
            var ratio = v < 1e-6 ? 1 + (v / 2) : grown / v;
            var slope = (-ExponentialMinusOne.Of(-v) / share) + (2 * (((grown + 1) / grown) - (1 / v)));
            var step = (Math.Log(share) + (2 * Math.Log(ratio)) - Math.Log(m)) / slope;
            v = Math.Max(v / 8, v - step);
            if (Math.Abs(step) <= 1e-12 * v)
            {
                break;
            }
        }

        return v;
    }
}
