namespace SplitProofs.Runtime.Playing;

/// <summary>An inference as it was played, in seconds.</summary>
/// <param name="Cut">The number of stages that ran on the device.</param>
/// <param name="Device">The time of the stages on the device.</param>
/// <param name="Airtime">The time of the upload by the drawn airtime, without the fixed latency of uploads; 0 if nothing is sent.</param>
/// <param name="Upload">The measured time of the upload, including its fixed latency.</param>
/// <param name="Edge">The time that the edge server computed.</param>
/// <param name="Latency">The time from the start to the result.</param>
internal sealed record PlayedInference(
    int Cut,
    double Device,
    double Airtime,
    double Upload,
    double Edge,
    double Latency
)
{
    /// <summary>The remaining time: the way back, and sending and receiving on both sides.</summary>
    public double Rest => Latency - Device - Upload - Edge;
}
