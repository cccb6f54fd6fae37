using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Allocation;

/// <summary>A worker that shares a band with others, and sends and computes for each item of work.</summary>
/// <param name="Channel">How fast it sends with a share of the band.</param>
/// <param name="Efficiency">The share of the rate that overhead leaves, above 0 and at most 1.</param>
/// <param name="Bits">The bits that an item sends, ≥ 0.</param>
/// <param name="Operations">The operations that an item takes [FLOP], ≥ 0.</param>
/// <param name="Speed">How fast it computes, positive.</param>
public sealed record BandWorker(
    BandChannel Channel,
    double Efficiency,
    double Bits,
    double Operations,
    FlopsPerSecond Speed
)
{
    /// <summary>How long it computes for an item [s].</summary>
    public double Computing => Operations / Speed.Value;

    /// <summary>The rate of a share of the band that overhead leaves [bit/s]; 0 without bandwidth.</summary>
    /// <param name="bandwidth">The share [Hz].</param>
    public double Rate(double bandwidth) => Efficiency * Channel.Rate(bandwidth);

    /// <summary>How long an item takes [s]; +∞ if it sends something and has no bandwidth.</summary>
    /// <param name="bandwidth">The share of the band [Hz].</param>
    public double SecondsPerItem(double bandwidth) =>
        Bits == 0
            ? Computing
            : ItemShare
                .SecondsPerItem<Number>(new(Bits), new(Rate(bandwidth)), new(Operations), new(Speed.Value))
                .Value;

    /// <summary>What a further hertz adds to the items that it finishes in a second [1/(s·Hz)].</summary>
    /// <param name="bandwidth">The share of the band [Hz], positive.</param>
    public double Gain(double bandwidth) =>
        ItemShare
            .Gain<Number>(
                new(Bits),
                new(Rate(bandwidth)),
                new(Efficiency * Channel.Slope(bandwidth)),
                new(SecondsPerItem(bandwidth))
            )
            .Value;
}
