namespace SplitProofs.Runtime.Playing;

/// <summary>An inference as it was played, in seconds.</summary>
/// <param name="Cut">The number of stages that ran on the device.</param>
/// <param name="Device">What they took.</param>
/// <param name="Airtime">What the upload takes by the drawn airtime, the latency of uploads not included; 0 if nothing is sent.</param>
/// <param name="Upload">What it took, that latency included.</param>
/// <param name="Edge">What the edge server computed.</param>
/// <param name="Latency">The whole, from the start to the result.</param>
internal sealed record PlayedInference(
    int Cut,
    double Device,
    double Airtime,
    double Upload,
    double Edge,
    double Latency
)
{
    /// <summary>What is neither of these: the way back, and what sending and receiving take on both sides.</summary>
    public double Rest => Latency - Device - Upload - Edge;
}
