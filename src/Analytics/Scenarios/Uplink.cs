using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The fading link that carries features to the edge server.</summary>
/// <param name="Bandwidth">Its bandwidth (B).</param>
/// <param name="TransmitPower">The device's power while it sends (p_tx).</param>
/// <param name="Fading">Its signal-to-noise ratio from stage to stage.</param>
public sealed record Uplink(Hertz Bandwidth, Watts TransmitPower, Fading Fading)
{
    /// <summary>The bits in which it carries the elements of features; by default the bits of the network.</summary>
    public FeaturePrecision Precision { get; init; } = new FeaturePrecision.OfNetwork();

    /// <summary>How its rate follows from the signal-to-noise ratio; by default the capacity.</summary>
    public TransmissionRate Rate { get; init; } = TransmissionRate.Capacity;

    /// <summary>The share of the rate that overhead or a duty cycle leaves, above 0 and at most 1.</summary>
    public double Efficiency { get; init; } = 1;

    /// <summary>The fixed time of an upload, added to its airtime; ≥ 0.</summary>
    public Seconds Latency { get; init; }

    /// <summary>The bandwidth times <see cref="Efficiency"/>: an upload takes its bits times the airtime, divided by this.</summary>
    public Hertz UsedBandwidth => new(Efficiency * Bandwidth.Value);

    /// <summary>How the airtime follows from the signal-to-noise ratio.</summary>
    public RateLaw RateLaw => Rate.PerHertz(Bandwidth);

    /// <summary>The fading, seen through the airtimes at the uplink's rate.</summary>
    public Fading Airtimes => Fading.At(RateLaw);

    /// <summary>Gives the features of a network the bits in which this uplink sends them.</summary>
    /// <exception cref="InvalidOperationException">
    /// The uplink sets the precision of features, and the network's tensors are unknown or take more than 2⁶³ − 1 bits.
    /// </exception>
    public StageChain AsSent(StageChain chain) =>
        Precision.Match(
            ofNetwork: () => chain,
            ofLink: stated =>
                chain.TryWithFeatureBits(stated.PerElement, out var sent)
                    ? sent
                    : throw new InvalidOperationException(
                        "The uplink sets the precision of features, and those of the network are unknown or too large."
                    )
        );
}
