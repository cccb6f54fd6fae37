using System.Collections.Immutable;
using MathNet.Numerics.Integration;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Stopping;

public class GenieBoundTests
{
    /// <summary>Airtimes and their probabilities.</summary>
    private static readonly ImmutableArray<(double Airtime, double Probability)> _states =
    [
        (0.25, 0.25),
        (0.5, 0.375),
        (1, 0.25),
        (3, 0.125),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void On_a_finite_law_the_cost_is_the_mean_over_every_sequence_of_draws(int stages)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var costs = Costs(stages, seed);
            var genie = GenieBound.Of(
                costs,
                FiniteStateChannel.OfAirtime([
                    .. _states.Select(state => new AirtimeState(state.Airtime, state.Probability)),
                ])
            );
            for (var placed = 0; placed <= stages; placed++)
            {
                var exact = MeanOfLeast(costs, placed, 0, double.PositiveInfinity);
                Assert.InRange(genie.Error[placed], 0, 1.01e-7 * exact);
                Assert.Equal(exact, genie.Cost[placed], 1e-12 + genie.Error[placed]);
            }
        }
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.1, 4)]
    [InlineData(0.5, 12)]
    public void Under_Rayleigh_fading_it_is_the_integral_of_the_distribution_of_the_least(double cutoff, int stages)
    {
        const double mean = 8;
        var costs = Costs(stages, seed: stages);
        var genie = GenieBound.Of(costs, new RayleighChannel(new(mean), new(cutoff)));
        // By the midpoint rule over all costs that are possible, with P(X > ξ) in closed form.
        var (least, most) = (costs.Computing.Min(), costs.Computing.Max() + (2 / Math.Log2(1 + cutoff)));
        const int points = 400_000;
        var sums = new double[stages + 1];
        for (var point = 0; point < points; point++)
        {
            var (cost, left) = (least + ((most - least) * (point + 0.5) / points), 1.0);
            for (var placed = 0; placed <= stages; placed++)
            {
                left *= Above(costs, placed, cost, mean, cutoff);
                sums[placed] += left;
            }
        }

        for (var placed = 0; placed <= stages; placed++)
        {
            var integral = least + (sums[placed] * (most - least) / points);
            Assert.Equal(integral, genie.Cost[placed], 2e-6 * integral);
            Assert.InRange(genie.Error[placed], 0, 1.01e-7 * integral);
        }
    }

    [Theory]
    [InlineData(0.1, 2)]
    [InlineData(0.1, 4)]
    [InlineData(0.5, 12)]
    public void The_estimate_is_far_nearer_to_the_integral_than_the_bounds(double cutoff, int stages)
    {
        const double mean = 8;
        var costs = Costs(stages, seed: stages);
        var genie = GenieBound.Of(costs, new RayleighChannel(new(mean), new(cutoff)));
        var longest = 1 / Math.Log2(1 + cutoff);
        // Between these costs, every factor is smooth.
        var kinks = costs
            .Computing.Concat(costs.Offload.Select((offload, cut) => costs.Computing[cut] + (offload * longest)))
            .Distinct()
            .Order()
            .ToArray();
        for (var placed = 1; placed < stages; placed++)
        {
            double Left(double cost) =>
                Enumerable
                    .Range(0, placed + 1)
                    .Aggregate(1.0, (left, cut) => left * Above(costs, cut, cost, mean, cutoff));
            var integral =
                kinks[0]
                + kinks
                    .Zip(kinks.Skip(1))
                    .Sum(range =>
                        Enumerable
                            .Range(0, 32)
                            .Sum(part =>
                                GaussLegendreRule.Integrate(
                                    Left,
                                    range.First + ((range.Second - range.First) * part / 32),
                                    range.First + ((range.Second - range.First) * (part + 1) / 32),
                                    32
                                )
                            )
                    );
            Assert.InRange(genie.Error[placed], 1e-9 * integral, 1.01e-7 * integral);
            Assert.InRange(Math.Abs(genie.Cost[placed] - integral), 0, genie.Error[placed] / 20);
        }
    }

    [Theory]
    [MemberData(nameof(AllHorizonsTests.Channels), MemberType = typeof(AllHorizonsTests))]
    public void No_rule_costs_less_and_one_stage_more_never_costs_more(string name, Channel channel)
    {
        var costs = Costs(12, seed: 3);
        var problem = new StoppingProblem(costs, [.. new double[12]], 10, channel, 12);
        var genie = GenieBound.Of(costs, channel);
        var optimal = PlacementTable.Of(problem, new SplittingRule.Optimal()).CostPerInference;
        for (var placed = 0; placed <= 12; placed++)
        {
            var slack = 1e-12 * Math.Abs(optimal[placed]);
            Assert.True(
                genie.Cost[placed] - genie.Error[placed] <= optimal[placed] + slack
                    || genie.Cost[placed] == optimal[placed],
                $"{name}, N = {placed}: {genie.Cost[placed]:R} exceeds {optimal[placed]:R}."
            );
            Assert.Equal(double.IsFinite(optimal[placed]), double.IsFinite(genie.Cost[placed]));
            if (placed is > 0 and < 12 && double.IsFinite(genie.Cost[placed]))
            {
                Assert.True(genie.Cost[placed] <= genie.Cost[placed - 1] + genie.Error[placed]);
            }
        }
    }

    private static double Above(SplittingCosts costs, int cut, double cost, double mean, double cutoff)
    {
        if (cut == costs.Stages)
        {
            return cost < costs.Computing[cut] ? 1 : 0;
        }

        var airtime = (cost - costs.Computing[cut]) / costs.Offload[cut];
        var snr = Math.Pow(2, 1 / airtime) - 1;
        return airtime <= 0 || double.IsPositiveInfinity(snr) ? 1
            : snr <= cutoff ? 0
            : 1 - Math.Exp(-(snr - cutoff) / mean);
    }

    private static double MeanOfLeast(SplittingCosts costs, int placed, int cut, double least) =>
        cut > placed ? least
        : cut == costs.Stages ? Math.Min(least, costs.Computing[cut])
        : _states.Sum(state =>
            state.Probability
            * MeanOfLeast(
                costs,
                placed,
                cut + 1,
                Math.Min(least, costs.Computing[cut] + (costs.Offload[cut] * state.Airtime))
            )
        );

    /// <summary>Some extra costs are negative, and some are equal.</summary>
    private static SplittingCosts Costs(int stages, int seed)
    {
        var random = new Random(seed);
        return new(
            [.. Enumerable.Range(0, stages).Select(_ => (random.Next(5) - 1) / 16.0)],
            [.. Enumerable.Range(0, stages).Select(_ => (1 + random.Next(8)) / 8.0)],
            1
        );
    }
}
