using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>A link of fixed rate from a node to the next one.</summary>
/// <param name="Rate">Its rate.</param>
/// <param name="TransmitPower">The sender's power while it sends.</param>
/// <param name="Latency">The time that a transfer takes beside that of its bits. It does not occupy the link.</param>
public sealed record LineLink(BitsPerSecond Rate, Watts TransmitPower, Seconds Latency);
