using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>A table of networks under one scenario: the best placement under each rule, and what the first rule saves.</summary>
internal static class SavingsTable
{
    /// <param name="placements">The placements, a row each.</param>
    /// <param name="savings">The baselines over which the first rule saves: headings and cells.</param>
    public static Block.Table Of(
        IEnumerable<SolvedPlacement> placements,
        params ImmutableArray<(string Heading, Func<SolvedPlacement, string> Cell)> savings
    )
    {
        var rules = SplittingRule.All;
        return new(
            [
                Column.OfText("Network"),
                Column.OfNumbers($"{PageSymbols.M}"),
                .. Columns(rules[0]),
                .. savings.Select(saving => Column.OfNumbers(saving.Heading)),
                .. rules.Skip(1).SelectMany(Columns),
            ],
            [
                .. placements.Select(row =>
                    (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(row.Network.Name, $"{PagePath.OfNetwork(row.Network)}.md"),
                            Count(row.Chain.Count),
                            .. Cells(row.Answers[0]),
                            .. savings.Select(saving => (Prose)saving.Cell(row)),
                            .. row.Answers.Skip(1).SelectMany(Cells),
                        ]
                ),
            ]
        );
    }

    /// <summary>The savings of the first rule over each baseline: headings and cells.</summary>
    public static ImmutableArray<(string Heading, Func<SolvedPlacement, string> Cell)> OverBaselines { get; } =
    [
        ("Saving over edge only [%]", placement => Saving(placement, placement.Baselines.EdgeOnly)),
        (
            "over device only [%]",
            placement =>
                placement.Baselines.DeviceFits ? Saving(placement, placement.Baselines.DeviceOnly) : "does not fit"
        ),
        ("over static split [%]", placement => Saving(placement, placement.Baselines.StaticCost)),
    ];

    /// <summary>What the first rule saves over a baseline, in percent.</summary>
    public static string Saving(SolvedPlacement placement, double baseline) =>
        Percentage.Number(Baselines.Saving(placement.Answers[0].FrameCost, baseline));

    private static Column[] Columns(SplittingRule rule) =>
        [Column.OfNumbers($"{PageSymbols.BestN} {rule.ShortName}"), Column.OfNumbers("Cost")];

    private static Prose[] Cells(SplittingAnswer answer) => [Count(answer.PlacedStages), Digits.Of(answer.FrameCost)];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
