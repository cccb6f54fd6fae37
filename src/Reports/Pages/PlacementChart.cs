using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The frame cost against the number of placed stages, under each rule and beside the baselines.</summary>
internal static class PlacementChart
{
    public static LineChart Of(SolvedPlacement placement)
    {
        var baselines = placement.Baselines;
        var (unit, name) = Scale(baselines);
        return new(
            $"Frame cost of {placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}, "
                + $"K = {SixDigits.Of(placement.Optimal.Question.Costs.Inferences)} inferences per update",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Against the number of placed stages, N = 0 to {placement.Network.Chain.Count}. {Best(placement)}."
            ),
            "placed stages N",
            $"frame cost T(N) {name}",
            [.. placement.Answers.Select(answer => Series(answer, unit))]
        )
        {
            ReferenceLines =
            [
                new("edge only", baselines.EdgeOnly / unit),
                .. baselines.DeviceFits
                    ? [new("device only", baselines.DeviceOnly / unit)]
                    : Array.Empty<ReferenceLine>(),
                new("best static split", baselines.StaticCost / unit),
            ],
            Shadings =
                placement.Optimal.Table.HorizonLimit is var limit && limit < placement.Chain.Count
                    ? [new(limit + 1, "more than the device's memory holds")]
                    : [],
        };
    }

    /// <summary>One percent of what edge only costs, where that is a cost to compare with.</summary>
    private static (double Unit, string Name) Scale(Baselines baselines) =>
        double.IsFinite(baselines.EdgeOnly) && baselines.EdgeOnly > 0
            ? (baselines.EdgeOnly / 100, "[% of edge only]")
            : (1, "[no unit]");

    private static string Best(SolvedPlacement placement)
    {
        var (first, others) = (placement.Answers[0], placement.Answers[1..]);
        return string.Join(
            ", ",
            others
                .Select(answer => $"{answer.Question.Rule.NameInSentence} at N = {Count(answer)}")
                .Prepend($"{RuleText.SentenceStart(first.Question.Rule)} costs least at N = {Count(first)}")
        );
    }

    private static Series Series(SplittingAnswer answer, double unit)
    {
        var name = answer.Question.Rule.Name;
        return new(name, [.. answer.Table.FrameCost.Select(cost => cost / unit)])
        {
            Highlights = [new(answer.PlacedStages, $"N* = {Count(answer)} ({name})")],
        };
    }

    private static string Count(SplittingAnswer answer) => answer.PlacedStages.ToString(CultureInfo.InvariantCulture);
}
