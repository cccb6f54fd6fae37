using System.Collections.Immutable;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>
/// An oracle: the best shares of a band by search, from the capacity alone. It first tries a whole grid of shares. From the best of them it
/// moves bandwidth between two workers as long as that helps, in smaller and smaller steps.
/// </summary>
internal static class ShareSearch
{
    private const int Grid = 12;

    /// <summary>The items that all workers together finish in a second with the best shares.</summary>
    public static double MostItemsPerSecond(JointWorkers joint)
    {
        var step = joint.Band.ToDouble() / Grid;
        var best = Shared(joint.Workers.Length, Grid)
            .Select(parts => parts.Select(part => part * step).ToArray())
            .MaxBy(shares => ItemsPerSecond(joint, shares))!;
        var most = ItemsPerSecond(joint, best);
        while (step > 1e-10 * joint.Band.ToDouble())
        {
            var moved = Moves(best, step)
                .Select(shares => (Shares: shares, Items: ItemsPerSecond(joint, shares)))
                .MaxBy(move => move.Items);
            if (moved.Items > most)
            {
                (best, most) = moved;
            }
            else
            {
                step /= 2;
            }
        }

        return most;
    }

    /// <summary>The items that all workers together finish in a second with shares in MHz.</summary>
    public static double ItemsPerSecond(JointWorkers joint, IReadOnlyList<double> shares) =>
        Enumerable.Range(0, shares.Count).Sum(worker => ItemsPerSecond(joint, worker, shares[worker]));

    /// <summary>What a further MHz adds to the items that a worker finishes in a second, by two central differences.</summary>
    public static double Slope(JointWorkers joint, int worker, double share)
    {
        return ((4 * Difference(share / 2000)) - Difference(share / 1000)) / 3;

        double Difference(double step) =>
            (ItemsPerSecond(joint, worker, share + step) - ItemsPerSecond(joint, worker, share - step)) / (2 * step);
    }

    private static double ItemsPerSecond(JointWorkers joint, int worker, double share)
    {
        if (share <= 0)
        {
            return 0;
        }

        var (snr, computing) = (joint.Workers[worker].SnrBandwidth, joint.Workers[worker].Computing);
        var rate = share * Math.Log2(1 + (snr.ToDouble() / share));
        return 1 / ((joint.Bits.ToDouble() / rate) + computing.ToDouble());
    }

    private static IEnumerable<double[]> Moves(double[] shares, double step) =>
        from giver in Enumerable.Range(0, shares.Length)
        from taker in Enumerable.Range(0, shares.Length)
        where giver != taker && shares[giver] >= step
        select shares
            .Select(
                (share, n) =>
                    n == giver ? share - step
                    : n == taker ? share + step
                    : share
            )
            .ToArray();

    private static IEnumerable<ImmutableArray<int>> Shared(int workers, int parts) =>
        workers == 1
            ?
            [
                [parts],
            ]
            : from first in Enumerable.Range(0, parts + 1)
            from others in Shared(workers - 1, parts - first)
            select others.Insert(0, first);
}
