using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The frame cost against the number of placed stages, under each rule and beside the baselines.</summary>
internal static class PlacementChart
{
    public static LineChart Of(SolvedPlacement placement)
    {
        var name = $"{placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}";
        var baselines = placement.Baselines;
        return new(
            $"Frame cost of {name}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Against the number of placed stages, N = 0 to {placement.Network.Chain.Count}. {Best(placement)}."
            ),
            "placed stages N",
            "frame cost T(N), dimensionless",
            [.. placement.Answers.Select(Series)]
        )
        {
            ReferenceLines =
            [
                new("edge only", baselines.EdgeOnly),
                .. baselines.DeviceFits ? [new("device only", baselines.DeviceOnly)] : Array.Empty<ReferenceLine>(),
                new("best static split", baselines.StaticCost),
            ],
            Shadings =
                placement.Optimal.Table.HorizonLimit is var limit && limit < placement.Chain.Count
                    ? [new(limit + 1, "more than the device's memory holds")]
                    : [],
        };
    }

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

    private static Series Series(SplittingAnswer answer)
    {
        var name = answer.Question.Rule.Name;
        return new(name, answer.Table.FrameCost)
        {
            Highlights = [new(answer.PlacedStages, $"N* = {Count(answer)} ({name})")],
        };
    }

    private static string Count(SplittingAnswer answer) => answer.PlacedStages.ToString(CultureInfo.InvariantCulture);
}
