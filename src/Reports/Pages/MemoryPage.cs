using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on the scenarios whose channel has memory.</summary>
internal static class MemoryPage
{
    public static Document Of(SolvedPlacements placements, ClaimLinks claims) =>
        new(
            "Channels with memory",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    $"In these scenarios the channel at a stage depends on that at the stage before. "
                        + $"The device sees its state before each decision, and a rule is a decision for each cut and state: "
                        + $"the optimal rule by backward induction over the states ({claims.Of("M1")}), the two look-ahead "
                        + $"rules with the mean airtimes given the state ({claims.Of("M4")}, {claims.Of("M6")})."
                ),
                .. placements.Memory.SelectMany(scenario => Scenario(scenario, claims)),
            ]
        );

    private static IEnumerable<Block> Scenario(SolvedMemoryScenario scenario, ClaimLinks claims)
    {
        var name = scenario.File.Scenario.Name;
        return
        [
            new Block.Heading(2, name),
            new Block.Paragraph(new Inline.Link("The scenario", $"scenarios.md#{name}")),
            SavingsTable.Of(
                scenario.Networks,
                ("Saving over edge only [%]", network => SavingsTable.Saving(network, network.Baselines.EdgeOnly)),
                ("over static split [%]", network => SavingsTable.Saving(network, network.Baselines.StaticCost))
            ),
            .. scenario.Sweeps.SelectMany(sweep => Correlation(scenario.File, sweep)),
            .. scenario.Accuracies.IsEmpty ? [] : Accuracy(scenario.Accuracies, claims),
            new Block.Heading(3, "When to send"),
            new Block.BulletList([
                .. scenario.Networks.Select(network =>
                    (Prose)
                        new Inline.Link($"{network.Network.Name} under {name}", $"{PagePath.OfPlacement(network)}.md")
                ),
            ]),
        ];
    }

    private static IEnumerable<Block> Correlation(ScenarioFile file, CorrelationSweep sweep)
    {
        var chart = CorrelationChart.Of(file.Scenario.Name, sweep);
        return
        [
            new Block.Heading(3, "How much correlation takes away"),
            new Block.Paragraph(
                "The less the channel changes from stage to stage, the less there is to wait for. "
                    + "With independent draws each cut is a fresh chance of a good channel; "
                    + "on a channel that stays, the optimal rule is the best split for the channel seen at the start, and "
                    + "looking again shows nothing new."
            ),
            FigureBlocks.Of(
                "",
                PagePath.OfCorrelationFigure(file),
                chart,
                "The cost of a frame under the optimal rule with its best placement, against correlation, for the "
                    + "networks to which it matters most. At 0 it is computed from the law of independent draws, elsewhere "
                    + "in 32 cells."
            ),
            new Block.Paragraph("This command makes the report with this figure again:"),
            new Block.CodeBlock("sh", "splitproofs report --output mine"),
        ];
    }

    private static Block[] Accuracy(
        ImmutableArray<(SolvedPlacement Network, CellAccuracy Accuracy)> solved,
        ClaimLinks claims
    ) =>
        [
            new Block.Heading(3, "How well the cells represent the channel"),
            new Block.Paragraph(
                $"The signal-to-noise ratio is a continuum, and is followed in cells. "
                    + $"The cost that the cells give is printed with the digits that its bounds carry. The bounds are proved "
                    + $"({claims.Of("M7")}): they hold for the optimal rule with the same number of stages placed."
            ),
            new Block.Table(
                [
                    Column.OfText("Network"),
                    Column.OfNumbers($"{PageSymbols.BestN}"),
                    Column.OfNumbers("Cost"),
                    Column.OfNumbers("Lower bound"),
                    Column.OfNumbers("Upper bound"),
                    Column.OfNumbers("Apart by"),
                ],
                [
                    .. solved.Select(row =>
                    {
                        var (network, accuracy) = row;
                        var apart = (accuracy.MostOptimal - accuracy.LeastOptimal) / network.Optimal.FrameCost;
                        return (IReadOnlyList<Prose>)
                            [
                                network.Network.Name,
                                Count(network.Optimal.PlacedStages),
                                Digits.Of(network.Optimal.FrameCost, DigitsThatHold(apart)),
                                Digits.AtMost(accuracy.LeastOptimal, DigitsThatHold(apart) + 1),
                                Digits.AtLeast(accuracy.MostOptimal, DigitsThatHold(apart) + 1),
                                Percentage.Of(apart),
                            ];
                    }),
                ]
            ),
        ];

    /// <summary>The number of reliable digits of a value, given the distance between its bounds as a share of the value.</summary>
    private static int DigitsThatHold(double apart) =>
        apart > 0 ? (int)Math.Clamp(1 + Math.Ceiling(-Math.Log10(apart)), 1, 5) : 5;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
