using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Stopping;

/// <summary>A network whose stages repeat, put under a scenario and worked out by hand.</summary>
public class BlockwiseProblemTests
{
    private static readonly StageBlock _block = new(
        [Stage("a", new(5), new(1), new(2), 4, 2), Stage("b", new(1), new(0), new(3), 8, 6)],
        3
    );

    private static readonly StageBlock _head = new([Stage("c", new(2), new(0.5), new(1), 4, 1)], 1);

    // A second is worth 1 and a joule 2, so that a second of sending costs 1 + 2·3 and one of receiving 1 + 2·1.
    private static readonly Scenario _scenario = new(
        "by hand",
        new Processors.Unstated(),
        new DeviceMemory.Limited(new(20)),
        new(new(2), new(3), new Fading.Independent(FiniteStateChannel.OfAirtime([new(1, 1)]))),
        new(new(4), new(1)),
        new(new(1), new(2)),
        10
    );

    [Fact]
    public void What_repeats_is_written_once_and_each_stage_costs_what_the_scenario_says()
    {
        var problem = BlockwiseProblem.Of(new StageChain(new(6), [_block, _head]), _scenario);

        Assert.Equal(2, problem.Blocks.Length);
        Assert.Equal((21.0, 3), (problem.Blocks[0].Offload, problem.Blocks[0].Repetitions));
        Assert.Equal<StageTerms>([new(5, 7, 3), new(-2, 21, 6)], problem.Blocks[0].Stages);
        Assert.Equal((21.0, 1), (problem.Blocks[1].Offload, problem.Blocks[1].Repetitions));
        Assert.Equal<StageTerms>([new(2, 0, 3)], problem.Blocks[1].Stages);
    }

    [Fact]
    public void On_the_edge_server_each_repetition_costs_its_time() =>
        Assert.Equal(3 * (2 + 3) + 1, BlockwiseProblem.Of(new StageChain(new(6), [_block, _head]), _scenario).Edge);

    [Fact]
    public void Placing_stages_costs_all_of_their_parameters_once()
    {
        var costs = InferenceCosts.Of(new StageChain(new(6), [_block, _head]), _scenario);
        Assert.Equal(
            [0, 3, 9, 12, 18, 21, 27, 30],
            Enumerable.Range(0, 8).Select(placed => costs.PlacementCost(placed))
        );
    }

    [Fact]
    public void The_memory_bounds_the_placement_within_a_repetition()
    {
        var problem = BlockwiseProblem.Of(new StageChain(new(6), [_block, _head]), _scenario);
        Assert.Equal((7, 3, 10.0), (problem.Stages, problem.HorizonLimit, problem.Inferences));
    }

    private static BlockStage Stage(
        string name,
        Seconds device,
        Joules energy,
        Seconds edge,
        long parameters,
        long output
    ) => new(_ => name, new(new Work.Measured(device, energy, edge), new(parameters), new(output)));
}
