using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>What all placements together show: when it pays to place stages, to decide online, and to use the simpler rules.</summary>
internal static class Findings
{
    private const double Near = 0.01;

    /// <summary>A sentence for each finding, over the scenarios of independent draws.</summary>
    public static Block.BulletList Of(Report report)
    {
        var placements = report.Independent;
        return new([
            Placing(placements),
            DecidingOnline(placements),
            .. SplittingRule
                .All.Where(rule => rule != placements[0].Optimal.Question.Rule)
                .Select(rule => Simpler(placements, rule)),
        ]);
    }

    private static Prose Placing(ImmutableArray<SolvedPlacement> placements)
    {
        var nothing = placements.Count(placement => placement.Optimal.PlacedStages == 0);
        var best = placements.MaxBy(placement => Saving(placement, placement.Baselines.EdgeOnly))!;
        return $"In {placements.Length - nothing} of {placements.Length} cases, a network under a scenario, it pays to place stages on the "
            + $"device; in the other {nothing} the device should send its input. Placing saves most for {Case(best)}: "
            + $"{Percentage.Of(Saving(best, best.Baselines.EdgeOnly))} of the cost of edge only.";
    }

    private static Prose DecidingOnline(ImmutableArray<SolvedPlacement> placements)
    {
        var savings = placements
            .Select(placement => Saving(placement, placement.Baselines.StaticCost))
            .Order()
            .ToImmutableArray();
        var best = placements.MaxBy(placement => Saving(placement, placement.Baselines.StaticCost))!;
        return $"Deciding online, at the signal of the moment, costs less than the best fixed cut by {Percentage.Of(Median(savings))} in "
            + $"the median and by {Percentage.Of(savings[^1])} at most, for {Case(best)}. In {savings.Count(saving => saving < Near)} "
            + $"of {savings.Length} cases it saves less than 1 %.";
    }

    private static Prose Simpler(ImmutableArray<SolvedPlacement> placements, SplittingRule rule)
    {
        var ratios = placements
            .Select(placement =>
                (Placement: placement, Ratio: Answer(placement, rule).FrameCost / placement.Optimal.FrameCost)
            )
            .ToImmutableArray();
        var worst = ratios.MaxBy(pair => pair.Ratio);
        return $"{RuleText.SentenceStart(rule)} costs at most 1 % more than the optimal rule in "
            + $"{ratios.Count(pair => pair.Ratio <= 1 + Near)} of {ratios.Length} cases. At worst, for {Case(worst.Placement)}, it costs "
            + $"{SixDigits.Of(worst.Ratio, 3)} times as much.";
    }

    private static SplittingAnswer Answer(SolvedPlacement placement, SplittingRule rule) =>
        placement.Answers.First(answer => answer.Question.Rule == rule);

    private static double Saving(SolvedPlacement placement, double baseline) =>
        Baselines.Saving(placement.Optimal.FrameCost, baseline);

    private static double Median(ImmutableArray<double> sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static Prose Case(SolvedPlacement placement)
    {
        var scenario = placement.ScenarioFile.Scenario.Name;
        return new Inline.Link($"{placement.Network.Name} under {scenario}", $"{PagePath.OfPlacement(placement)}.md");
    }
}
