using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Simulation;

/// <summary>
/// The simulation in blocks against inferences played one by one with the same random numbers: an airtime is compared with a
/// threshold, and not a level with a probability, and costs are kept for each inference.
/// </summary>
public class OneByOneTests
{
    private const ulong Seed = 0x1234_5678_9abc_def0;

    /// <summary>More than one task of 65,536, and no whole number of blocks or vectors.</summary>
    private const int Inferences = 70_001;

    private static readonly SplittingCosts _weighted = new([0.25, 0.25, -0.125], [1, 2, 0.5], 0.5);
    private static readonly SplittingCosts _time = new([0.5, 0.125, 0.25], [2, 1, 0.25], 0.25);
    private static readonly SplittingCosts _energy = new([0.125, 0.5, 0.25], [1, 1, 4], 0);
    private static readonly InferenceCosts _costs = new(_weighted, _time, _energy, [3, 5, 7], Inferences, 3);
    private static readonly ImmutableArray<Seconds> _latencies = [new(0.1), new(1.25), new(2), new(2.5), new(100)];

    /// <summary>Dyadic probabilities, so that the levels of each state are known exactly.</summary>
    private static readonly ImmutableArray<AirtimeState> _law = [new(0.25, 0.25), new(1, 0.5), new(4, 0.25)];

    private static readonly MarkovChannel _chain = MarkovChannel.Starting(
        [4, 0.25, 1, 2],
        [0, 0.5, 0.5, 0],
        [
            [0.5, 0.25, 0.25, 0],
            [0, 0.25, 0.5, 0.25],
            [0.25, 0.5, 0, 0.25],
            [0, 1, 0, 0],
        ]
    );

    [Theory]
    [InlineData(new double[] { })]
    [InlineData(new[] { 1.0 })]
    [InlineData(new[] { 0.25, 1 })]
    [InlineData(new[] { 0.1, 0.25, 0.25 })]
    [InlineData(new[] { 0.25, 0.1, 1 })]
    [InlineData(new[] { 0.25, 4, 1 })]
    public void Independent_draws_are_simulated_as_if_one_by_one(double[] thresholds)
    {
        var channel = FiniteStateChannel.OfAirtime(_law);
        var decisions = 0L;
        var expected = Play(
            thresholds.Length,
            (inference, cut, _) =>
            {
                var airtime = _law[Drawn([.. _law.Select(state => state.Probability)], inference, cut)].Airtime;
                var isForced = cut == thresholds.Length;
                decisions += isForced || thresholds[cut] < _law[0].Airtime ? 0 : 1;
                return (0, airtime, isForced || airtime <= thresholds[cut]);
            }
        );

        Compare(expected, decisions, Run(new SplittingDecisions.Thresholds([.. thresholds], channel)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void States_with_memory_are_simulated_as_if_one_by_one(int placed)
    {
        ImmutableArray<ImmutableArray<bool>> sends =
        [
            [true, true, false, false],
            [false, true, false, true],
            [false, false, true, false],
        ];
        var decisions = 0L;
        var expected = Play(
            placed,
            (inference, cut, before) =>
            {
                var law = cut == 0 ? _chain.Initial : [.. _chain.Transitions(before)];
                var state = Drawn(law, inference, cut);
                decisions += cut == placed ? 0 : 1;
                return (state, _chain.Airtimes[state], cut == placed || sends[cut][state]);
            }
        );

        Compare(expected, decisions, Run(SplittingDecisions.SendingStates.Of(_chain, sends[..placed])));
    }

    [Fact]
    public void States_too_unlikely_for_any_level_are_never_drawn()
    {
        var chain = MarkovChannel.Starting(
            [double.PositiveInfinity, 2, 4],
            [1e-30, 1, 1e-30],
            [
                [1, 0, 0],
                [1e-30, 0, 1],
                [0, 0, 1],
            ]
        );
        var found = Run(
            SplittingDecisions.SendingStates.Of(
                chain,
                [
                    [true, false, true],
                ]
            )
        );

        Assert.Equal([0L, Inferences], found.Stops.AsEnumerable());
        Assert.Equal(_time.Computing[1] + (_time.Offload[1] * 4), found.Time.Mean, 1e-14);
    }

    [Fact]
    public void One_inference_has_no_error_and_progress_ends_at_one()
    {
        var reports = new List<double>();
        var found = FrameSimulator.Run(
            _costs with
            {
                Inferences = 1,
            },
            new SplittingDecisions.Thresholds([0.25], FiniteStateChannel.OfAirtime(_law)),
            frames: 1,
            Seed,
            _latencies,
            threads: 1,
            new Told(reports.Add),
            CancellationToken.None
        );

        Assert.Equal((1, 0.0), (found.Inferences, found.Time.StandardError));
        Assert.Equal([1.0], reports);
    }

    /// <summary>Sixty-four tasks of 65,536 inferences lie between two reports of progress.</summary>
    [Theory]
    [InlineData(64, new[] { 1.0 })]
    [InlineData(96, new[] { 64 / 96.0, 1 })]
    public void Progress_is_reported_after_each_64_tasks(long tasks, double[] expected)
    {
        var reports = new List<double>();
        var found = FrameSimulator.Run(
            _costs with
            {
                Inferences = 65_536,
            },
            new SplittingDecisions.Thresholds([0, 0, 0], FiniteStateChannel.OfAirtime(_law)),
            tasks,
            Seed,
            [],
            threads: 1,
            new Told(reports.Add),
            CancellationToken.None
        );

        Assert.Equal([0, 0, 0, tasks * 65_536], found.Stops.AsEnumerable());
        Assert.Equal(expected, reports);
    }

    [Theory]
    [InlineData(0, 1, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(1, -1, 1.0)]
    [InlineData(3, 1, 1L << 52)]
    public void Runs_without_frames_or_threads_or_of_too_many_inferences_are_refused(
        long frames,
        int threads,
        double inferences
    ) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            FrameSimulator.Run(
                _costs with
                {
                    Inferences = inferences,
                },
                new SplittingDecisions.Thresholds([1], FiniteStateChannel.OfAirtime(_law)),
                frames,
                Seed,
                [],
                threads,
                new Progress<double>(),
                CancellationToken.None
            )
        );

    private static SimulatedFrames Run(SplittingDecisions decisions) =>
        FrameSimulator.Run(
            _costs,
            decisions,
            frames: 1,
            Seed,
            _latencies,
            threads: 2,
            new Progress<double>(),
            CancellationToken.None
        );

    /// <summary>The cut and the airtime of each inference; nothing is drawn after the last stage.</summary>
    private static (int Cut, double Airtime)[] Play(
        int placed,
        Func<long, int, int, (int State, double Airtime, bool Stops)> at
    )
    {
        var played = new (int, double)[Inferences];
        for (var inference = 0; inference < Inferences; inference++)
        {
            for (var (cut, state) = (0, 0); ; cut++)
            {
                var (now, airtime, stops) = at(inference, cut, state);
                if (stops)
                {
                    played[inference] = (cut, cut == _costs.Stages ? 0 : airtime);
                    break;
                }

                state = now;
            }

            Assert.InRange(played[inference].Item1, 0, placed);
        }

        return played;
    }

    /// <summary>The state whose levels hold the number of an inference and a cut.</summary>
    private static int Drawn(ImmutableArray<double> law, long inference, int cut)
    {
        var words = Philox.At(
            new(
                Vector256.Create((ulong)inference),
                Vector256<ulong>.Zero,
                Vector256.Create((ulong)cut),
                Vector256<ulong>.Zero
            ),
            Seed
        );
        var left = (Int128)(words.First[0] | (words.Second[0] << 32));
        for (var state = 0; ; state++)
        {
            left -= (Int128)Math.ScaleB(law[state], 64);
            if (left < 0)
            {
                return state;
            }
        }
    }

    private static void Compare((int Cut, double Airtime)[] played, long decisions, SimulatedFrames found)
    {
        Assert.Equal(Inferences, found.Inferences);
        Assert.Equal(decisions, found.Decisions);
        Assert.Equal(
            Enumerable.Range(0, found.Stops.Length).Select(cut => played.LongCount(at => at.Cut == cut)),
            found.Stops
        );
        Assert.Equal(_latencies, found.Latencies.Select(within => within.Latency));
        Assert.Equal(
            _latencies.Select(latency => played.LongCount(at => Cost(_time, at) <= latency.Value)),
            found.Latencies.Select(within => within.Count)
        );
        CompareMean(_weighted, found.Cost);
        CompareMean(_time, found.Time);
        CompareMean(_energy, found.Energy);
        var placement = _costs.Placement.Take(found.Stops.Length - 1).Sum();
        Assert.Equal(placement + (Inferences * found.Cost.Mean), found.FrameCost.Mean, 1e-9);
        Assert.Equal(Inferences * found.Cost.StandardError, found.FrameCost.StandardError, 1e-9);

        void CompareMean(SplittingCosts costs, Estimate estimate)
        {
            double[] values = [.. played.Select(at => Cost(costs, at))];
            var mean = values.Average();
            var variance = values.Sum(value => (value - mean) * (value - mean)) / (Inferences - 1);
            Assert.Equal(mean, estimate.Mean, 1e-12);
            Assert.Equal(Math.Sqrt(variance / Inferences), estimate.StandardError, 1e-14);
        }
    }

    private static double Cost(SplittingCosts costs, (int Cut, double Airtime) at) =>
        costs.Edge + costs.Extra.Take(at.Cut).Sum() + (costs.OffloadAt(at.Cut) * at.Airtime);

    /// <summary>Reports at once, where <see cref="Progress{T}"/> reports later on another thread.</summary>
    private sealed class Told(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
