using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Stopping;

/// <summary>What is no stopping problem is refused, and what just is one is not.</summary>
public class ProblemTests
{
    private static readonly Channel _channel = FiniteStateChannel.OfAirtime([new(1, 1)]);
    private static readonly SplittingCosts _costs = new([1, 1], [1, 1], 0);

    [Fact]
    public void There_is_a_stage_and_a_cut_before_each()
    {
        Assert.Throws<ArgumentException>(() => new SplittingCosts([], [], 0));
        Assert.Throws<ArgumentException>(() => new SplittingCosts(default, [1], 0));
        Assert.Throws<ArgumentException>(() => new SplittingCosts([1, 1], [1], 0));
        Assert.Throws<ArgumentException>(() => new SplittingCosts([1], [1, 1], 0));
    }

    [Fact]
    public void Each_stage_has_a_placement_cost()
    {
        Assert.Throws<ArgumentException>(() => Problem(placement: [0]));
        Assert.Throws<ArgumentException>(() => Problem(placement: [0, 0, 0]));
        Assert.Throws<ArgumentException>(() => Problem(placement: [0, -1]));
        Assert.Throws<ArgumentException>(() => Problem(placement: [double.NaN, 0]));
        Assert.Equal(2, Problem(placement: [0, 0]).Stages);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Sending_costs_something_at_each_cut(double offload) =>
        Assert.Throws<ArgumentException>(() =>
            new StoppingProblem(new([1, 1], [1, offload], 0), [0, 0], 1, _channel, 2)
        );

    [Fact]
    public void There_is_an_inference_per_update()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Problem(inferences: 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => InBlocks(inferences: 0.5));
        Assert.Equal(1, Problem(inferences: 1).Inferences);
        Assert.Equal(1, InBlocks(inferences: 1).Inferences);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void The_memory_holds_no_stage_to_all_of_them(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Problem(limit: limit));
        Assert.Throws<ArgumentOutOfRangeException>(() => InBlocks(limit: limit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void No_stage_or_all_may_fit(int limit)
    {
        Assert.Equal(limit, Problem(limit: limit).HorizonLimit);
        Assert.Equal(limit, InBlocks(limit: limit).HorizonLimit);
    }

    [Fact]
    public void The_span_for_the_costs_has_an_element_for_each_horizon()
    {
        Assert.Throws<ArgumentException>(() => OneStageLookAhead.ExpectedCosts(_costs, _channel, new double[2]));
        Assert.Throws<ArgumentException>(() => BackwardInduction.ExpectedCosts(_costs, _channel, new double[4]));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    public void A_share_of_inferences_is_at_least_none_and_less_than_all(double share)
    {
        var law = LatencyDistribution.Of(_costs, [1], _channel);
        Assert.Throws<ArgumentOutOfRangeException>(() => law.Quantile(share));
    }

    private static StoppingProblem Problem(
        ImmutableArray<double>? placement = null,
        double inferences = 1,
        int limit = 2
    ) => new(_costs, placement ?? [0, 0], inferences, _channel, limit);

    private static BlockwiseProblem InBlocks(double inferences = 1, int limit = 2) =>
        BlockwiseProblem.Of(1, [([new(1, 1, 0)], 2)], 0, inferences, _channel, limit);
}
