using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Correlated;

/// <summary>Frames played through by Monte Carlo on a channel that remembers: the chain moves, and in each state the rule decides.</summary>
/// <remarks>
/// The state at cut n of inference i is the quantile of its law, given the state before, at a share that is a number of
/// <see cref="Philox"/> at the counter (i, n). What an inference costs follows from where and in which state it stops; so
/// these are counted, in whole numbers, and the result is the same whatever the number of threads.
/// </remarks>
public static class StatewiseSimulator
{
    private const int BlockSize = 1024;
    private const int TaskSize = 64 * BlockSize;
    private const int TasksAtATime = 64;

    /// <summary>Simulates.</summary>
    /// <param name="costs">The network under the scenario; a frame has its number of inferences.</param>
    /// <param name="rule">The rule, on its channel.</param>
    /// <param name="frames">The number of frames, ≥ 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="latencies">The latencies to count the inferences within.</param>
    /// <param name="threads">The largest number of threads, ≥ 1.</param>
    /// <param name="progress">Told of the share that is done, now and then.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no frames, no threads, or more than 2⁵³ inferences.</exception>
    public static SimulatedFrames Run(
        InferenceCosts costs,
        StatewiseRule rule,
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
        var walk = new Walk(rule, seed);
        var totals = walk.NoStops();
        var tasks = (inferences + TaskSize - 1) / TaskSize;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        for (var first = 0L; first < tasks; first += TasksAtATime)
        {
            var counts = new long[(int)Math.Min(TasksAtATime, tasks - first)][];
            Parallel.For(
                0,
                counts.Length,
                options,
                task =>
                {
                    var begin = (first + task) * TaskSize;
                    counts[task] = walk.Count(begin, Math.Min(inferences, begin + TaskSize));
                }
            );
            foreach (var count in counts)
            {
                for (var n = 0; n < totals.Length; n++)
                {
                    totals[n] += count[n];
                }
            }

            progress.Report((double)(first + counts.Length) / tasks);
        }

        return Found(costs, rule, inferences, totals, latencies);
    }

    private static SimulatedFrames Found(
        InferenceCosts costs,
        StatewiseRule rule,
        long inferences,
        long[] counts,
        ImmutableArray<Seconds> latencies
    )
    {
        var states = rule.Channel.States;
        ImmutableArray<long> stops =
        [
            .. Enumerable
                .Range(0, rule.PlacedStages + 1)
                .Select(cut => counts.AsSpan(cut * states, states).ToArray().Sum()),
        ];
        var cost = Mean(costs.Weighted);
        return new(
            inferences,
            // An inference that stops at cut n < N was decided about at each cut up to it, and one at cut N at all before.
            stops.Select((count, cut) => count * Math.Min(cut + 1, rule.PlacedStages)).Sum(),
            cost,
            new(
                costs.PlacementCost(rule.PlacedStages) + (costs.Inferences * cost.Mean),
                costs.Inferences * cost.StandardError
            ),
            Mean(costs.Time),
            Mean(costs.Energy),
            stops,
            [
                .. latencies.Select(latency =>
                    (
                        latency,
                        Outcomes(costs.Time)
                            .Where(at => StatewiseLatency.IsWithin(at.Cost, latency.Value))
                            .Sum(at => at.Count)
                    )
                ),
            ]
        );

        Estimate Mean(SplittingCosts unit)
        {
            var outcomes = Outcomes(unit).ToArray();
            var mean = outcomes.Sum(at => at.Count * at.Cost) / inferences;
            var squares = outcomes.Sum(at => at.Count * (at.Cost - mean) * (at.Cost - mean));
            return new(mean, Math.Sqrt(squares / Math.Max(1, inferences - 1) / inferences));
        }

        // What an inference cost that stopped at a cut in a state, and how many did.
        IEnumerable<(double Cost, long Count)> Outcomes(SplittingCosts unit)
        {
            var spent = unit.Edge;
            for (var cut = 0; cut < stops.Length; cut++)
            {
                for (var state = 0; state < states; state++)
                {
                    if (counts[(cut * states) + state] > 0)
                    {
                        yield return (spent + rule.Channel.SendingAt(unit, cut, state), counts[(cut * states) + state]);
                    }
                }

                spent += cut < unit.Stages ? unit.Extra[cut] : 0;
            }
        }
    }

    /// <summary>Plays inferences, block by block: all that reach a cut decide there together.</summary>
    private sealed class Walk
    {
        private readonly StatewiseRule _rule;
        private readonly ulong _seed;
        private readonly int _states;
        private readonly Draw _initial;
        private readonly ImmutableArray<Draw> _next;

        public Walk(StatewiseRule rule, ulong seed)
        {
            (_rule, _seed, _states) = (rule, seed, rule.Channel.States);
            _initial = new(rule.Channel.Initial.AsSpan());
            _next = [.. Enumerable.Range(0, _states).Select(state => new Draw(rule.Channel.Transitions(state)))];
        }

        /// <summary>A count for each cut and state: that of cut n in state s is element n·(number of states) + s.</summary>
        public long[] NoStops() => new long[(_rule.PlacedStages + 1) * _states];

        /// <summary>Counts the inferences from one number to before another.</summary>
        public long[] Count(long begin, long end)
        {
            var stops = NoStops();
            var inferences = new ulong[BlockSize];
            var levels = new ulong[BlockSize];
            var states = new int[BlockSize];
            for (var first = begin; first < end; first += BlockSize)
            {
                var going = (int)Math.Min(BlockSize, end - first);
                for (var n = 0; n < going; n++)
                {
                    inferences[n] = (ulong)(first + n);
                }

                for (var cut = 0; going > 0; cut++)
                {
                    Philox.Fill(inferences.AsSpan(0, going), (ulong)cut, _seed, levels);
                    var left = 0;
                    for (var n = 0; n < going; n++)
                    {
                        var state = (cut == 0 ? _initial : _next[states[n]]).At(levels[n]);
                        if (cut == _rule.PlacedStages || _rule.Sends(cut, state))
                        {
                            stops[(cut * _states) + state]++;
                        }
                        else
                        {
                            (inferences[left], states[left]) = (inferences[n], state);
                            left++;
                        }
                    }

                    going = left;
                }
            }

            return stops;
        }
    }

    /// <summary>A law of states, made ready for draws: those that can be, and the last of the 2⁶⁴ levels that means each or one before it.</summary>
    private sealed class Draw
    {
        private readonly ImmutableArray<int> _states;
        private readonly ImmutableArray<ulong> _lastLevels;

        public Draw(ReadOnlySpan<double> law)
        {
            var states = ImmutableArray.CreateBuilder<int>();
            var lastLevels = ImmutableArray.CreateBuilder<ulong>();
            var cumulative = 0.0;
            for (var state = 0; state < law.Length; state++)
            {
                cumulative += law[state];
                if (law[state] > 0 && AirtimeQuantiles.TryLastLevel(cumulative, out var last))
                {
                    states.Add(state);
                    lastLevels.Add(last);
                }
            }

            // Probabilities may sum to a little less than 1.
            lastLevels[^1] = ulong.MaxValue;
            (_states, _lastLevels) = (states.ToImmutable(), lastLevels.ToImmutable());
        }

        public int At(ulong level)
        {
            var (low, high) = (0, _lastLevels.Length - 1);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = level <= _lastLevels[middle] ? (low, middle) : (middle + 1, high);
            }

            return _states[low];
        }
    }
}
