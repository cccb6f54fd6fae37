using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>The percentiles of an inference's latency under each rule, with the placement that is best for it.</summary>
internal static class LatencyChart
{
    public static LineChart Of(SolvedPlacement placement)
    {
        var name = $"{placement.Model.Title} under {placement.ScenarioFile.Scenario.Name}";
        return new(
            $"Latency of {name}",
            $"Against the share of inferences that take no longer, 0 % to 99 %. Half of them take at most {Median(placement.Optimal)} under the optimal rule, {Median(placement.StaticLookAhead)} under static look-ahead, {Median(placement.LookAhead)} under one-stage look-ahead.",
            "percent of inferences",
            "latency of an inference [s]",
            [
                Series(new SplittingRule.Optimal(), placement.Optimal),
                Series(new SplittingRule.StaticLookAhead(), placement.StaticLookAhead),
                Series(new SplittingRule.LookAhead(), placement.LookAhead),
            ]
        );
    }

    private static string Median(PlacementPlan plan) => WithPrefix.Of(plan.Latency.Quantile(0.5));

    private static Series Series(SplittingRule rule, PlacementPlan plan) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{RuleNames.Print(rule)}, N = {plan.PlacedStages}"),
            [.. Enumerable.Range(0, 100).Select(percent => plan.Latency.Quantile(percent / 100.0).Value)]
        );
}
