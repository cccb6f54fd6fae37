using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

/// <summary>Chains whose transitions differ from stage to stage, against the definitions of the rules.</summary>
public class ChangingChainTests
{
    private const int Stages = 4;
    private const int States = 3;

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 20));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_rule_costs_what_its_definition_says(int seed)
    {
        var problem = Random(seed);
        foreach (var rule in SplittingRule.All)
        {
            var table = PlacementTable.Of(problem.Costs, problem.Channel, rule);
            for (var placed = 0; placed <= Stages; placed++)
            {
                var expected = problem.Expected(rule, placed);
                var decided = rule.SendingStates(problem.Costs.Weighted, problem.Channel, placed);
                Assert.Equal(expected, table.CostPerInference[placed], 1e-12);
                Assert.Equal(expected, decided.ExpectedTotal(problem.Costs.Weighted), 1e-12);
                Assert.Equal(1, decided.StopProbabilities().Sum(), 1e-12);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_mean_airtimes_follow_the_steps(int seed)
    {
        var problem = Random(seed);
        Assert.All(
            problem.Channel.MeanAirtimes(Stages).Index(),
            at =>
                Assert.Equal(
                    Enumerable
                        .Range(0, States)
                        .Sum(s => problem.Channel.Initial[s] * problem.MeanAfter(0, s, at.Index)),
                    at.Item,
                    1e-12
                )
        );
    }

    [Fact]
    public void The_simulation_draws_from_the_transitions_of_each_stage()
    {
        var problem = Random(3);
        var decided = new SplittingRule.Optimal().SendingStates(problem.Costs.Weighted, problem.Channel, Stages);

        var found = FrameSimulator.Run(problem.Costs, decided, 200_000, 5, [], 2, new Progress<double>(), default);

        var error = 6 * found.Cost.StandardError;
        Assert.InRange(found.Cost.Mean, problem.Expected(new SplittingRule.Optimal(), Stages) - error, double.MaxValue);
        Assert.InRange(found.Cost.Mean, 0, problem.Expected(new SplittingRule.Optimal(), Stages) + error);
    }

    [Fact]
    public void Chains_of_other_airtimes_are_not_joined() =>
        Assert.Throws<ArgumentException>(() =>
            MarkovChannel.StepByStep([
                MarkovChannel.Stationary(
                    [1],
                    [
                        [1],
                    ]
                ),
                MarkovChannel.Stationary(
                    [2],
                    [
                        [1],
                    ]
                ),
            ])
        );

    private static Problem Random(int seed)
    {
        var random = new Random(seed);
        ImmutableArray<double> Draw(double least, double most, int count) =>
            [.. Enumerable.Range(0, count).Select(_ => least + ((most - least) * random.NextDouble()))];
        ImmutableArray<double> Law()
        {
            var weights = Draw(0.05, 1, States);
            return [.. weights.Select(weight => weight / weights.Sum())];
        }

        var airtimes = Draw(0.2, 3, States);
        ImmutableArray<ImmutableArray<ImmutableArray<double>>> steps =
        [
            .. Enumerable
                .Range(0, Stages)
                .Select(_ => Enumerable.Range(0, States).Select(_ => Law()).ToImmutableArray()),
        ];
        var initial = Law();
        var channel = MarkovChannel.StepByStep([
            .. steps.Select(step => MarkovChannel.Starting(airtimes, initial, step)),
        ]);
        var costs = new SplittingCosts(Draw(-0.2, 0.6, Stages), Draw(0.3, 2, Stages), 1);
        return new(
            steps,
            channel,
            new InferenceCosts(costs, costs, costs, [.. Enumerable.Repeat(0.0, Stages)], 1, Stages)
        );
    }

    private sealed record Problem(
        ImmutableArray<ImmutableArray<ImmutableArray<double>>> Steps,
        MarkovChannel Channel,
        InferenceCosts Costs
    )
    {
        private SplittingCosts Weighted => Costs.Weighted;

        /// <summary>The cost of an inference, the edge server's computing included.</summary>
        public double Expected(SplittingRule rule, int placed) =>
            Weighted.Edge
            + Enumerable.Range(0, States).Sum(state => Channel.Initial[state] * From(rule, placed, 0, state));

        /// <summary>The mean airtime some stages after a cut, over every path of states.</summary>
        public double MeanAfter(int cut, int state, int stages) =>
            stages == 0
                ? Channel.Airtimes[state]
                : Enumerable
                    .Range(0, States)
                    .Sum(next => Steps[cut][state][next] * MeanAfter(cut + 1, next, stages - 1));

        private double From(SplittingRule rule, int placed, int cut, int state)
        {
            var sending = Sending(cut) * Channel.Airtimes[state];
            if (cut == placed)
            {
                return sending;
            }

            var goingOn =
                Weighted.Extra[cut]
                + Enumerable.Range(0, States).Sum(next => Steps[cut][state][next] * From(rule, placed, cut + 1, next));
            return rule switch
            {
                SplittingRule.Optimal => Math.Min(sending, goingOn),
                SplittingRule.LookAhead => sending <= Fixed(cut, state, cut + 1) ? sending : goingOn,
                _ => Enumerable.Range(cut + 1, placed - cut).All(later => sending <= Fixed(cut, state, later))
                    ? sending
                    : goingOn,
            };
        }

        private double Fixed(int cut, int state, int later) =>
            Enumerable.Range(cut, later - cut).Sum(n => Weighted.Extra[n])
            + (Sending(later) * MeanAfter(cut, state, later - cut));

        private double Sending(int cut) => cut == Stages ? 0 : Weighted.Offload[cut];
    }
}
