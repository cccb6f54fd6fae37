using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>A device, an edge server, the link between them, and the weights of a second and of a joule.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Processors">The speeds of device and edge server.</param>
/// <param name="Memory">The device's memory for the placed stages.</param>
/// <param name="Uplink">The link that carries features to the edge server.</param>
/// <param name="Downlink">The link that carries parameters to the device.</param>
/// <param name="Weights">The weights of a second and of a joule.</param>
/// <param name="InferencesPerUpdate">The number of inferences between two model updates (K ≥ 1).</param>
public sealed record Scenario(
    string Name,
    Processors Processors,
    DeviceMemory Memory,
    Uplink Uplink,
    Downlink Downlink,
    Weights Weights,
    long InferencesPerUpdate
)
{
    /// <summary>The fixed time of an inference that is sent: the latency of the upload plus that of the result on its way back.</summary>
    public Seconds Latency => Uplink.Latency + Downlink.Latency;
}
