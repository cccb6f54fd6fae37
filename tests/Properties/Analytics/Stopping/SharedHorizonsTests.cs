using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Stopping;

/// <summary>Horizons whose values meet share their steps, and lose no bit by that.</summary>
public class SharedHorizonsTests
{
    public static TheoryData<SplittingRule> Rules => [.. SplittingRule.All];

    public static ImmutableArray<MarkovChannel> Chains =>
        [
            GaussMarkovRayleigh.Discretise(new(10), 0.9, 16, new(0.1)),
            GaussMarkovRayleigh.Discretise(new(10), 0.999, 8),
            MarkovChannel.Starting(
                [0.5, 2, 7],
                [0.2, 0.3, 0.5],
                [
                    [0.9, 0.1, 0],
                    [0.2, 0.7, 0.1],
                    [0, 0.3, 0.7],
                ]
            ),
            MarkovChannel.Starting(
                [0.5, double.PositiveInfinity],
                [0.5, 0.5],
                [
                    [0.5, 0.5],
                    [1, 0],
                ]
            ),
        ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void With_memory_all_horizons_at_once_are_each_by_itself(SplittingRule rule)
    {
        foreach (var channel in Chains)
        {
            var costs = Costs(60, seed: channel.States);
            var alone = Enumerable
                .Range(0, costs.Stages + 1)
                .Select(placed => rule.SendingStates(costs, channel, placed).ExpectedCost(costs));
            Assert.Equal(alone, rule.ExpectedCosts(costs, channel));
        }
    }

    /// <summary>A made-up rule that sends at most cuts, so that horizons share values, and at others in few horizons only.</summary>
    [Fact]
    public void Horizons_that_share_values_part_where_their_decisions_do()
    {
        foreach (var channel in Chains)
        {
            var costs = Costs(30, seed: 7);
            var together = HorizonValues.Expected(
                costs,
                channel,
                cut =>
                    new(
                        placed => placed == cut + 4,
                        (placed, state, goingOn) =>
                            Sends(cut, placed) ? costs.Offload[cut] * channel.Airtimes[state] : goingOn
                    )
            );
            var alone = Enumerable
                .Range(0, costs.Stages + 1)
                .Select(placed =>
                    SplittingDecisions
                        .SendingStates.Of(
                            costs,
                            channel,
                            placed,
                            (cut, _) => Sends(cut, placed) ? double.PositiveInfinity : double.NegativeInfinity
                        )
                        .ExpectedCost(costs)
                );
            Assert.Equal(alone, together);
        }

        static bool Sends(int cut, int placed) => cut % 3 != 0 || placed < cut + 4;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Static_look_ahead_over_draws_is_each_horizon_by_itself(int seed)
    {
        var costs = Costs(60, seed);
        var channel = new RayleighChannel(new(21.6), new(0.1));
        var problem = new StoppingProblem(costs, costs.Offload, 100, channel, costs.Stages);
        var alone = Enumerable
            .Range(0, costs.Stages + 1)
            .Select(placed =>
                ThresholdRule.ExpectedCost(costs, StaticLookAhead.Thresholds(problem, placed), channel.Prepare())
            );
        Assert.Equal(alone, StaticLookAhead.ExpectedCosts(problem));
    }

    /// <summary>4,000 stages have 8 million pairs of a cut and a horizon beyond it.</summary>
    [Fact]
    public void Few_steps_are_taken_for_very_many_stages()
    {
        var costs = Costs(4000, seed: 3);
        var channel = new CountingChannel(new RayleighChannel(new(21.6), new(0.1)).Prepare());
        BackwardInduction.ExpectedCosts(costs, channel, new double[costs.Stages + 1]);
        Assert.InRange(channel.Evaluations, 4000, 400_000);
    }

    private static SplittingCosts Costs(int stages, int seed)
    {
        var random = new Random(seed);
        ImmutableArray<double> Draw(double scale, double least) =>
            [.. Enumerable.Range(0, stages).Select(_ => scale * (least + random.NextDouble()))];
        return new(Draw(0.1, -0.2), Draw(1, 0.1), 1);
    }

    private sealed class CountingChannel(Channel inner) : Channel
    {
        public int Evaluations { get; private set; }

        public override double MeanAirtime => inner.MeanAirtime;

        public override bool HasFiniteVariance => inner.HasFiniteVariance;

        public override double ProbabilityAtMost(double airtime) => inner.ProbabilityAtMost(airtime);

        public override double ProbabilityAbove(double airtime) => inner.ProbabilityAbove(airtime);

        public override double ExpectedMinimum(double airtime)
        {
            Evaluations++;
            return inner.ExpectedMinimum(airtime);
        }

        public override double ExpectedAtMost(double airtime) => inner.ExpectedAtMost(airtime);

        public override double ExpectedExcess(double airtime) => inner.ExpectedExcess(airtime);

        public override AirtimeQuantiles Quantiles() => inner.Quantiles();

        public override Channel Attenuated(PowerRatio loss) => new CountingChannel(inner.Attenuated(loss));

        public override double Sample(Random random) => inner.Sample(random);
    }
}
