using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Stopping;

public class AllHorizonsTests
{
    public static TheoryData<string, Channel> Channels =>
        new()
        {
            { "Rayleigh", new RayleighChannel(new(21.6), new(0.1)) },
            { "Rayleigh without a cut-off", new RayleighChannel(new(21.6)) },
            { "Nakagami", new NakagamiChannel(new(3), 2.5) },
            { "Rician", new RicianChannel(new(10), 6, new(0.5)) },
            { "Log-normal", new LogNormalChannel(new(10), 8) },
            { "Finite", FiniteStateChannel.OfAirtime([new(0.5, 0.25), new(2, 0.75)]) },
        };

    [Theory]
    [MemberData(nameof(Channels))]
    public void All_horizons_at_once_are_each_horizon_solved_by_itself(string name, Channel channel)
    {
        var problem = Problem(40, channel, seed: 1);

        var together = new SplittingRule.Optimal().ExpectedCosts(problem);

        for (var placed = 0; placed <= problem.Stages; placed++)
        {
            var alone = BackwardInduction.Solve(problem, placed).ExpectedCost;
            Assert.True(
                together[placed] == alone || Math.Abs(together[placed] - alone) <= 1e-12 * Math.Abs(alone),
                $"{name}, N = {placed}: {together[placed]:R} is not {alone:R}."
            );
        }
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void Look_ahead_costs_are_those_of_its_thresholds_under_the_direct_channel(string name, Channel channel)
    {
        var problem = Problem(40, channel, seed: 2);

        var costs = OneStageLookAhead.ExpectedCosts(problem);

        var direct = ThresholdRule.ExpectedCosts(problem.Costs, OneStageLookAhead.Thresholds(problem), channel);
        Assert.All(
            costs.Zip(direct),
            pair =>
                Assert.True(
                    pair.First == pair.Second || Math.Abs(pair.First - pair.Second) <= 1e-12 * Math.Abs(pair.Second),
                    $"{name}: {pair.First:R} is not {pair.Second:R}."
                )
        );
    }

    [Fact]
    public void Solving_all_horizons_allocates_nothing()
    {
        var problem = Problem(60, new NakagamiChannel(new(3), 2.5), seed: 3);
        var channel = problem.Channel.Prepare();
        var expected = new double[problem.Stages + 1];
        BackwardInduction.ExpectedCosts(problem.Costs, channel, expected);

        var before = GC.GetAllocatedBytesForCurrentThread();
        BackwardInduction.ExpectedCosts(problem.Costs, channel, expected);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_span_of_another_length_is_refused()
    {
        var problem = Problem(4, new NakagamiChannel(new(3), 2.5), seed: 3);

        Assert.Throws<ArgumentException>(() =>
            BackwardInduction.ExpectedCosts(problem.Costs, problem.Channel, new double[4])
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_batch_is_each_problem_solved_by_itself_whatever_the_number_of_threads(int threads)
    {
        ImmutableArray<Channel> channels = [.. Channels.Select(row => (Channel)row[1])];
        ImmutableArray<StoppingProblem> problems =
        [
            .. Enumerable.Range(0, 60).Select(n => Problem(1 + (n % 13), channels[n % channels.Length], seed: n)),
        ];

        foreach (var rule in SplittingRule.All)
        {
            var batch = PlacementBatch.Solve(problems, rule, threads);
            var best = PlacementBatch.FindBest(problems, rule, threads);

            Assert.Equal(problems.Length, batch.Length);
            foreach (var (problem, table, placement) in problems.Zip(batch, best))
            {
                var alone = PlacementTable.Of(problem, rule);
                Assert.Equal(alone.FrameCost.ToArray(), table.FrameCost.ToArray());
                Assert.Equal(alone.CostPerInference.ToArray(), table.CostPerInference.ToArray());
                Assert.Equal(alone.TryFindBest(out var placed), double.IsFinite(placement.FrameCost));
                Assert.Equal(new(placed, alone.FrameCost[placed]), placement);
            }
        }
    }

    private static StoppingProblem Problem(int stages, Channel channel, int seed)
    {
        var random = new Random(seed);
        ImmutableArray<double> Draw(double scale) =>
            [.. Enumerable.Range(0, stages).Select(_ => scale * (0.1 + random.NextDouble()))];
        return new(new(Draw(0.1), Draw(1), 1), Draw(5), 100, channel, stages);
    }
}
