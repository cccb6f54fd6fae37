using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Placement;

/// <summary>R11 and R16 over fading channels; the claims check them over finite-state ones, against an exact oracle.</summary>
[Properties(Arbitrary = new[] { typeof(Chain) })]
public class BlockwisePlacementTests
{
    public sealed record Chain(
        double Offload,
        ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> Blocks,
        double Inferences,
        Channel Channel,
        int HorizonLimit
    )
    {
        public static Arbitrary<Chain> Arbitrary => Arb.From(_chains, chain => chain.Simpler());

        public BlockwiseProblem InBlocks =>
            BlockwiseProblem.Of(Offload, Blocks, Edge, Inferences, Channel, HorizonLimit);

        public StoppingProblem WrittenOut
        {
            get
            {
                ImmutableArray<StageTerms> stages = [.. Blocks.SelectMany(Written)];
                return new(
                    new SplittingCosts(
                        [.. stages.Select(stage => stage.Extra)],
                        [Offload, .. stages.SkipLast(1).Select(stage => stage.NextOffload)],
                        Edge
                    ),
                    [.. stages.Select(stage => stage.Placement)],
                    Inferences,
                    Channel,
                    HorizonLimit
                );
            }
        }

        public override string ToString() =>
            $"{WrittenOut.Costs}, {string.Join(", ", WrittenOut.Placement)}, {Inferences}, {Channel}, {HorizonLimit}";

        private IEnumerable<Chain> Simpler() =>
            [
                .. Blocks.Length == 1 ? [] : Blocks.Select((_, place) => With(Blocks.RemoveAt(place))),
                .. Blocks
                    .Index()
                    .Where(block => block.Item.Repetitions > 1)
                    .Select(block =>
                        With(Blocks.SetItem(block.Index, (block.Item.Stages, block.Item.Repetitions - 1)))
                    ),
                .. Blocks
                    .Index()
                    .Where(block => block.Item.Stages.Length > 1)
                    .Select(block =>
                        With(Blocks.SetItem(block.Index, (block.Item.Stages[1..], block.Item.Repetitions)))
                    ),
            ];

        private Chain With(ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> blocks) =>
            this with
            {
                Blocks = blocks,
                HorizonLimit = Math.Min(HorizonLimit, blocks.Sum(block => block.Stages.Length * block.Repetitions)),
            };

        private double Edge => 1 + Blocks.SelectMany(Written).Sum(stage => Math.Max(0, -stage.Extra));

        private static IEnumerable<StageTerms> Written((ImmutableArray<StageTerms> Stages, int Repetitions) block) =>
            Enumerable.Repeat(block.Stages, block.Repetitions).SelectMany(stages => stages);
    }

    private static Gen<(ImmutableArray<StageTerms> Stages, int Repetitions)> Block(int common) =>
        from period in Gen.Choose(1, 4)
        from repetitions in Gen.Choose(1, 12)
        from stages in Gen.ListOf(
            from extra in Gen.Choose(-20, 100)
            from offload in Gen.Frequency((2, Gen.Constant(common)), (1, Gen.Choose(1, 100)))
            from placement in Gen.Frequency(
                (1, Gen.Constant(0.0)),
                (5, Gen.Choose(-40, 40).Select(n => Math.Pow(10, n / 10.0)))
            )
            select new StageTerms(extra / 50.0, offload / 20.0, placement),
            period
        )
        select (stages.ToImmutableArray(), repetitions);

    private static readonly Gen<Chain> _chains =
        from common in Gen.Choose(1, 100)
        from offload in Gen.Frequency((2, Gen.Constant(common)), (1, Gen.Choose(1, 100)))
        from count in Gen.Choose(1, 5)
        from blocks in Gen.ListOf(Block(common), count)
        from inferences in Gen.Elements(1.0, 10, 1000, 1e6)
        from shape in Gen.Elements(0.6, 1, 1.5, 4)
        from mean in Gen.Choose(-5, 30)
        let stages = blocks.Sum(block => block.Stages.Length * block.Repetitions)
        from limit in Gen.Frequency((1, Gen.Constant(stages)), (1, Gen.Choose(0, stages)))
        select new Chain(
            offload / 20.0,
            [.. blocks],
            inferences,
            new NakagamiChannel(new(Math.Pow(10, mean / 10.0)), shape, new(0.05)),
            limit
        );

    [Property]
    public void The_closed_form_costs_what_trying_every_placement_costs(Chain chain)
    {
        var closed = BlockwisePlacement.Of(chain.InBlocks);
        var table = PlacementTable.Of(chain.WrittenOut, new SplittingRule.LookAhead());
        Assert.True(table.TryFindBest(out var placed));
        var least = table.FrameCost[placed];
        Assert.InRange(closed.FrameCost, least * (1 - 1e-10), least * (1 + 1e-10));
        Assert.InRange(table.FrameCost[closed.PlacedStages], 0, least * (1 + 1e-10));
        Assert.InRange(closed.PlacedStages, 0, chain.HorizonLimit);
    }

    [Property]
    public void The_blocks_write_the_same_stages(Chain chain)
    {
        var (blocks, written) = (chain.InBlocks.Blocks, chain.WrittenOut);
        Assert.Equal<double>(written.Costs.Extra, Each(blocks, (block, j) => block.Stages[j].Extra));
        Assert.Equal<double>(written.Costs.Offload, Each(blocks, (block, j) => block.OffloadAt(j)));
        Assert.Equal<double>(written.Placement, Each(blocks, (block, j) => block.Stages[j].Placement));
        Assert.All(blocks, block => Assert.True(block.Repetitions == 1 || block.Offload == block.NextOffload));
        Assert.All(blocks, block => Assert.True(block.Period == 1 || block.Repetitions > 1));
        Assert.Equal(0, blocks[^1].NextOffload);
    }

    [Property]
    public void Written_out_or_in_blocks_equal_neighbours_are_one_run(Chain chain)
    {
        var runs = BlockwiseProblem.Of(chain.WrittenOut).Blocks;
        Assert.All(
            runs.Zip(runs.Skip(1)),
            pair =>
                Assert.False(
                    pair.First.Offload == pair.Second.Offload && pair.First.Stages.SequenceEqual(pair.Second.Stages)
                )
        );
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void The_work_is_that_of_the_blocks_however_often_they_repeat(int depth)
    {
        Assert.Equal(4, BlockwisePlacement.Of(DeepRun(depth)).Candidates.Length);
        Assert.Equal(4, BlockwisePlacement.Of(DeepPeriod(depth)).Candidates.Length);
    }

    [Fact]
    public void Stages_behind_the_best_placement_change_nothing()
    {
        Same(BlockwisePlacement.Of(DeepRun(200)), BlockwisePlacement.Of(DeepRun(100_000)));
        Same(BlockwisePlacement.Of(DeepPeriod(100)), BlockwisePlacement.Of(DeepPeriod(50_000)));

        static void Same(BlockwisePlacement shallow, BlockwisePlacement deep)
        {
            Assert.InRange(shallow.PlacedStages, 1, 199);
            Assert.Equal(shallow.PlacedStages, deep.PlacedStages);
            Assert.Equal(shallow.FrameCost, deep.FrameCost);
        }
    }

    [Fact]
    public void Equal_layers_are_a_run_and_the_last_layer()
    {
        var equal = new EqualLayerProblem(100_000, 0.02, 2, 0, 0.1, 1000, Fading, 100_000);
        var (asLayers, asRuns) = (
            EqualLayerPlacement.Of(equal),
            BlockwisePlacement.Of(BlockwiseProblem.Of(equal.ToStoppingProblem()))
        );
        Assert.Equal(2, asRuns.Candidates.Length);
        Assert.Equal(asLayers.PlacedStages, asRuns.PlacedStages);
        Assert.Equal(asLayers.FrameCost, asRuns.FrameCost, asLayers.FrameCost * 1e-12);
    }

    [Fact]
    public void A_block_that_is_never_left_is_placed_at_most_once()
    {
        // X ≡ 1: the first stage halves what is sent, the second never pays.
        var channel = FiniteStateChannel.OfAirtime([new(1, 1)]);
        var problem = BlockwiseProblem.Of(2, [([new(0, 1, 0), new(0, 2, 1)], 3)], 0, 20, channel, 5);
        Assert.Equal(1, BlockwisePlacement.Of(problem).PlacedStages);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(1e6)]
    public void Wherever_the_memory_ends_within_a_block_the_best_that_fits_is_found(double inferences)
    {
        for (var limit = 0; limit <= 9; limit++)
        {
            var chain = new Chain(
                3,
                [([new(0.05, 2, 0.1)], 1), ([new(0.02, 2.1, 0.1), new(0.1, 2, 0.2)], 4)],
                inferences,
                Fading,
                limit
            );
            var closed = BlockwisePlacement.Of(chain.InBlocks);
            var table = PlacementTable.Of(chain.WrittenOut, new SplittingRule.LookAhead());
            Assert.True(table.TryFindBest(out var placed));
            Assert.Equal(placed, closed.PlacedStages);
            Assert.Equal(table.FrameCost[placed], closed.FrameCost, 1e-12 * closed.FrameCost);
        }
    }

    [Fact]
    public void A_period_costs_the_placement_of_all_its_stages()
    {
        for (var inferences = 10.0; inferences < 1e5; inferences *= 1.2)
        {
            var chain = new Chain(
                2,
                [([new(0.02, 2.1, 0.1), new(0.1, 2, 0.2)], 100)],
                inferences,
                Fading,
                HorizonLimit: 200
            );
            var table = PlacementTable.Of(chain.WrittenOut, new SplittingRule.LookAhead());
            Assert.True(table.TryFindBest(out var placed));
            Assert.Equal(placed, BlockwisePlacement.Of(chain.InBlocks).PlacedStages);
        }
    }

    [Fact]
    public void More_stages_than_an_integer_counts_are_refused() =>
        Assert.Throws<OverflowException>(() =>
            BlockwiseProblem.Of(2, [([new(0, 1, 0), new(0, 2, 0)], int.MaxValue)], 0, 1, Fading, 0)
        );

    [Fact]
    public void Blocks_that_do_not_form_a_problem_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Problem(1, []));
        Assert.Throws<ArgumentException>(() => Problem(1, ([], 1)));
        Assert.Throws<ArgumentException>(() => Problem(1, ([new(1, 1, 0)], 0)));
        Assert.Throws<ArgumentException>(() => Problem(1, ([new(1, 1, 0)], 0), ([new(1, 1, 0)], 1)));
        Assert.Throws<ArgumentException>(() => Problem(0, ([new(1, 1, 0)], 1)));
        Assert.Throws<ArgumentException>(() => Problem(1, ([new(1, 0, 0), new(1, 1, 0)], 1)));
        Assert.Throws<ArgumentException>(() => Problem(1, ([new(1, 1, -1)], 1)));
        Assert.Throws<ArgumentException>(() => Problem(1, ([new(1, 1, 0), new(1, 1, -1)], 2), ([new(1, 1, 0)], 1)));
    }

    [Fact]
    public void An_infinite_mean_airtime_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            BlockwisePlacement.Of(BlockwiseProblem.Of(2, [([new(1, 0, 0)], 1)], 0, 1, new RayleighChannel(new(10)), 1))
        );

    private static Channel Fading => new NakagamiChannel(new(10), 1.5, new(0.05));

    private static BlockwiseProblem DeepRun(int depth) =>
        Problem(3, ([new(0.1, 2, 0.1)], 1), ([new(0.02, 2, 0.1)], depth), ([new(0.5, 1, 0.1), new(0.1, 0, 0.1)], 1));

    private static BlockwiseProblem DeepPeriod(int repetitions) =>
        Problem(2, ([new(0.02, 2.1, 0.1), new(0.1, 2, 0.2)], repetitions));

    private static BlockwiseProblem Problem(
        double offload,
        params ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> blocks
    ) =>
        BlockwiseProblem.Of(
            offload,
            blocks,
            edge: 0,
            inferences: 1000,
            Fading,
            blocks.Sum(block => block.Stages.Length * block.Repetitions)
        );

    private static ImmutableArray<double> Each(
        ImmutableArray<RepeatedStages> blocks,
        Func<RepeatedStages, int, double> value
    ) => [.. blocks.SelectMany(block => Enumerable.Range(0, block.Count).Select(n => value(block, n % block.Period)))];
}
