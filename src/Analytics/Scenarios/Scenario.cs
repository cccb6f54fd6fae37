using SplitProofs.Analytics.Networks;
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
    /// <summary>Which parameters an update of the model changes; all, unless stated.</summary>
    public UpdatedParameters Updated { get; init; } = new UpdatedParameters.All();

    /// <summary>
    /// The probability that an inference is sent at all at the cut where it ends, above 0 and at most 1. For the others only the stages
    /// on the device run, and nothing else is spent.
    /// </summary>
    public double UploadedShare { get; init; } = 1;

    /// <summary>The fixed time of an inference that is sent: the fixed time of the upload plus that of the result's way back.</summary>
    public Seconds Latency => Uplink.Latency + Downlink.Latency;

    /// <summary>
    /// A network with its features in the bits in which the uplink sends them (<see cref="Uplink.AsSent"/>), and with what an update
    /// changes of each stage (<see cref="UpdatedParameters"/>).
    /// </summary>
    /// <exception cref="InvalidOperationException">One of the two does not suit the network.</exception>
    public StageChain AsRun(StageChain chain) =>
        Updated.TryOf(Uplink.AsSent(chain), out var updated)
            ? updated
            : throw new InvalidOperationException(
                "The network does not have the parameters that the scenario updates."
            );
}
