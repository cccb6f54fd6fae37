using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>
/// A row for each scenario: how often it pays to place stages and to decide online, and how often the simple rules suffice.
/// </summary>
internal static class ScenarioSummary
{
    public static Block.Table Of(SolvedPlacements placements)
    {
        var rules = SplittingRule.All.Skip(1).ToImmutableArray();
        return new(
            [
                Column.OfText("Scenario"),
                Column.OfNumbers("Networks that place stages"),
                Column.OfNumbers("Median saving over edge only [%]"),
                Column.OfNumbers("Median saving over the best fixed cut [%]"),
                Column.OfNumbers("Largest [%]"),
                Column.OfText("For"),
                .. rules.Select(rule => Column.OfNumbers($"{RuleText.Heading(rule)} within 1 %")),
            ],
            [
                .. placements
                    .Draws.Select(solved => solved.Placement)
                    .GroupBy(placement => placement.ScenarioFile)
                    .Select(group => Row(group.Key.Scenario.Name, [.. group], rules)),
            ]
        )
        {
            Caption = "When it pays to place stages, when to decide online, and when a simple rule suffices",
        };
    }

    private static IReadOnlyList<Prose> Row(
        string name,
        ImmutableArray<SolvedPlacement> placements,
        ImmutableArray<SplittingRule> rules
    )
    {
        var best = placements.MaxBy(placement => Findings.Saving(placement, placement.Baselines.StaticCost))!;
        var largest = Findings.Saving(best, best.Baselines.StaticCost);
        return
        [
            new Inline.Link(name, $"#{name.ToLowerInvariant()}"),
            $"{Count(placements.Count(placement => placement.Optimal.PlacedStages > 0))} of {Count(placements.Length)}",
            Median(placement => placement.Baselines.EdgeOnly),
            Median(placement => placement.Baselines.StaticCost),
            Percentage.Number(largest),
            largest > 0 ? new Inline.Link(best.Network.Name, $"{PagePath.OfPlacement(best)}.md") : "",
            .. rules.Select(rule =>
                (Prose)
                    $"{Count(placements.Count(placement => Findings.IsNear(placement, rule)))} of {Count(placements.Length)}"
            ),
        ];

        Prose Median(Func<SolvedPlacement, double> baseline) =>
            Percentage.Number(
                Findings.Median([
                    .. placements.Select(placement => Findings.Saving(placement, baseline(placement))).Order(),
                ])
            );
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
