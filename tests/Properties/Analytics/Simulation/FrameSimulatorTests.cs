using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Simulation;

public class FrameSimulatorTests
{
    private static readonly ImmutableArray<Seconds> _latencies = [new(0.5), new(1), new(2)];

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var inference = Inference(new RayleighChannel(new(12.1), new(0.1)), inferences: 1000);
        var alone = Run(inference, [0.2, 0.3, 0.4], frames: 700, threads: 1);
        foreach (var threads in (int[])[2, 3, 8])
        {
            var together = Run(inference, [0.2, 0.3, 0.4], frames: 700, threads);
            Assert.Equal(alone with { Stops = [], Latencies = [] }, together with { Stops = [], Latencies = [] });
            Assert.Equal(alone.Stops.AsEnumerable(), together.Stops.AsEnumerable());
            Assert.Equal(alone.Latencies.AsEnumerable(), together.Latencies.AsEnumerable());
        }
    }

    [Fact]
    public void Another_seed_gives_another_run()
    {
        var inference = Inference(new RayleighChannel(new(12.1), new(0.1)), inferences: 1000);
        Assert.NotEqual(
            Run(inference, [0.2, 0.3, 0.4], frames: 1, seed: 1).Cost,
            Run(inference, [0.2, 0.3, 0.4], frames: 1, seed: 2).Cost
        );
    }

    [Fact]
    public void Every_inference_stops_once()
    {
        var found = Run(Inference(new RayleighChannel(new(12.1), new(0.1)), 777), [0.2, 0, 0.4], frames: 13);
        Assert.Equal(777 * 13, found.Inferences);
        Assert.Equal(found.Inferences, found.Stops.Sum());
        Assert.Equal(0, found.Stops[1]);
    }

    [Fact]
    public void Without_chance_there_is_no_error()
    {
        var channel = FiniteStateChannel.OfAirtime([new(0.7, 1)]);
        var found = Run(Inference(channel, 1000), [0, 0.8, 0], frames: 3);
        Assert.Equal([0L, 3000, 0, 0], found.Stops.AsEnumerable());
        Assert.Equal(0.5 + 0.25 + (2 * 0.7), found.Cost.Mean, 1e-15);
        Assert.Equal(0, found.Cost.StandardError);
    }

    [Fact]
    public void Nothing_is_drawn_after_the_last_stage()
    {
        var found = Run(Inference(new RayleighChannel(new(12.1)), 1000), [0, 0, 0], frames: 2);
        Assert.Equal([0L, 0, 0, 2000], found.Stops.AsEnumerable());
        Assert.Equal((0, 0.0), (found.Decisions, found.Cost.StandardError));
        Assert.Equal(0.5 + 0.25 + 0.25 - 0.125, found.Time.Mean, 1e-15);
    }

    /// <summary>
    /// The interval holds the expectation in about 95 of 100 seeds: between 875 and 995 of a thousand is five
    /// standard deviations and more.
    /// </summary>
    [Fact]
    public void The_confidence_interval_covers_the_expectation_as_often_as_it_says()
    {
        var channel = new NakagamiChannel(new(12.1), 2.5, new(0.5));
        var inference = Inference(channel, 2000);
        ImmutableArray<double> thresholds = [0.2, 0.3, 0.25];
        var costs = inference.Problem.Costs;
        var expected = costs.Edge + ThresholdRule.ExpectedCosts(costs, thresholds, channel)[^1];
        var covered = Enumerable
            .Range(0, 1000)
            .Select(seed => Run(inference, thresholds, frames: 1, seed: (ulong)seed).Cost)
            .Count(cost => Math.Abs(cost.Mean - expected) <= cost.HalfWidth95);
        Assert.InRange(covered, 915, 985);
    }

    [Fact]
    public void A_simulation_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() =>
            FrameSimulator.Run(
                Inference(new RayleighChannel(new(12.1), new(0.1)), 1000).Costs,
                new SplittingDecisions.Thresholds([0.2, 0.3, 0.4], new RayleighChannel(new(12.1), new(0.1))),
                frames: 1_000_000_000,
                seed: 1,
                _latencies,
                threads: 1,
                new Progress<double>(),
                new CancellationTokenSource(TimeSpan.FromMilliseconds(50)).Token
            )
        );

    private static CoInference Inference(Channel channel, long inferences)
    {
        var costs = new SplittingCosts([0.25, 0.25, -0.125], [1, 2, 0.5], 0.5);
        return new(new(costs, costs, costs, [0, 0.5, 0], inferences, 3), channel);
    }

    private static SimulatedFrames Run(
        CoInference inference,
        ImmutableArray<double> thresholds,
        long frames,
        int threads = 1,
        ulong seed = 8367
    ) =>
        FrameSimulator.Run(
            inference.Costs,
            new SplittingDecisions.Thresholds(thresholds, inference.Channel),
            frames,
            seed,
            _latencies,
            threads,
            new Progress<double>(),
            CancellationToken.None
        );
}
