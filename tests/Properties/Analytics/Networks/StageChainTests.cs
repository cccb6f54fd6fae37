using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Models;

namespace SplitProofs.Properties.Analytics.Networks;

public class StageChainTests
{
    private static readonly StageCost _small = new(new Work.Counted(new(1), new(2)), new(3), new(4));
    private static readonly StageCost _large = new(new Work.Counted(new(10), new(20)), new(30), new(4));

    [Fact]
    public void Blocks_are_written_out_in_order_with_their_numbers()
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
    public void Neighbours_that_occur_once_are_one_block()
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
    public void A_chain_without_stages_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new StageChain(new(8), blocks: [new([new(n => $"none{n}", _small)], 0)])
        );

    [Fact]
    public void A_decoder_knows_its_period_but_for_the_last_block_that_the_final_normalisation_joins()
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
    public void What_fits_in_blocks_is_what_fits_written_out(long capacity)
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

    [Property(Arbitrary = new[] { typeof(DrawnBlocks) })]
    public void The_memory_of_a_cut_is_that_of_the_stages_written_out_before_it(DrawnBlocks drawn)
    {
        var chain = new StageChain(new(7), drawn.Blocks);
        var (parameters, most) = (0L, 0L);
        Assert.True(chain.TryPeakMemory(0, out var before));
        Assert.Equal(7, before.Value);
        foreach (var (index, stage) in chain.Stages.Index())
        {
            parameters += stage.Cost.Parameters.Value;
            most = Math.Max(most, stage.Cost.Tensors.TryActivations(out var inUse) ? inUse.Value : -1);
            Assert.True(chain.TryPeakMemory(index + 1, out var memory));
            Assert.Equal(parameters + most, memory.Value);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => chain.TryPeakMemory(-1, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => chain.TryPeakMemory(chain.Count + 1, out _));
    }

    [Property(Arbitrary = new[] { typeof(DrawnBlocks) })]
    public void The_memory_holds_the_stages_whose_parameters_and_tensors_fit_exactly_or_with_room(DrawnBlocks drawn)
    {
        var chain = new StageChain(new(7), drawn.Blocks);
        var needed = new List<long>();
        foreach (var stage in chain.Stages)
        {
            var parameters = chain.Stages.Take(needed.Count + 1).Sum(before => before.Cost.Parameters.Value);
            var inUse = chain
                .Stages.Take(needed.Count + 1)
                .Max(before => before.Cost.Tensors.Match(known => known.Activations.Value, _ => -1, () => -1));
            needed.Add(parameters + inUse);
        }

        foreach (var capacity in needed.SelectMany(bits => new[] { bits - 1, bits, bits + 1 }).Append(0))
        {
            Assert.Equal(
                needed.TakeWhile(bits => bits <= capacity).Count(),
                new DeviceMemory.Limited(new(capacity)).LargestPlacement(chain)
            );
        }
    }

    [Fact]
    public void Nothing_placed_fits_any_memory_and_what_overflows_a_number_fits_none()
    {
        var stage = _small with { Parameters = new(1L << 61), Tensors = new StageTensors.Measured(new(1L << 61)) };
        var chain = new StageChain(new(8), blocks: [new([new(n => $"a{n}", stage)], 10)]);
        Assert.Equal(0, new DeviceMemory.Limited(new(0)).LargestPlacement(chain));
        Assert.Equal(2, new DeviceMemory.Limited(new(long.MaxValue)).LargestPlacement(chain));
        Assert.Equal((Int128)11 << 61, chain.CountedMemory(10));
    }

    [Fact]
    public void The_memory_behind_a_measured_stage_is_unknown()
    {
        var known = _small with { Tensors = new StageTensors.Known(1, 1, new(0), new(9)) };
        var chain = new StageChain(new(8), stages: [new("first", known), new("second", _large)]);
        Assert.True(chain.TryPeakMemory(1, out var memory));
        Assert.Equal(3 + 9, memory.Value);
        Assert.False(chain.TryPeakMemory(2, out _));
        Assert.False(chain.KnowsTensors);
        Assert.False(chain.KnowsActivations);
    }

    [Fact]
    public void The_memory_behind_a_measured_stage_is_what_its_profile_states()
    {
        var stated = _small with { Tensors = new StageTensors.Measured(new(9)) };
        var chain = new StageChain(new(8), stages: [new("first", stated)]);
        Assert.True(chain.TryPeakMemory(1, out var memory));
        Assert.Equal(3 + 9, memory.Value);
        Assert.True(chain.KnowsActivations);
        Assert.False(chain.KnowsTensors);
    }

    [Fact]
    public void Memory_that_does_not_fit_is_an_overflow()
    {
        var known = _small with { Parameters = new(1L << 61), Tensors = new StageTensors.Known(1, 1, new(0), new(9)) };
        var chain = new StageChain(new(8), blocks: [new([new(n => $"a{n}", known)], 5)]);
        Assert.Throws<OverflowException>(() => chain.TryPeakMemory(5, out _));
    }

    /// <summary>Blocks of at least one stage, with the sizes of what each stage keeps and holds.</summary>
    public sealed record DrawnBlocks(ImmutableArray<DrawnBlock> Drawn)
    {
        public static Arbitrary<DrawnBlocks> Arbitrary =>
            Arb.From(
                (
                    from sizes in Gen.Choose(0, 50).Two().NonEmptyListOf()
                    from repetitions in Gen.Choose(0, 4)
                    select new DrawnBlock([.. sizes.Select(size => (size.Item1, size.Item2))], repetitions)
                )
                    .NonEmptyListOf()
                    .Select(blocks => new DrawnBlocks([.. blocks])),
                drawn =>
                    drawn.Drawn.Length == 1
                        ? []
                        : drawn.Drawn.Select((_, place) => new DrawnBlocks(drawn.Drawn.RemoveAt(place)))
            );

        public ImmutableArray<StageBlock> Blocks =>
            [.. Drawn.Append(Drawn[0] with { Repetitions = 1 }).Select(block => block.ToBlock())];

        public override string ToString() => string.Join("; ", Drawn);
    }

    public sealed record DrawnBlock(ImmutableArray<(int Parameters, int Activations)> Sizes, int Repetitions)
    {
        public StageBlock ToBlock() =>
            new(
                [
                    .. Sizes.Select(size => new BlockStage(
                        run => $"{size}-{run}",
                        _small with
                        {
                            Parameters = new(size.Parameters),
                            Tensors = new StageTensors.Known(1, 1, new(0), new(size.Activations)),
                        }
                    )),
                ],
                Repetitions
            );

        public override string ToString() => $"{string.Join(", ", Sizes)}, {Repetitions} times";
    }
}
