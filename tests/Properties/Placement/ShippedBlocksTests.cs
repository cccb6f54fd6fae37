using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Models;
using SplitProofs.Reports.Inputs.Scenarios;

namespace SplitProofs.Properties.Placement;

/// <summary>The closed form for runs and periods on what is shipped, against trying every placement.</summary>
public class ShippedBlocksTests
{
    [Fact]
    public void EveryShippedNetworkIsPlacedAsWellByItsBlocks()
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

    private static ImmutableArray<ScenarioFile> Files =>
        ShippedScenarios.ReadAll().Match(files => files, _ => throw new Xunit.Sdk.XunitException("They are readable."));
}
