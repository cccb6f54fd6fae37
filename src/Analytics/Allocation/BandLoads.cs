using System.Collections.Immutable;
using MathNet.Numerics.RootFinding;

namespace SplitProofs.Analytics.Allocation;

/// <summary>
/// Shares of a band and the loads of workers at these shares; <see cref="Of"/> chooses them so that all items are done as early as
/// possible (PARTEL5). By a deadline T a worker with the share b finishes T/a(b) items, so the best shares maximise Σ 1/a(b) whatever the
/// deadline is. Each term is concave in its share. At the maximum a further hertz adds the same number of items per second at each
/// worker that has a share: the price of bandwidth. At the other workers it adds no more than that.
/// </summary>
/// <param name="Bandwidths">The share of each worker [Hz].</param>
/// <param name="SecondsPerItem">How long an item takes each worker [s]; +∞ if it sends something and has no share.</param>
/// <param name="Loads">The loads at these shares.</param>
public sealed record BandLoads(
    ImmutableArray<double> Bandwidths,
    ImmutableArray<double> SecondsPerItem,
    WorkerLoads Loads
)
{
    private const int MostSteps = 200;

    /// <summary>A share below this part of the band counts as 0, because it would add less than rounding does.</summary>
    private const double LeastShare = 1e-18;

    /// <summary>The shares and loads with which all items are done the earliest.</summary>
    /// <param name="workers">The workers, at least one.</param>
    /// <param name="band">The band that they share [Hz], positive.</param>
    /// <param name="items">The number of items, ≥ 0 and at most 2⁵³.</param>
    public static BandLoads Of(ImmutableArray<BandWorker> workers, double band, long items) =>
        At(workers, Shares(workers, band), items);

    /// <summary>The loads at equal shares of the band.</summary>
    /// <param name="workers">The workers, at least one.</param>
    /// <param name="band">The band [Hz], positive.</param>
    /// <param name="items">The number of items, ≥ 0 and at most 2⁵³.</param>
    public static BandLoads AtEqualShares(ImmutableArray<BandWorker> workers, double band, long items) =>
        At(workers, [.. workers.Select(_ => band / workers.Length)], items);

    private static BandLoads At(ImmutableArray<BandWorker> workers, ImmutableArray<double> bandwidths, long items)
    {
        ImmutableArray<double> seconds = [.. workers.Zip(bandwidths, (worker, share) => worker.SecondsPerItem(share))];
        return new(bandwidths, seconds, WorkerLoads.Of(seconds, items));
    }

    /// <summary>
    /// The shares at the price at which they add up to the band, by bisection. Where some worker takes any share at that price, the shares
    /// of both prices around it are mixed.
    /// </summary>
    private static ImmutableArray<double> Shares(ImmutableArray<BandWorker> workers, double band)
    {
        // At the first price one worker takes the whole band; at the second one nobody takes more than an equal share.
        var low = workers.Max(worker => worker.Gain(band)) * (1 - 1e-12);
        var high = workers.Max(worker => worker.Gain(band / workers.Length)) * (1 + 1e-12);
        for (var n = 0; n < MostSteps && high > low * (1 + 1e-14); n++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = workers.Sum(worker => Asked(worker, middle, band)) > band ? (middle, high) : (low, middle);
        }

        var most = workers.Select(worker => Asked(worker, low, band)).ToArray();
        var least = workers.Select(worker => Asked(worker, high, band)).ToArray();
        var (above, below) = (most.Sum() - band, band - least.Sum());
        var mix = above + below > 0 ? Math.Clamp(below / (above + below), 0, 1) : 1;
        return [.. least.Zip(most, (narrow, wide) => narrow + (mix * (wide - narrow)))];
    }

    /// <summary>The largest share, up to the band, to which a further hertz adds at least the price [Hz].</summary>
    private static double Asked(BandWorker worker, double price, double band)
    {
        if (worker.Gain(band) >= price)
        {
            return worker.Bits == 0 ? 0 : band;
        }

        if (worker.Gain(LeastShare * band) < price)
        {
            return 0;
        }

        Brent.TryFindRoot(
            share => Math.Log(worker.Gain(Math.Exp(share)) / price),
            Math.Log(LeastShare * band),
            Math.Log(band),
            accuracy: 1e-14,
            MostSteps,
            out var logarithm
        );
        return Math.Min(Math.Exp(logarithm), band);
    }
}
