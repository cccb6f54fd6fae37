using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Placement;

public class PlacementTableTests
{
    private static readonly Channel _constant = FiniteStateChannel.OfAirtime([new(1, 1)]);
    private static readonly Channel _illPosed = new RayleighChannel(new(10));

    [Fact]
    public void Frame_costs_add_placement_and_inferences()
    {
        var table = Solve(_constant, extra: [1, 1], offload: [3, 3], placement: [0.25, 0.5], inferences: 2);
        Assert.Equal<double>([6, 6.25, 4.75], table.FrameCost);
        Assert.Equal<double>([3, 3, 2], table.CostPerInference);
    }

    [Fact]
    public void Among_equal_costs_the_smallest_placement_wins()
    {
        var table = Solve(_constant, extra: [0, 0, 0], offload: [1, 1, 1], placement: [0, 0, 0], limit: 2);
        Assert.Equal<double>([1, 1, 1, 0], table.FrameCost);
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(0, placed);
    }

    [Fact]
    public void A_tie_that_rounding_breaks_is_still_a_tie()
    {
        // 0.1 + 0.2 exceeds 0.3 in a double: with the first stage the cost is 0.1 + 0.2.
        var table = Solve(_constant, extra: [0.1, 9], offload: [0.1 + 0.2, 0.2], placement: [0, 0]);
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(0, placed);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e9)]
    public void A_tie_is_relative_to_the_cost(double scale)
    {
        Assert.Equal(0, BestPlacement.Of([scale * (1 + 5e-13), scale]).PlacedStages);
        Assert.Equal(1, BestPlacement.Of([scale * (1 + 5e-12), scale]).PlacedStages);
        Assert.Equal(0, BestPlacement.Of([-scale * (1 - 5e-13), -scale]).PlacedStages);
    }

    [Fact]
    public void The_memory_bounds_the_placement_but_not_the_table()
    {
        var table = Solve(_constant, extra: [0, 0], offload: [1, 1], placement: [0, 0], limit: 1);
        Assert.Equal(3, table.FrameCost.Length);
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(0, placed);
    }

    [Fact]
    public void Under_an_ill_posed_channel_the_optimal_rule_has_only_the_whole_network()
    {
        var table = Solve(_illPosed, extra: [1, 1], offload: [3, 3], placement: [0, 0]);
        Assert.Equal([true, true, false], table.FrameCost.Select(double.IsPositiveInfinity));
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(2, placed);
    }

    [Fact]
    public void Under_an_ill_posed_channel_look_ahead_has_no_finite_placement_of_several_stages()
    {
        var table = Solve(
            _illPosed,
            extra: [1, 1],
            offload: [3, 3],
            placement: [0, 0],
            rule: new SplittingRule.LookAhead()
        );
        Assert.All(table.FrameCost, cost => Assert.Equal(double.PositiveInfinity, cost));
        Assert.False(table.TryFindBest(out _));
    }

    [Fact]
    public void Under_an_ill_posed_channel_look_ahead_may_place_the_only_stage()
    {
        var table = Solve(_illPosed, extra: [1], offload: [3], placement: [0], rule: new SplittingRule.LookAhead());
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(1, placed);
    }

    [Fact]
    public void An_ill_posed_channel_and_too_little_memory_leave_no_placement() =>
        Assert.False(Solve(_illPosed, extra: [1, 1], offload: [3, 3], placement: [0, 0], limit: 1).TryFindBest(out _));

    [Fact]
    public void A_state_without_signal_makes_a_finite_channel_ill_posed()
    {
        var channel = FiniteStateChannel.OfSnr([new(new(0), 0.5), new(new(3), 0.5)]);
        Assert.Equal(double.PositiveInfinity, channel.MeanAirtime);
        var table = Solve(channel, extra: [1, 1], offload: [3, 3], placement: [0, 0]);
        Assert.Equal([true, true, false], table.FrameCost.Select(double.IsPositiveInfinity));
    }

    [Fact]
    public void Baselines_are_the_frame_costs_of_fixed_cuts()
    {
        var baselines = Baselines.Of(
            Problem(_constant, extra: [1, 1], offload: [3, 4], placement: [0.25, 0.5], inferences: 2, limit: 2)
        );
        Assert.Equal(6, baselines.EdgeOnly);
        Assert.Equal(0.75 + 4, baselines.DeviceOnly);
        Assert.Equal((2, 4.75), (baselines.StaticSplit, baselines.StaticCost));
        Assert.True(baselines.DeviceFits);
    }

    [Fact]
    public void The_best_static_split_fits_the_memory()
    {
        var baselines = Baselines.Of(
            Problem(_constant, extra: [1, 1], offload: [3, 4], placement: [0, 0], inferences: 1, limit: 1)
        );
        Assert.False(baselines.DeviceFits);
        Assert.Equal((0, 3.0), (baselines.StaticSplit, baselines.StaticCost));
    }

    [Fact]
    public void The_edge_servers_computing_is_part_of_every_cost()
    {
        var problem = new StoppingProblem(new([1, 1], [3, 4], edge: 5), [0, 0], 2, _constant, 2);
        Assert.Equal<double>([16, 16, 14], PlacementTable.Of(problem, new SplittingRule.Optimal()).FrameCost);
        var baselines = Baselines.Of(problem);
        Assert.Equal((16, 14, 14), (baselines.EdgeOnly, baselines.DeviceOnly, baselines.StaticCost));
    }

    [Fact]
    public void Among_equal_fixed_cuts_the_first_is_the_best()
    {
        var baselines = Baselines.Of(
            Problem(_constant, extra: [1, 1], offload: [2, 1], placement: [0, 0], inferences: 1, limit: 2)
        );
        Assert.Equal((0, 2.0), (baselines.StaticSplit, baselines.StaticCost));
    }

    private static PlacementTable Solve(
        Channel channel,
        double[] extra,
        double[] offload,
        double[] placement,
        double inferences = 1,
        int? limit = null,
        SplittingRule? rule = null
    ) =>
        PlacementTable.Of(
            Problem(channel, extra, offload, placement, inferences, limit ?? extra.Length),
            rule ?? new SplittingRule.Optimal()
        );

    private static StoppingProblem Problem(
        Channel channel,
        double[] extra,
        double[] offload,
        double[] placement,
        double inferences,
        int limit
    ) =>
        new(
            new SplittingCosts([.. extra], ImmutableArray.Create(offload), edge: 0),
            [.. placement],
            inferences,
            channel,
            limit
        );
}
