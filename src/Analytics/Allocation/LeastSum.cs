using System.Collections.Immutable;

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
        ImmutableArray<Contest> contests = [.. devices.Select(Contest.Of)];
        var (low, high) = (1.0, 1.0);
        while (Used(contests, high) > band)
        {
            (low, high) = (high, high * 16);
        }

        while (low > 1e-280 && Used(contests, low) <= band)
        {
            (low, high) = (low / 16, low);
        }

        for (var n = 0; n < MostSteps && high > low * (1 + 1e-14); n++)
        {
            // Each time costs two more values a cut, so the intervals between the times grow.
            if (int.IsPow2(n + 1))
            {
                contests = [.. contests.Select(contest => contest.Between(low, high))];
            }

            var middle = Math.Sqrt(low) * Math.Sqrt(high);
            (low, high) = Used(contests, middle) > band ? (middle, high) : (low, middle);
        }

        return (low, high);
    }

    private static double Used(ImmutableArray<Contest> contests, double price) =>
        contests.Sum(contest => contest.Cheapest(price).Bandwidth);

    private static ImmutableArray<BandShare> Shares(ImmutableArray<BandDevice> devices, double price) =>
        [.. devices.Select(device => Contest.Of(device).Cheapest(price))];

    /// <summary>
    /// The lower bound at a price: the weighted sum, plus the price times the bandwidth used beyond the band (Lagrangian duality).
    /// </summary>
    private static double BoundAt(
        ImmutableArray<BandDevice> devices,
        double band,
        double price,
        ImmutableArray<BandShare> shares
    ) => shares.Zip(devices, (share, device) => Contest.Cost(device, share, price)).Sum() - (price * band);
}
