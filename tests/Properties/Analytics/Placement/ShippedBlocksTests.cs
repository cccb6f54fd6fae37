using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Analytics.Placement;

/// <summary>The closed form for runs and periods on what is shipped, against trying every placement.</summary>
public class ShippedBlocksTests
{
    [Fact]
    public void Every_shipped_network_is_placed_as_well_by_its_blocks()
    {
        foreach (var file in Files)
        {
            foreach (var model in Catalogue.All)
            {
                var closedProblem = BlockwiseProblem.Of(model.Chain, file.Scenario);
                if (double.IsInfinity(closedProblem.Channel.MeanAirtime))
                {
                    continue;
                }

                var problem = CoInference.Of(model.Chain, file.Scenario).Problem;
                var closed = BlockwisePlacement.Of(closedProblem);
                var table = PlacementTable.Of(problem, new SplittingRule.LookAhead());
                Assert.True(table.TryFindBest(out var best));
                Assert.Equal(problem.HorizonLimit, closedProblem.HorizonLimit);
                Assert.InRange(closed.FrameCost / table.FrameCost[best], 1 - 1e-10, 1 + 1e-10);
                Assert.InRange(table.FrameCost[closed.PlacedStages] / table.FrameCost[best], 1 - 1e-10, 1 + 1e-10);
            }
        }
    }

    [Fact]
    public void A_description_read_at_run_time_is_placed_as_the_model_compiled_from_it()
    {
        foreach (var network in Resources.NamesIn("models").Select(Resources.Read).Select(Compiling.Network))
        {
            var read = RunTimeChain.Of(network.EvaluateDefaults());
            var compiled = Catalogue.All.Single(model => model.Name == network.Name).Chain;
            foreach (var file in Files)
            {
                var (asRead, asCompiled) = (
                    BlockwiseProblem.Of(read, file.Scenario),
                    BlockwiseProblem.Of(compiled, file.Scenario)
                );
                Assert.Equal(asCompiled.Blocks.Select(Written), asRead.Blocks.Select(Written));
                Assert.Equal(asCompiled.Edge, asRead.Edge);
                if (double.IsFinite(asRead.Channel.MeanAirtime))
                {
                    var (one, other) = (BlockwisePlacement.Of(asRead), BlockwisePlacement.Of(asCompiled));
                    Assert.Equal<int>(other.Candidates, one.Candidates);
                    Assert.Equal((other.PlacedStages, other.FrameCost), (one.PlacedStages, one.FrameCost));
                }
            }
        }
    }

    [Theory]
    [InlineData("bert-base")]
    [InlineData("gpt-2-small")]
    [InlineData("llama-3.2-1b")]
    public void A_deeper_network_has_no_more_blocks(string name)
    {
        var network = Compiling.Network(Resources.Read($"models/{name}.dnn.yaml"));
        var (shallow, deep) = (AtDepth(6), AtDepth(49_000));
        Assert.InRange(deep.Count, 98_000, 98_010);
        Assert.Equal(StagesInBlocks(shallow), StagesInBlocks(deep));
        foreach (
            var file in Files.Where(file =>
                double.IsFinite(file.Scenario.Uplink.Fading.RequireIndependent().MeanAirtime)
            )
        )
        {
            var problem = BlockwiseProblem.Of(deep, file.Scenario);
            var most = BlockwiseProblem.Of(shallow, file.Scenario).Blocks.Sum(block => block.Period);
            Assert.Equal(most, problem.Blocks.Sum(block => block.Period));
            Assert.InRange(BlockwisePlacement.Of(problem).Candidates.Length, 1, most);
        }

        StageChain AtDepth(long depth) =>
            network
                .Evaluate(new Dictionary<string, long> { ["depth"] = depth })
                .Match(RunTimeChain.Of, refused => throw new Xunit.Sdk.XunitException(refused.Reason));

        static int StagesInBlocks(StageChain chain) => chain.Blocks.Sum(block => block.Stages.Length);
    }

    private static string Written(RepeatedStages block) =>
        $"{block.Repetitions} times {block.Offload}, {string.Join(", ", block.Stages)}";

    /// <summary>The scenarios of independent draws, which the closed forms are for.</summary>
    private static ImmutableArray<ScenarioFile> Files =>
        ShippedScenarios
            .ReadAll()
            .Match(
                files => files.RemoveAll(file => file.Scenario.Uplink.Fading is not Fading.Independent),
                _ => throw new Xunit.Sdk.XunitException("They are readable.")
            );
}
