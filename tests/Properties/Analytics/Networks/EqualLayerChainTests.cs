using SplitProofs.Analytics.Networks;

namespace SplitProofs.Properties.Analytics.Networks;

public class EqualLayerChainTests
{
    private static readonly StageCost _layer = new(new Work.Counted(new(100), new(10)), new(64), new(32));

    [Fact]
    public void Equal_stages_and_an_input_of_their_size_are_equal_layers()
    {
        Assert.True(EqualLayerChain.TryFrom(Chain(32, _layer, _layer, _layer), out var equal));
        Assert.Equal(3, equal.Count);
        Assert.Equal(["a", "b", "c"], equal.Stages.Select(stage => stage.Name));
    }

    [Fact]
    public void Another_input_size_breaks_equality() =>
        Assert.False(EqualLayerChain.TryFrom(Chain(31, _layer, _layer), out _));

    [Fact]
    public void Another_output_between_breaks_equality() =>
        Assert.False(EqualLayerChain.TryFrom(Chain(32, _layer with { Output = new(33) }, _layer), out _));

    [Fact]
    public void The_last_output_is_not_sent_and_may_differ()
    {
        Assert.True(EqualLayerChain.TryFrom(Chain(32, _layer, _layer with { Output = new(1) }), out var equal));
        Assert.Equal(_layer, equal.Layer);
    }

    [Fact]
    public void Another_parameter_count_breaks_equality() =>
        Assert.False(EqualLayerChain.TryFrom(Chain(32, _layer, _layer with { Parameters = new(65) }), out _));

    [Fact]
    public void Work_that_is_counted_otherwise_breaks_equality_even_if_it_takes_as_long() =>
        Assert.False(
            EqualLayerChain.TryFrom(Chain(32, _layer, _layer with { Work = new Work.Counted(new(105), new(0)) }), out _)
        );

    [Fact]
    public void Stages_that_hold_other_tensors_are_equal_and_keep_them()
    {
        var known = _layer with { Tensors = new StageTensors.Known(1, 1, new(0), new(96)) };
        Assert.True(EqualLayerChain.TryFrom(Chain(32, _layer, known), out var equal));
        Assert.Equal([_layer, known], equal.Stages.Select(stage => stage.Cost));
    }

    [Fact]
    public void A_chain_that_is_not_equal_is_no_equal_layer_chain() =>
        Assert.Throws<ArgumentException>(() => EqualLayerChain.Of(Chain(31, _layer, _layer)));

    [Fact]
    public void One_stage_is_always_equal() => Assert.True(EqualLayerChain.TryFrom(Chain(5, _layer), out _));

    [Fact]
    public void A_last_output_that_repeats_is_sent_and_must_not_differ()
    {
        Assert.False(EqualLayerChain.TryFrom(Repeated(_layer with { Output = new(1) }, 2), out _));
        Assert.True(EqualLayerChain.TryFrom(Repeated(_layer with { Output = new(1) }, 1), out _));
    }

    [Fact]
    public void Layers_that_repeat_are_found_equal_without_being_written_out()
    {
        Assert.True(EqualLayerChain.TryFrom(Repeated(_layer, int.MaxValue - 1), out var equal));
        Assert.Equal(int.MaxValue, equal.Count);
        Assert.True(EqualLayerChain.TryFrom(Repeated(_layer, 2), out var few));
        Assert.Equal(["first", "a1", "a2"], few.Stages.Select(stage => stage.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void There_is_at_least_one_layer(int count) =>
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
