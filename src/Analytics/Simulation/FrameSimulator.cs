using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Simulation;

/// <summary>
/// Frames played through by Monte Carlo: at each cut a fading draw, a decision, and in the end the time and energy of what
/// was computed and sent.
/// </summary>
/// <remarks>
/// The draw at cut n of inference i is a number of <see cref="Philox"/> at the counter (i, n) under the seed as key: a share u, of
/// which the airtime is the quantile G⁻¹(u). As X ≤ ξ ⇔ u ≤ G(ξ), a decision compares u with G(ξ), found once a cut; the
/// quantile is taken of the draws that send. Inferences are counted in blocks of fixed size that are added in their
/// order, so that the result is the same to the last bit whatever the number of threads.
/// Inferences are independent, so that the variance of an inference gives the error of the mean.
/// </remarks>
public static class FrameSimulator
{
    /// <summary>Inferences that one task counts.</summary>
    private const int TaskSize = 64 * StopCounter.BlockSize;

    /// <summary>Tasks between two reports of progress, whose counts are kept at a time.</summary>
    private const int TasksAtATime = 64;

    /// <summary>Simulates.</summary>
    /// <param name="inference">The network under the scenario; a frame has its number of inferences.</param>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0..N−1, N of them.</param>
    /// <param name="frames">The number of frames, ≥ 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="latencies">The latencies to count the inferences within.</param>
    /// <param name="threads">The largest number of threads, ≥ 1.</param>
    /// <param name="progress">Told of the share that is done, now and then.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no frames, no threads, or more than 2⁵³ inferences.</exception>
    public static SimulatedFrames Run(
        CoInference inference,
        ImmutableArray<double> thresholds,
        long frames,
        ulong seed,
        ImmutableArray<Seconds> latencies,
        int threads,
        IProgress<double> progress,
        CancellationToken cancellation
    )
    {
        var problem = inference.Problem;
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frames * problem.Inferences, 1L << 53);
        var inferences = frames * (long)problem.Inferences;
        var counter = new StopCounter(inference.Time, thresholds, problem.Channel, latencies);
        var tasks = (inferences + TaskSize - 1) / TaskSize;
        var totals = counter.NoStops();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        for (var first = 0L; first < tasks; first += TasksAtATime)
        {
            var counts = new StopCounts[(int)Math.Min(TasksAtATime, tasks - first)];
            Parallel.For(
                0,
                counts.Length,
                options,
                task =>
                {
                    var begin = (first + task) * TaskSize;
                    counts[task] = counter.Count(begin, Math.Min(inferences, begin + TaskSize), seed);
                }
            );
            totals = counts.Aggregate(totals, (sum, count) => sum + count);
            progress.Report((double)(first + counts.Length) / tasks);
        }

        var cost = Estimate(problem.Costs);
        return new(
            inferences,
            totals.Decisions,
            cost,
            new(
                problem.PlacementCost(thresholds.Length) + (problem.Inferences * cost.Mean),
                problem.Inferences * cost.StandardError
            ),
            Estimate(inference.Time),
            Estimate(inference.Energy),
            [.. totals.Stops.Select(stop => stop.Count)],
            [.. latencies.Zip(totals.Latencies)]
        );

        Estimate Estimate(SplittingCosts costs) => counter.Estimate(costs, totals);
    }
}
