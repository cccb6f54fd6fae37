using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The percentiles of an inference's latency under each rule, with the placement that is best for it.</summary>
internal static class LatencyChart
{
    public static LineChart Of(SolvedPlacement placement)
    {
        var name = $"{placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}";
        return new(
            $"Latency of {name}",
            $"Against the share of inferences that take no longer, 0 % to 99 %. "
                + $"Half of them take at most {string.Join(", ", placement.Answers.Select(Median))}.",
            "percent of inferences",
            "latency of an inference [s]",
            [.. placement.Answers.Select(Series)]
        );
    }

    private static string Median(SplittingAnswer answer) =>
        $"{WithPrefix.Of(answer.Latency.Quantile(0.5))} under {answer.Question.Rule.NameInSentence}";

    private static Series Series(SplittingAnswer answer) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{answer.Question.Rule.Name}, N = {answer.PlacedStages}"),
            [.. Enumerable.Range(0, 100).Select(percent => answer.Latency.Quantile(percent / 100.0).Value)]
        );
}
