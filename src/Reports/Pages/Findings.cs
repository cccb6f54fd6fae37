using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>What all placements together show: when it pays to place stages, to decide online, and to use the simpler rules.</summary>
internal static class Findings
{
    private const double Near = 0.01;

    /// <summary>The experiments whose answers are findings as well.</summary>
    private static readonly ImmutableArray<string> _experiments =
    [
        "saving-against-snr",
        "worst-static-split",
        "price-of-myopia",
    ];

    /// <summary>A sentence for each finding, over the scenarios with independent draws, with links to the evidence.</summary>
    public static Block.BulletList Of(Report report)
    {
        var placements = report.Independent;
        return new([
            Reference(placements),
            Placing(placements),
            .. Baseline(placements),
            DecidingOnline(placements),
            .. SplittingRule
                .All.Where(rule => rule != placements[0].Optimal.Question.Rule)
                .Select(rule => Simpler(placements, rule)),
            .. _experiments
                .SelectMany(name => report.Experiments.Where(solved => solved.Experiment.Name == name))
                .Select(Answer),
        ]);
    }

    /// <summary>The saving of a placement over a baseline, as a share of the baseline's cost.</summary>
    public static double Saving(SolvedPlacement placement, double baseline) =>
        Baselines.Saving(placement.Optimal.FrameCost, baseline);

    /// <summary>The median of sorted values.</summary>
    public static double Median(ImmutableArray<double> sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>Whether a rule costs at most 1 % more than the optimal one.</summary>
    public static bool IsNear(SolvedPlacement placement, SplittingRule rule) => Ratio(placement, rule) <= 1 + Near;

    private static Prose Reference(ImmutableArray<SolvedPlacement> placements)
    {
        var scenario = placements[0].ScenarioFile;
        var shown = placements.Where(placement => placement.ScenarioFile == scenario).ToImmutableArray();
        var placing = shown.Where(placement => placement.Optimal.PlacedStages > 0).ToImmutableArray();
        return new Prose([
            new Inline.Text("Under "),
            new Inline.Link(scenario.Scenario.Name, $"#{scenario.Scenario.Name.ToLowerInvariant()}"),
            new Inline.Text($", {placing.Length} of {shown.Length} networks place stages: "),
            .. placing.SelectMany(
                (placement, index) =>
                    new Inline[]
                    {
                        new Inline.Text(index == 0 ? "" : ", "),
                        new Inline.Link(placement.Network.Name, $"{PagePath.OfPlacement(placement)}.md"),
                        new Inline.Text($" {placement.Optimal.PlacedStages} of {placement.Chain.Count}"),
                    }
            ),
            new Inline.Text(placing.Length < shown.Length ? ". The others send their input." : "."),
        ]);
    }

    private static Prose Placing(ImmutableArray<SolvedPlacement> placements)
    {
        var nothing = placements.Count(placement => placement.Optimal.PlacedStages == 0);
        var best = placements.MaxBy(placement => Saving(placement, placement.Baselines.EdgeOnly))!;
        return $"In {placements.Length - nothing} of {placements.Length} cases, a network under a scenario, it pays to place stages on "
            + $"the device; in the other {nothing} the device should send its input. Placing saves most for {Case(best)}: "
            + $"{Percentage.Of(Saving(best, best.Baselines.EdgeOnly))} of the cost of edge only.";
    }

    /// <summary>The median savings over the two baselines that split nothing.</summary>
    private static Prose[] Baseline(ImmutableArray<SolvedPlacement> placements)
    {
        var fitting = placements.Where(placement => placement.Baselines.DeviceFits).ToImmutableArray();
        var edge = Middle(placements, placement => placement.Baselines.EdgeOnly);
        return fitting.IsEmpty
            ? []
            :
            [
                $"In the median the best placement saves {edge} of the cost of edge only and "
                    + $"{Middle(fitting, placement => placement.Baselines.DeviceOnly)} of that of device only, which fits the memory in "
                    + $"{fitting.Length} of {placements.Length} cases. {new Inline.Link("By scenario", "#scenario-by-scenario")}",
            ];
    }

    private static string Middle(ImmutableArray<SolvedPlacement> placements, Func<SolvedPlacement, double> baseline) =>
        Percentage.Of(Median([.. placements.Select(placement => Saving(placement, baseline(placement))).Order()]));

    private static Prose DecidingOnline(ImmutableArray<SolvedPlacement> placements)
    {
        var savings = placements
            .Select(placement => Saving(placement, placement.Baselines.StaticCost))
            .Order()
            .ToImmutableArray();
        var best = placements.MaxBy(placement => Saving(placement, placement.Baselines.StaticCost))!;
        var scenario = placements
            .GroupBy(placement => placement.ScenarioFile.Scenario.Name)
            .MaxBy(group =>
                Median([.. group.Select(placement => Saving(placement, placement.Baselines.StaticCost)).Order()])
            )!;
        return $"Deciding online, at the signal of the moment, costs less than the best fixed cut by {Percentage.Of(Median(savings))} in "
            + $"the median and by {Percentage.Of(savings[^1])} at most, for {Case(best)}. In {savings.Count(saving => saving < Near)} "
            + $"of {savings.Length} cases it saves less than 1 %. It pays most often under "
            + $"{new Inline.Link(scenario.Key, $"#{scenario.Key.ToLowerInvariant()}")}, "
            + $"{Middle([.. scenario], placement => placement.Baselines.StaticCost)} in the median.";
    }

    private static Prose Answer(SolvedExperiment solved)
    {
        var figure = new Inline.Link("The figure", $"experiments/{solved.Experiment.Name}.md");
        return $"{AnswerWords.Of(solved.Experiment, solved.Rows)} {figure}";
    }

    private static Prose Simpler(ImmutableArray<SolvedPlacement> placements, SplittingRule rule)
    {
        var worst = placements.MaxBy(placement => Ratio(placement, rule))!;
        return $"{RuleText.SentenceStart(rule)} costs at most 1 % more than the optimal rule in "
            + $"{placements.Count(placement => IsNear(placement, rule))} of {placements.Length} cases. At worst, for {Case(worst)}, it "
            + $"costs {SixDigits.Of(Ratio(worst, rule), 3)} times as much.";
    }

    private static double Ratio(SolvedPlacement placement, SplittingRule rule) =>
        placement.Answers.First(answer => answer.Question.Rule == rule).FrameCost / placement.Optimal.FrameCost;

    private static Inline.Link Case(SolvedPlacement placement) =>
        new(
            $"{placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}",
            $"{PagePath.OfPlacement(placement)}.md"
        );
}
