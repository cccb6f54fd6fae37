using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>A link of fixed rate from a node to the next one.</summary>
/// <param name="Rate">Its rate.</param>
/// <param name="TransmitPower">The sender's power while it sends.</param>
/// <param name="Latency">The fixed time of a transfer, added to the time of its bits. It does not occupy the link.</param>
public sealed record LineLink(BitsPerSecond Rate, Watts TransmitPower, Seconds Latency)
{
    /// <summary>The time that its bits take, without the latency.</summary>
    public Seconds TimeFor(Bits data) => data / Rate;

    /// <summary>The sender's energy for these bits.</summary>
    public Joules EnergyFor(Bits data) => new(TransmitPower.Value * TimeFor(data).Value);
}
