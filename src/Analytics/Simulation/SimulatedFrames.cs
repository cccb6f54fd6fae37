using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Simulation;

/// <summary>The results of a simulation.</summary>
/// <param name="Inferences">The number of inferences in all frames.</param>
/// <param name="Decisions">The number of fading draws that were compared with a threshold.</param>
/// <param name="Cost">The cost of an inference, edge server included, placement excluded.</param>
/// <param name="FrameCost">The cost of a frame, placement included.</param>
/// <param name="Time">The time of an inference [s].</param>
/// <param name="Energy">The device's energy for an inference [J].</param>
/// <param name="Stops">How many inferences stopped at cut n: element n, n = 0..N.</param>
/// <param name="Latencies">How many inferences took at most each of the requested latencies.</param>
public sealed record SimulatedFrames(
    long Inferences,
    long Decisions,
    Estimate Cost,
    Estimate FrameCost,
    Estimate Time,
    Estimate Energy,
    ImmutableArray<long> Stops,
    ImmutableArray<(Seconds Latency, long Count)> Latencies
)
{
    /// <summary>The share of the inferences that a count is, with the standard error of a count of independent events.</summary>
    public Estimate Share(long count)
    {
        var share = (double)count / Inferences;
        return new(share, Math.Sqrt(share * (1 - share) / Inferences));
    }
}
