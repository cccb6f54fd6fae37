using System.Collections.Immutable;

namespace SplitProofs.Analytics.Allocation;

/// <summary>A device that shares a band with others.</summary>
/// <param name="Cuts">The cuts at which it may split its network, at least one.</param>
/// <param name="Channel">How fast it sends with a share of the band.</param>
/// <param name="Weight">The weight of its latency in a weighted sum of latencies, positive.</param>
public sealed record BandDevice(ImmutableArray<CutOption> Cuts, BandChannel Channel, double Weight)
{
    /// <summary>The share of the rate that overhead leaves, above 0 and at most 1.</summary>
    public double Efficiency { get; init; } = 1;

    /// <summary>The time that it takes at a cut with a share of the band [s]; +∞ where it would send without bandwidth.</summary>
    public double Latency(int cut, double bandwidth)
    {
        var (computing, upload) = (Cuts[cut].Computing.Value, (double)Cuts[cut].Upload.Value);
        return upload == 0 ? computing : computing + (upload / (Efficiency * Channel.Rate(bandwidth)));
    }

    /// <summary>The index of the cut with the least latency for a share of the band; the first one on a tie.</summary>
    public int BestCut(double bandwidth) => Enumerable.Range(0, Cuts.Length).MinBy(cut => Latency(cut, bandwidth));
}
