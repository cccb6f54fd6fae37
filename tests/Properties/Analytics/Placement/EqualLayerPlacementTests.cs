using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;

namespace SplitProofs.Properties.Analytics.Placement;

/// <summary>R10 over fading channels; the claim R10 checks it over finite-state ones, against an exact oracle.</summary>
[Properties(Arbitrary = new[] { typeof(Problems) })]
public class EqualLayerPlacementTests
{
    [Property]
    public void The_closed_form_costs_what_trying_every_placement_costs(EqualLayerProblem problem)
    {
        var closed = EqualLayerPlacement.Of(problem);
        var table = PlacementTable.Of(problem.ToStoppingProblem(), new SplittingRule.LookAhead());
        Assert.True(table.TryFindBest(out var placed));
        var least = table.FrameCost[placed];
        Assert.InRange(closed.FrameCost, least * (1 - 1e-10), least * (1 + 1e-10));
        Assert.InRange(table.FrameCost[closed.PlacedStages], 0, least * (1 + 1e-10));
        Assert.InRange(closed.PlacedStages, 0, problem.HorizonLimit);
    }

    [Fact]
    public void Of_placements_that_cost_the_same_the_smaller_wins()
    {
        var channel = FiniteStateChannel.OfAirtime([new(1, 1)]);
        var problem = new EqualLayerProblem(1, 1, 1, 0, 0, 1, channel, HorizonLimit: 1);
        Assert.Equal(new EqualLayerPlacement(0, 0, 1), EqualLayerPlacement.Of(problem));
    }

    [Property]
    public void The_bracket_holds_the_optimal_rules_best_placement_short_of_all(EqualLayerProblem problem)
    {
        if (!OptimalPlacementBracket.TryFind(problem, out var bracket))
        {
            Assert.True(problem.Extra <= 0);
            return;
        }

        var last = Math.Min(problem.HorizonLimit, problem.Stages - 1);
        var costs = PlacementTable.Of(problem.ToStoppingProblem(), new SplittingRule.Optimal()).FrameCost;
        var least = costs[..(last + 1)].Min();
        Assert.InRange(bracket.Least, 0, bracket.Most);
        Assert.InRange(bracket.Most, 0, last);
        Assert.InRange(costs[bracket.Least..(bracket.Most + 1)].Min(), 0, least * (1 + 1e-10));
    }

    /// <summary>
    /// X is 1 to 4 and δ = t = 1: r = 10/3, as E[(r − X)⁺] = (3r − 6)/4; P(X &gt; r) = 1/4, g = E[(X − 3.5)⁺] = 1/8
    /// and K·g/φ = 32 = 4^2.5.
    /// </summary>
    [Fact]
    public void The_bracket_ends_where_the_reservation_airtime_says()
    {
        var channel = FiniteStateChannel.OfAirtime([new(1, 0.25), new(2, 0.25), new(3, 0.25), new(4, 0.25)]);
        var problem = new EqualLayerProblem(20, 1, 1, 0, 1, 256, channel, HorizonLimit: 20);
        Assert.True(OptimalPlacementBracket.TryFind(problem, out var bracket));
        Assert.Equal(3, bracket.Most);
    }

    [Fact]
    public void A_layer_that_is_no_costlier_on_the_device_has_no_bracket() =>
        Assert.False(
            OptimalPlacementBracket.TryFind(
                new EqualLayerProblem(9, 0, 1, 1, 1, 10, new RayleighChannel(new(10), new(0.1)), 9),
                out _
            )
        );

    [Fact]
    public void Where_no_airtime_is_known_to_be_short_enough_the_bracket_is_open_above()
    {
        var problem = new EqualLayerProblem(9, 1e-300, 1, 1, 0.001, 1000, new RayleighChannel(new(10), new(0.1)), 9);
        Assert.True(OptimalPlacementBracket.TryFind(problem, out var bracket));
        Assert.Equal(8, bracket.Most);
    }

    [Fact]
    public void An_ill_posed_channel_has_no_bracket() =>
        Assert.False(
            OptimalPlacementBracket.TryFind(
                new EqualLayerProblem(9, 1, 1, 1, 1, 10, new RayleighChannel(new(10)), 9),
                out _
            )
        );

    [Fact]
    public void The_equal_neuron_perceptron_has_an_interior_placement_under_look_ahead()
    {
        var scenario = ScenarioLookup
            .Find("cell-edge")
            .Match(file => file.Scenario, faults => throw new InvalidOperationException(faults[0].ToString()));
        var closed = EqualLayerPlacement.Of(EqualLayerProblem.Of(new EqualNeuronMlp().Chain, scenario));
        Assert.InRange(closed.PlacedStages, 1, 7);
    }

    [Fact]
    public void An_infinite_mean_airtime_is_refused()
    {
        var problem = new EqualLayerProblem(3, 1, 1, 0, 1, 1, new RayleighChannel(new(10)), 3);
        Assert.Throws<ArgumentException>(() => EqualLayerPlacement.Of(problem));
    }

    private static class Problems
    {
        public static Arbitrary<EqualLayerProblem> Arbitrary =>
            Arb.From(
                from stages in Gen.Choose(1, 60)
                from extra in Gen.Choose(-20, 100).Select(n => n / 50.0)
                from offload in Gen.Choose(1, 100).Select(n => n / 20.0)
                from edge in Gen.Choose(0, 10).Select(n => Math.Max(0, -extra) + (n / 10.0))
                from placement in Gen.Frequency(
                    (1, Gen.Constant(0.0)),
                    (5, Gen.Choose(-40, 40).Select(n => Math.Pow(10, n / 10.0)))
                )
                from inferences in Gen.Elements(1.0, 10, 1000, 1e6)
                from shape in Gen.Elements(0.6, 1, 1.5, 4)
                from mean in Gen.Choose(-5, 30)
                from limit in Gen.Choose(0, stages)
                select new EqualLayerProblem(
                    stages,
                    extra,
                    offload,
                    edge,
                    placement,
                    inferences,
                    new NakagamiChannel(new(Math.Pow(10, mean / 10.0)), shape, new(0.05)),
                    limit
                ),
                Simpler
            );

        private static IEnumerable<EqualLayerProblem> Simpler(EqualLayerProblem problem)
        {
            if (problem.Stages > 1)
            {
                yield return problem with
                {
                    Stages = 1,
                    HorizonLimit = Math.Min(1, problem.HorizonLimit),
                };
                yield return problem with
                {
                    Stages = problem.Stages - 1,
                    HorizonLimit = Math.Min(problem.Stages - 1, problem.HorizonLimit),
                };
            }

            if (problem.Placement > 0)
            {
                yield return problem with
                {
                    Placement = 0,
                };
            }

            if (problem.Inferences > 1)
            {
                yield return problem with
                {
                    Inferences = 1,
                };
            }

            if (problem.Edge > Math.Max(0, -problem.Extra))
            {
                yield return problem with
                {
                    Edge = Math.Max(0, -problem.Extra),
                };
            }
        }
    }
}
