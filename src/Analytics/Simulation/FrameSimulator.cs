using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Simulation;

/// <summary>
/// Simulates frames by Monte Carlo. At each cut the channel is drawn and the decision is made; at the end of an inference, the time and
/// energy of what was computed and sent are counted.
/// </summary>
/// <remarks>
/// Draws are numbers of <see cref="Philox"/>, whose counters are the inference and the cut. Inferences are counted in blocks of fixed size
/// that are added in order, so the result is the same to the last bit for every number of threads. Inferences are independent, so the
/// variance of one inference gives the error of the mean.
/// </remarks>
public static class FrameSimulator
{
    /// <summary>The number of inferences in a block, small enough for the fastest cache.</summary>
    internal const int BlockSize = 1024;

    /// <summary>The number of inferences that one task counts.</summary>
    private const int TaskSize = 64 * BlockSize;

    /// <summary>The number of tasks between two reports of progress. The counts of this many tasks are in memory at a time.</summary>
    private const int TasksAtATime = 64;

    /// <summary>Simulates.</summary>
    /// <param name="costs">The network under the scenario; a frame has its number of inferences.</param>
    /// <param name="decisions">When to send.</param>
    /// <param name="frames">The number of frames, ≥ 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="latencies">The latencies [s] for each of which to count the inferences that take at most that long.</param>
    /// <param name="threads">The largest number of threads, ≥ 1.</param>
    /// <param name="progress">Receives the share that is done, from time to time.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no frames, no threads, or more than 2⁵³ inferences.</exception>
    public static SimulatedFrames Run(
        InferenceCosts costs,
        SplittingDecisions decisions,
        long frames,
        ulong seed,
        ImmutableArray<Seconds> latencies,
        int threads,
        IProgress<double> progress,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frames * costs.Inferences, 1L << 53);
        var inferences = frames * (long)costs.Inferences;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        return decisions.Match(
            thresholds: found =>
                PlayAll((outcome, played) => new ThresholdCounter(outcome, found, seed, latencies, played)),
            sendingStates: found =>
                PlayAll((outcome, played) => new StateCounter(outcome, found, seed, latencies, played))
        );

        SimulatedFrames PlayAll<TCounts>(
            Func<InferenceOutcome, PlayedInferences, IInferenceCounter<TCounts>> counter
        ) =>
            costs.Filter.Match(
                none: () => Play(counter(new(costs.Weighted, costs.Time, costs.Energy), new PlayedInferences.All())),
                share: filter =>
                    Play(
                        new FilteredCounter<TCounts>(
                            counter(filter.Sent, new PlayedInferences.OfFilter(filter.Uploaded, AreSent: true)),
                            counter(filter.Dropped, new PlayedInferences.OfFilter(filter.Uploaded, AreSent: false))
                        )
                    )
            );

        SimulatedFrames Play<TCounts>(IInferenceCounter<TCounts> counter)
        {
            var totals = Count(counter, inferences, options, progress);
            var cost = counter.Estimate(outcome => outcome.Weighted, totals);
            return new(
                inferences,
                counter.Decisions(totals),
                cost,
                new(
                    costs.PlacementCost(decisions.PlacedStages) + (costs.Inferences * cost.Mean),
                    costs.Inferences * cost.StandardError
                ),
                counter.Estimate(outcome => outcome.Time, totals),
                counter.Estimate(outcome => outcome.Energy, totals),
                counter.Stops(totals),
                [.. latencies.Zip(counter.Within(totals))]
            );
        }
    }

    private static TCounts Count<TCounts>(
        IInferenceCounter<TCounts> counter,
        long inferences,
        ParallelOptions options,
        IProgress<double> progress
    )
    {
        var tasks = (inferences + TaskSize - 1) / TaskSize;
        var totals = counter.None;
        for (var first = 0L; first < tasks; first += TasksAtATime)
        {
            var counts = new TCounts[(int)Math.Min(TasksAtATime, tasks - first)];
            Parallel.For(
                0,
                counts.Length,
                options,
                task =>
                {
                    var begin = (first + task) * TaskSize;
                    counts[task] = counter.Count(begin, Math.Min(inferences, begin + TaskSize));
                }
            );
            totals = counts.Aggregate(totals, counter.Add);
            progress.Report((double)(first + counts.Length) / tasks);
        }

        return totals;
    }
}
