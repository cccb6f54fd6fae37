using System.Collections.Immutable;

namespace SplitProofs.Analytics.Simulation;

/// <summary>The counts of some inferences over independent draws.</summary>
/// <param name="Decisions">The number of fading draws that were compared with a threshold.</param>
/// <param name="Stops">The counts at cuts 0..N.</param>
/// <param name="Latencies">How many inferences took at most each of the requested latencies.</param>
internal sealed record StopCounts(long Decisions, ImmutableArray<StopTally> Stops, ImmutableArray<long> Latencies)
{
    public static StopCounts operator +(StopCounts left, StopCounts right) =>
        new(
            left.Decisions + right.Decisions,
            [.. left.Stops.Zip(right.Stops, (one, other) => one + other)],
            [.. left.Latencies.Zip(right.Latencies, (one, other) => one + other)]
        );
}
