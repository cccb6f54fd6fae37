using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Models;

namespace SplitProofs.Properties.Networks;

public class StageChainTests
{
    private static readonly StageCost _small = new(new Work.Counted(new(1), new(2)), new(3), new(4));
    private static readonly StageCost _large = new(new Work.Counted(new(10), new(20)), new(30), new(4));

    [Fact]
    public void BlocksAreWrittenOutInOrderWithTheirNumbers()
    {
        var chain = new StageChain(
            new(8),
            blocks:
            [
                StageBlock.Once([new("first", _large)]),
                new([new(n => $"a{n}", _small), new(n => $"b{n}", _large)], 2),
                new([new(n => $"none{n}", _small)], 0),
            ]
        );
        Assert.Equal(5, chain.Count);
        Assert.Equal(["first", "a1", "b1", "a2", "b2"], chain.Stages.Select(stage => stage.Name));
        Assert.Equal([_large, _small, _large, _small, _large], chain.Stages.Select(stage => stage.Cost));
        Assert.Equal(2, chain.Blocks.Length);
    }

    [Fact]
    public void NeighboursThatStandOnceAreOneBlock()
    {
        var chain = new StageChain(
            new(8),
            blocks:
            [
                StageBlock.Once([new("first", _large)]),
                new([new(n => $"none{n}", _small)], 0),
                new([new(n => $"a{n}", _small)], 1),
                new([new(n => $"b{n}", _small)], 2),
                StageBlock.Once([new("last", _large)]),
            ]
        );
        Assert.Equal([2, 1, 1], chain.Blocks.Select(block => block.Stages.Length));
        Assert.Equal([1, 2, 1], chain.Blocks.Select(block => block.Repetitions));
        Assert.Equal(["first", "a1", "b1", "b2", "last"], chain.Stages.Select(stage => stage.Name));
    }

    [Fact]
    public void AChainWithoutStagesIsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            new StageChain(new(8), blocks: [new([new(n => $"none{n}", _small)], 0)])
        );

    [Fact]
    public void ADecoderKnowsItsPeriodButForTheLastBlockThatTheFinalNormalisationJoins()
    {
        var block = Assert.Single(new Llama32With1B().Chain.Blocks, block => block.Repetitions > 1);
        Assert.Equal((2, 15), (block.Stages.Length, block.Repetitions));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(95)]
    [InlineData(96)]
    [InlineData(1000)]
    public void WhatFitsInBlocksIsWhatFitsWrittenOut(long capacity)
    {
        var chain = new StageChain(
            new(8),
            blocks:
            [
                StageBlock.Once([new("first", _large)]),
                new([new(n => $"a{n}", _small), new(n => $"b{n}", _large)], 2),
            ]
        );
        var (fitting, size) = (0, 0L);
        while (fitting < chain.Count && (size += chain.Stages[fitting].Cost.Parameters.Value) <= capacity)
        {
            fitting++;
        }

        Assert.Equal(fitting, new DeviceMemory.Limited(new(capacity)).LargestPlacement(chain));
    }
}
