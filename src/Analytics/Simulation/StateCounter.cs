using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Simulation;

/// <summary>
/// Simulates inferences over a channel with memory, block by block. Cut after cut, all inferences of a block that reach the cut are decided
/// together.
/// </summary>
/// <remarks>
/// The state at cut n of inference i is a quantile of its law given the state before; the level of the quantile is the number of
/// <see cref="Philox"/> at the counter (i, n). The cost of an inference follows from the cut and the state in which it stops, so only these
/// are counted: element n·(number of states) + s is the number of inferences that stop at cut n in state s.
/// </remarks>
internal sealed class StateCounter : IInferenceCounter<ImmutableArray<long>>
{
    private const int BlockSize = FrameSimulator.BlockSize;

    private readonly InferenceOutcome _outcome;
    private readonly PlayedInferences _played;
    private readonly SplittingDecisions.SendingStates _decisions;
    private readonly ulong _seed;
    private readonly ImmutableArray<Seconds> _latencies;
    private readonly int _states;
    private readonly Draw _initial;
    private readonly ImmutableArray<ImmutableArray<Draw>> _next;

    public StateCounter(
        InferenceOutcome outcome,
        SplittingDecisions.SendingStates decisions,
        ulong seed,
        ImmutableArray<Seconds> latencies,
        PlayedInferences played
    )
    {
        (_outcome, _decisions, _seed, _latencies, _played) = (outcome, decisions, seed, latencies, played);
        _states = decisions.Channel.States;
        _initial = new(decisions.Channel.Initial.AsSpan());
        // The draws before each cut but the first; one list where the transitions are the same at each stage.
        _next =
        [
            .. Enumerable
                .Range(0, decisions.Channel.IsHomogeneous ? 1 : Math.Max(1, decisions.PlacedStages))
                .Select(cut =>
                    Enumerable
                        .Range(0, _states)
                        .Select(state => new Draw(decisions.Channel.Transitions(state, cut)))
                        .ToImmutableArray()
                ),
        ];
    }

    /// <inheritdoc/>
    public ImmutableArray<long> None => ImmutableCollectionsMarshal.AsImmutableArray(NoStops());

    /// <inheritdoc/>
    public ImmutableArray<long> Count(long begin, long end)
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

            going = _played.Keep(inferences.AsSpan(0, going), _seed, levels);
            for (var cut = 0; going > 0; cut++)
            {
                Philox.Fill(inferences.AsSpan(0, going), (ulong)cut, _seed, levels);
                var next = _next[Math.Clamp(cut - 1, 0, _next.Length - 1)];
                var left = 0;
                for (var n = 0; n < going; n++)
                {
                    var state = (cut == 0 ? _initial : next[states[n]]).At(levels[n]);
                    if (cut == _decisions.PlacedStages || _decisions.Sends(cut, state))
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

        return ImmutableCollectionsMarshal.AsImmutableArray(stops);
    }

    /// <inheritdoc/>
    public ImmutableArray<long> Add(ImmutableArray<long> one, ImmutableArray<long> other) =>
        [.. one.Zip(other, (left, right) => left + right)];

    /// <inheritdoc/>
    public long Decisions(ImmutableArray<long> counts) =>
        // An inference that stops at cut n < N made a decision at each cut 0..n; one that stops at cut N, at each cut 0..N − 1.
        Stops(counts).Select((count, cut) => count * Math.Min(cut + 1, _decisions.PlacedStages)).Sum();

    /// <inheritdoc/>
    public ImmutableArray<long> Stops(ImmutableArray<long> counts) =>
        [.. Enumerable.Range(0, _decisions.PlacedStages + 1).Select(cut => counts.Slice(cut * _states, _states).Sum())];

    /// <inheritdoc/>
    public ImmutableArray<long> Within(ImmutableArray<long> counts) =>
        [
            .. _latencies.Select(latency =>
                Outcomes(_outcome.Time, counts)
                    .Where(at => DiscreteLatency.IsWithin(at.Cost, latency.Value))
                    .Sum(at => at.Count)
            ),
        ];

    /// <inheritdoc/>
    public Estimate Estimate(Func<InferenceOutcome, SplittingCosts> unit, ImmutableArray<long> counts)
    {
        var costs = unit(_outcome);
        var inferences = counts.Sum();
        var outcomes = Outcomes(costs, counts).ToArray();
        var mean = outcomes.Sum(at => at.Count * at.Cost) / inferences;
        var squares = outcomes.Sum(at => at.Count * (at.Cost - mean) * (at.Cost - mean));
        return new(mean, Math.Sqrt(squares / Math.Max(1, inferences - 1) / inferences));
    }

    private long[] NoStops() => new long[(_decisions.PlacedStages + 1) * _states];

    /// <summary>The cost of an inference for each cut and state in which it may stop, and the number of inferences that did.</summary>
    private IEnumerable<(double Cost, long Count)> Outcomes(SplittingCosts costs, ImmutableArray<long> counts)
    {
        for (var cut = 0; cut <= _decisions.PlacedStages; cut++)
        {
            var sending = SplittingDecisions.SendingStates.CostsOfSending(costs, _decisions.Channel, cut);
            for (var state = 0; state < _states; state++)
            {
                if (counts[(cut * _states) + state] > 0)
                {
                    yield return (costs.Computing[cut] + sending[state], counts[(cut * _states) + state]);
                }
            }
        }
    }

    /// <summary>
    /// A law of states, prepared for draws: the states that can occur, and for each the last of the 2⁶⁴ levels that gives this state or an
    /// earlier one.
    /// </summary>
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

            (_states, _lastLevels) = (states.ToImmutable(), lastLevels.ToImmutable());
        }

        /// <summary>
        /// The state at a level. Where probabilities sum to slightly less than 1, the last state also takes the few remaining levels.
        /// </summary>
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
