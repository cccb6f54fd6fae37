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
    public void FrameCostsAddPlacementAndInferences()
    {
        var table = Solve(_constant, extra: [1, 1], offload: [3, 3], placement: [0.25, 0.5], inferences: 2);
        Assert.Equal<double>([6, 6.25, 4.75], table.FrameCost);
        Assert.Equal<double>([3, 3, 2], table.CostPerInference);
    }

    [Fact]
    public void AmongEqualCostsTheSmallestPlacementWins()
    {
        var table = Solve(_constant, extra: [0, 0, 0], offload: [1, 1, 1], placement: [0, 0, 0], limit: 2);
        Assert.Equal<double>([1, 1, 1, 0], table.FrameCost);
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(0, placed);
    }

    [Fact]
    public void ATieThatRoundingBreaksIsStillATie()
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
    public void ATieIsRelativeToTheCost(double scale)
    {
        Assert.Equal(0, BestPlacement.Of([scale * (1 + 5e-13), scale]).PlacedStages);
        Assert.Equal(1, BestPlacement.Of([scale * (1 + 5e-12), scale]).PlacedStages);
        Assert.Equal(0, BestPlacement.Of([-scale * (1 - 5e-13), -scale]).PlacedStages);
    }

    [Fact]
    public void TheMemoryBoundsThePlacementButNotTheTable()
    {
        var table = Solve(_constant, extra: [0, 0], offload: [1, 1], placement: [0, 0], limit: 1);
        Assert.Equal(3, table.FrameCost.Length);
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(0, placed);
    }

    [Fact]
    public void UnderAnIllPosedChannelTheOptimalRuleHasOnlyTheWholeNetwork()
    {
        var table = Solve(_illPosed, extra: [1, 1], offload: [3, 3], placement: [0, 0]);
        Assert.Equal([true, true, false], table.FrameCost.Select(double.IsPositiveInfinity));
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(2, placed);
    }

    [Fact]
    public void UnderAnIllPosedChannelLookAheadHasNoFinitePlacementOfSeveralStages()
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
    public void UnderAnIllPosedChannelLookAheadMayPlaceTheOnlyStage()
    {
        var table = Solve(_illPosed, extra: [1], offload: [3], placement: [0], rule: new SplittingRule.LookAhead());
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(1, placed);
    }

    [Fact]
    public void AnIllPosedChannelAndTooLittleMemoryLeaveNoPlacement() =>
        Assert.False(Solve(_illPosed, extra: [1, 1], offload: [3, 3], placement: [0, 0], limit: 1).TryFindBest(out _));

    [Fact]
    public void AStateWithoutSignalMakesAFiniteChannelIllPosed()
    {
        var channel = FiniteStateChannel.OfSnr([new(new(0), 0.5), new(new(3), 0.5)]);
        Assert.Equal(double.PositiveInfinity, channel.MeanAirtime);
        var table = Solve(channel, extra: [1, 1], offload: [3, 3], placement: [0, 0]);
        Assert.Equal([true, true, false], table.FrameCost.Select(double.IsPositiveInfinity));
    }

    [Fact]
    public void BaselinesAreTheFrameCostsOfFixedCuts()
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
    public void TheBestStaticSplitFitsTheMemory()
    {
        var baselines = Baselines.Of(
            Problem(_constant, extra: [1, 1], offload: [3, 4], placement: [0, 0], inferences: 1, limit: 1)
        );
        Assert.False(baselines.DeviceFits);
        Assert.Equal((0, 3.0), (baselines.StaticSplit, baselines.StaticCost));
    }

    [Fact]
    public void TheEdgeServersComputingIsPartOfEveryCost()
    {
        var problem = new StoppingProblem(new([1, 1], [3, 4], edge: 5), [0, 0], 2, _constant, 2);
        Assert.Equal<double>([16, 16, 14], PlacementTable.Of(problem, new SplittingRule.Optimal()).FrameCost);
        var baselines = Baselines.Of(problem);
        Assert.Equal((16, 14, 14), (baselines.EdgeOnly, baselines.DeviceOnly, baselines.StaticCost));
    }

    [Fact]
    public void AmongEqualFixedCutsTheFirstIsTheBest()
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
