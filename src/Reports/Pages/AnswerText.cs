using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The answer for a network under a scenario in a few sentences: what to place, what that costs and saves, and why.</summary>
internal static class AnswerText
{
    private const double LeastShare = 0.5e-4;

    /// <summary>What to place, and what a frame then costs.</summary>
    public static Prose Of(SolvedPlacement placement)
    {
        var (answer, scenario) = (placement.Optimal, placement.ScenarioFile.Scenario);
        string[] sentences =
        [
            What(answer.PlacedStages, placement.Chain),
            $"A frame then costs {Digits.Of(answer.FrameCost)}, {Saved(placement)}.",
            .. MemoryText.Of(answer.Question),
            .. UpdateText.Of(answer),
            .. FeaturePrecisionText.Of(scenario),
            .. UploadFilterText.Of(scenario),
            .. RateText.OfUnusual(scenario),
        ];
        return new Prose(new Inline.Strong(sentences[0]), new Inline.Text($" {string.Join(' ', sentences.Skip(1))}"));
    }

    /// <summary>
    /// Why this number of stages: what the placed stages cost and save, the next best number, and the stages on either side.
    /// </summary>
    public static Prose Why(SplittingAnswer answer)
    {
        var (placed, table, chain) = (answer.PlacedStages, answer.Table, answer.Question.Chain);
        var worth = PlacementWorth.Of(answer);
        var price = answer.Question.Costs.Placement;
        string[] sentences =
        [
            .. placed > 0
                ?
                [
                    $"Over {Exactly.Of((long)answer.Question.Costs.Inferences, "inference")} the placed stages save "
                        + $"{Rounded(answer.Question.Costs.Inferences * (table.CostPerInference[0] - answer.CostPerInference))}, and "
                        + $"their download costs {Rounded(answer.PlacementCost)}.",
                    $"The last of them, {chain.Stages[placed - 1].Name}, {Adds(worth[placed - 1], price[placed - 1])}.",
                ]
                : Array.Empty<string>(),
            .. placed < table.HorizonLimit
                ? [$"One stage more, {chain.Stages[placed].Name}, would {Add(worth[placed], price[placed])}."]
            : placed < chain.Count ? ["One stage more does not fit into the device's memory."]
            : Array.Empty<string>(),
            .. NextBest(answer),
        ];
        return string.Join(' ', sentences);
    }

    /// <summary>“Place the first 4 of 11 stages on the device, up to maxpool2.”</summary>
    public static string What(int placed, StageChain chain) =>
        placed == 0 ? "Place nothing: the device sends the raw input, and the edge server does the rest."
        : placed == chain.Count ? $"Place all {Count(placed)} stages on the device."
        : $"Place the first {Count(placed)} of {Count(chain.Count)} stages on the device, up to {chain.Stages[placed - 1].Name}.";

    private static string Saved(SolvedPlacement placement)
    {
        var (cost, baselines) = (placement.Optimal.FrameCost, placement.Baselines);
        var edge = Baselines.Saving(cost, baselines.EdgeOnly);
        return placement.Optimal.PlacedStages == 0 ? "as with the edge server only"
            : baselines.StaticSplit == 0
                ? $"{Percentage.Of(edge)} less than with the edge server only, which is the best fixed cut"
            : $"{Percentage.Of(edge)} less than with the edge server only and "
                + Than(Baselines.Saving(cost, baselines.StaticCost));
    }

    /// <summary>“16.03 % less than with the best fixed cut”; a share that would be printed as less than 0.01 % is none.</summary>
    private static string Than(double saving) =>
        Math.Abs(saving) < LeastShare
            ? "no less than with the best fixed cut"
            : $"{Percentage.Of(saving)} less than with the best fixed cut";

    private static string Adds(double worth, double price) => $"saves {Rounded(worth)} for {Rounded(price)}";

    private static string Add(double worth, double price) =>
        worth > 0 ? $"save {Rounded(worth)} and cost {Rounded(price)}" : $"save nothing and cost {Rounded(price)}";

    private static string[] NextBest(SplittingAnswer answer)
    {
        var table = answer.Table;
        var others = Enumerable
            .Range(0, table.HorizonLimit + 1)
            .Where(placed => placed != answer.PlacedStages && double.IsFinite(table.FrameCost[placed]))
            .ToList();
        if (others.Count == 0)
        {
            return [];
        }

        var next = others.MinBy(placed => table.FrameCost[placed]);
        var more = (table.FrameCost[next] / answer.FrameCost) - 1;
        return more < 1e-12
            ? [$"Placing {Exactly.Of(next, "stage")} costs the same."]
            : [$"The next best number is {Count(next)}, at {Percentage.Of(more)} more."];
    }

    private static string Rounded(double cost) => Digits.Of(cost);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
