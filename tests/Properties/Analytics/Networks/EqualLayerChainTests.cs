using SplitProofs.Analytics.Networks;

namespace SplitProofs.Properties.Analytics.Networks;

public class EqualLayerChainTests
{
    private static readonly StageCost _layer = new(new Work.Counted(new(100), new(10)), new(64), new(32));

    [Fact]
    public void EqualStagesAndAnInputOfTheirSizeAreEqualLayers()
    {
        Assert.True(EqualLayerChain.TryFrom(Chain(32, _layer, _layer, _layer), out var equal));
        Assert.Equal(3, equal.Count);
        Assert.Equal(["a", "b", "c"], equal.Stages.Select(stage => stage.Name));
    }

    [Fact]
    public void AnotherInputSizeBreaksEquality() =>
        Assert.False(EqualLayerChain.TryFrom(Chain(31, _layer, _layer), out _));

    [Fact]
    public void AnotherOutputBetweenBreaksEquality() =>
        Assert.False(EqualLayerChain.TryFrom(Chain(32, _layer with { Output = new(33) }, _layer), out _));

    [Fact]
    public void TheLastOutputIsNotSentAndMayDiffer()
    {
        Assert.True(EqualLayerChain.TryFrom(Chain(32, _layer, _layer with { Output = new(1) }), out var equal));
        Assert.Equal(_layer, equal.Layer);
    }

    [Fact]
    public void AnotherParameterCountBreaksEquality() =>
        Assert.False(EqualLayerChain.TryFrom(Chain(32, _layer, _layer with { Parameters = new(65) }), out _));

    [Fact]
    public void WorkThatIsCountedOtherwiseBreaksEqualityEvenIfItTakesAsLong() =>
        Assert.False(
            EqualLayerChain.TryFrom(Chain(32, _layer, _layer with { Work = new Work.Counted(new(105), new(0)) }), out _)
        );

    [Fact]
    public void StagesThatHoldOtherTensorsAreEqualAndKeepThem()
    {
        var known = _layer with { Tensors = new StageTensors.Known(1, 1, new(0), new(96)) };
        Assert.True(EqualLayerChain.TryFrom(Chain(32, _layer, known), out var equal));
        Assert.Equal([_layer, known], equal.Stages.Select(stage => stage.Cost));
    }

    [Fact]
    public void AChainThatIsNotEqualIsNoEqualLayerChain() =>
        Assert.Throws<ArgumentException>(() => EqualLayerChain.Of(Chain(31, _layer, _layer)));

    [Fact]
    public void OneStageIsAlwaysEqual() => Assert.True(EqualLayerChain.TryFrom(Chain(5, _layer), out _));

    [Fact]
    public void ALastOutputThatRepeatsIsSentAndMustNotDiffer()
    {
        Assert.False(EqualLayerChain.TryFrom(Repeated(_layer with { Output = new(1) }, 2), out _));
        Assert.True(EqualLayerChain.TryFrom(Repeated(_layer with { Output = new(1) }, 1), out _));
    }

    [Fact]
    public void LayersThatRepeatAreFoundEqualWithoutBeingWrittenOut()
    {
        Assert.True(EqualLayerChain.TryFrom(Repeated(_layer, int.MaxValue - 1), out var equal));
        Assert.Equal(int.MaxValue, equal.Count);
        Assert.True(EqualLayerChain.TryFrom(Repeated(_layer, 2), out var few));
        Assert.Equal(["first", "a1", "a2"], few.Stages.Select(stage => stage.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void ThereIsAtLeastOneLayer(int count) =>
        Assert.Throws<ArgumentException>(() => new EqualLayerChain(_layer, count));

    private static StageChain Repeated(params StageCost[] costs) =>
        new(
            new(32),
            blocks: [new([.. costs.Select((cost, n) => new BlockStage(run => $"{n}.{run}", cost))], Repetitions: 2)]
        );

    private static StageChain Chain(long input, params StageCost[] costs) =>
        new(new(input), [.. costs.Select((cost, n) => new Stage(((char)('a' + n)).ToString(), cost))]);

    private static StageChain Repeated(StageCost cost, int repetitions) =>
        new(new(32), blocks: [StageBlock.Once([new("first", _layer)]), new([new(n => $"a{n}", cost)], repetitions)]);
}
