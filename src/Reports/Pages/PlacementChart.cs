using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>The frame cost against the number of placed stages, under each rule and beside the baselines.</summary>
internal static class PlacementChart
{
    public static LineChart Of(SolvedPlacement placement)
    {
        var name = $"{placement.Model.Title} under {placement.ScenarioFile.Scenario.Name}";
        var baselines = placement.Baselines;
        return new(
            $"Frame cost of {name}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Against the number of placed stages, N = 0 to {placement.Model.Chain.Count}. The optimal rule costs least at N = {placement.Optimal.PlacedStages}, static look-ahead at N = {placement.StaticLookAhead.PlacedStages}, one-stage look-ahead at N = {placement.LookAhead.PlacedStages}."
            ),
            "placed stages N",
            "frame cost T(N), dimensionless",
            [
                Series(new SplittingRule.Optimal(), placement.Optimal),
                Series(new SplittingRule.StaticLookAhead(), placement.StaticLookAhead),
                Series(new SplittingRule.LookAhead(), placement.LookAhead),
            ]
        )
        {
            ReferenceLines =
            [
                new("edge only", baselines.EdgeOnly),
                .. baselines.DeviceFits ? [new("device only", baselines.DeviceOnly)] : Array.Empty<ReferenceLine>(),
                new("best static split", baselines.StaticCost),
            ],
        };
    }

    private static Series Series(SplittingRule rule, PlacementPlan plan)
    {
        var name = RuleNames.Print(rule);
        return new(name, plan.Table.FrameCost)
        {
            Highlights =
            [
                new(
                    plan.PlacedStages,
                    string.Create(CultureInfo.InvariantCulture, $"N* = {plan.PlacedStages} ({name})")
                ),
            ],
        };
    }
}
