using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Allocation;

/// <summary>
/// Cuts and shares of a band with a small weighted sum of latencies, and a lower bound of every such sum (SFL4). For fixed cuts the sum is
/// convex in the shares. Its minimum is at the price of bandwidth for which the cheapest shares add up to the band. If cuts can be chosen,
/// the sum is not convex. Then the price gives a lower bound, and the cuts of the devices that change their cut at this price are tried one
/// by one. If there are at most 256 choices of cuts, all are tried, and the result is exact.
/// </summary>
/// <param name="Allocation">The allocation.</param>
/// <param name="Sum">Its weighted sum of latencies [s].</param>
/// <param name="Bound">No allocation has a lower sum [s].</param>
public sealed record LeastSum(BandAllocation Allocation, double Sum, double Bound)
{
    private const int MostSteps = 120;

    /// <summary>Up to this number of choices of cuts, all are tried.</summary>
    private const int MostChoices = 256;

    /// <summary>Finds an allocation.</summary>
    /// <param name="devices">The devices, at least one.</param>
    /// <param name="band">The band that they share [Hz], positive.</param>
    public static LeastSum Of(ImmutableArray<BandDevice> devices, double band)
    {
        var (low, high) = Price(devices, band);
        var (wide, narrow) = (Shares(devices, low), Shares(devices, high));
        var bound = Math.Max(BoundAt(devices, band, low, wide), BoundAt(devices, band, high, narrow));
        ImmutableArray<int> changing =
        [
            .. Enumerable.Range(0, devices.Length).Where(n => wide[n].Cut != narrow[n].Cut),
        ];
        var best = Enumerable
            .Range(0, changing.Length + 1)
            .Select(count =>
                ImmutableArray.CreateRange(narrow.Select((share, n) => IsAmong(n, count) ? wide[n].Cut : share.Cut))
            )
            .Concat(Choices(devices))
            .Select(cuts => OfCuts(devices, band, cuts))
            .MinBy(allocation => allocation.WeightedSum(devices))!;
        var sum = best.WeightedSum(devices);
        return new(best, sum, Math.Min(bound, sum));

        bool IsAmong(int device, int count) => changing.IndexOf(device) is >= 0 and var place && place < count;
    }

    /// <summary>The shares with the least sum where each device has one cut.</summary>
    private static BandAllocation OfCuts(ImmutableArray<BandDevice> devices, double band, ImmutableArray<int> cuts)
    {
        ImmutableArray<BandDevice> cut =
        [
            .. devices.Zip(cuts, (device, at) => device with { Cuts = [device.Cuts[at]] }),
        ];
        var shares = Shares(cut, Price(cut, band).High);
        var used = shares.Sum(share => share.Bandwidth);
        return new(
            [
                .. shares.Select(
                    (share, n) =>
                    {
                        var bandwidth = used > 0 ? share.Bandwidth * (band / used) : 0;
                        return new BandShare(cuts[n], bandwidth, cut[n].Latency(0, bandwidth));
                    }
                ),
            ],
            band
        );
    }

    /// <summary>Every choice of a cut for each device, if there are few; none otherwise.</summary>
    private static IEnumerable<ImmutableArray<int>> Choices(ImmutableArray<BandDevice> devices) =>
        devices.Aggregate(1.0, (product, device) => product * device.Cuts.Length) > MostChoices
            ? []
            : devices.Aggregate<BandDevice, IEnumerable<ImmutableArray<int>>>(
                [
                    [],
                ],
                (choices, device) =>
                    choices.SelectMany(choice => Enumerable.Range(0, device.Cuts.Length).Select(choice.Add))
            );

    /// <summary>
    /// Two prices of bandwidth [1/Hz] that nearly coincide: at the higher one the shares fit the band, and at the lower one they exceed it
    /// (if they do at any price above 1e-280).
    /// </summary>
    private static (double Low, double High) Price(ImmutableArray<BandDevice> devices, double band)
    {
        var (low, high) = (1.0, 1.0);
        while (Used(devices, high) > band)
        {
            high *= 16;
        }

        while (low > 1e-280 && Used(devices, low) <= band)
        {
            low /= 16;
        }

        for (var n = 0; n < MostSteps && high > low * (1 + 1e-14); n++)
        {
            var middle = Math.Sqrt(low) * Math.Sqrt(high);
            (low, high) = Used(devices, middle) > band ? (middle, high) : (low, middle);
        }

        return (low, high);
    }

    private static double Used(ImmutableArray<BandDevice> devices, double price) =>
        devices.Sum(device => Cheapest(device, price).Bandwidth);

    private static ImmutableArray<BandShare> Shares(ImmutableArray<BandDevice> devices, double price) =>
        [.. devices.Select(device => Cheapest(device, price))];

    /// <summary>
    /// The lower bound at a price: the weighted sum, plus the price times the bandwidth used beyond the band (Lagrangian duality).
    /// </summary>
    private static double BoundAt(
        ImmutableArray<BandDevice> devices,
        double band,
        double price,
        ImmutableArray<BandShare> shares
    ) => shares.Zip(devices, (share, device) => Cost(device, share, price)).Sum() - (price * band);

    private static double Cost(BandDevice device, BandShare share, double price) =>
        (device.Weight * share.Latency) + (price * share.Bandwidth);

    /// <summary>The cut and the share that minimise the cost of a device: its weighted latency plus the price of its bandwidth.</summary>
    private static BandShare Cheapest(BandDevice device, double price)
    {
        var (best, least) = (default(BandShare), double.PositiveInfinity);
        for (var cut = 0; cut < device.Cuts.Length; cut++)
        {
            // Computing alone is a lower bound of the cost of a cut, and already rules out many cuts.
            if (device.Weight * device.Cuts[cut].Computing.Value >= least)
            {
                continue;
            }

            var bandwidth = Priced(device, device.Cuts[cut].Upload, price);
            var share = new BandShare(cut, bandwidth, device.Latency(cut, bandwidth));
            var cost = Cost(device, share, price);
            if (cost < least)
            {
                (best, least) = (share, cost);
            }
        }

        return best;
    }

    /// <summary>The share b at which weight·upload/r(b) + price·b is least [Hz].</summary>
    private static double Priced(BandDevice device, Bits upload, double price)
    {
        var worth = device.Weight * upload.Value / device.Efficiency;
        return worth == 0
            ? 0
            : device.Channel.Match(
                capacity: c =>
                {
                    var q = c.SnrBandwidth.Value;
                    return q / (Math.Exp(Efficiency(price * q * q / (worth * Math.Log(2)))) - 1);
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
            var grown = Math.Exp(v) - 1;
            var share = v < 0.01 ? v * v * (0.5 - (v / 6) + (v * v / 24)) : v - 1 + Math.Exp(-v);
            var ratio = v < 1e-6 ? 1 + (v / 2) : grown / v;
            var slope = ((1 - Math.Exp(-v)) / share) + (2 * (((grown + 1) / grown) - (1 / v)));
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
