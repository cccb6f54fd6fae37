using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on the scenarios whose channel remembers from stage to stage.</summary>
internal static class RememberingPage
{
    public static Document Of(Report report) =>
        new(
            "Channels that remember",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    $"In these scenarios the channel at a stage depends on that at the stage before. The device sees its state before each decision, and a rule is a decision for each cut and state: the optimal rule by backward induction over the states ({ClaimLink("M1")}), the two look-ahead rules with the mean airtimes given the state ({ClaimLink("M4")}, {ClaimLink("M6")})."
                ),
                .. report.Remembering.SelectMany(Scenario),
            ]
        );

    private static IEnumerable<Block> Scenario(RememberingScenario scenario)
    {
        var name = scenario.File.Scenario.Name;
        return
        [
            new Block.Heading(2, name),
            new Block.Paragraph(new Inline.Link("The scenario", $"scenarios.md#{name}")),
            Table(scenario.Networks),
            .. scenario.CorrelationCharts.SelectMany(chart => Correlation(scenario.File, chart)),
            .. scenario.Channel.Match(listed: _ => [], cells: cells => Accuracy(scenario.Networks, cells)),
            new Block.Heading(3, "When to send"),
            .. scenario.Networks.Where(network => network.Optimal.PlacedStages > 0).Select(Decisions),
        ];
    }

    private static Block.Table Table(ImmutableArray<SolvedRemembering> solved) =>
        new(
            [
                Column.OfText("Network"),
                Column.OfNumbers($"{Symbols.M}"),
                Column.OfNumbers($"{Symbols.BestN} optimal"),
                Column.OfNumbers("Cost"),
                Column.OfNumbers("Saving over edge only"),
                Column.OfNumbers("over static split"),
                Column.OfNumbers($"{Symbols.BestN} static look-ahead"),
                Column.OfNumbers("Cost"),
                Column.OfNumbers($"{Symbols.BestN} one-stage look-ahead"),
                Column.OfNumbers("Cost"),
            ],
            [
                .. solved.Select(network =>
                    (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(network.Model.Title, $"{PagePath.OfNetwork(network.Model)}.md"),
                            Count(network.Model.Chain.Count),
                            Count(network.Optimal.PlacedStages),
                            SixDigits.Of(network.Optimal.FrameCost),
                            Percentage.Of(1 - (network.Optimal.FrameCost / network.Baselines.EdgeOnly)),
                            Percentage.Of(1 - (network.Optimal.FrameCost / network.Baselines.StaticCost)),
                            Count(network.StaticLookAhead.PlacedStages),
                            SixDigits.Of(network.StaticLookAhead.FrameCost),
                            Count(network.LookAhead.PlacedStages),
                            SixDigits.Of(network.LookAhead.FrameCost),
                        ]
                ),
            ]
        );

    private static IEnumerable<Block> Correlation(ScenarioFile file, LineChart chart) =>
        [
            new Block.Heading(3, "How much correlation takes away"),
            new Block.Paragraph(
                "The less the channel changes from stage to stage, the less there is to wait for. With independent draws each cut is a fresh chance of a good channel; on a channel that stays, the optimal rule is the best split for the channel seen at the start, and looking again shows nothing new."
            ),
            new Block.Figure(
                PagePath.OfCorrelationFigure(file),
                $"{chart.Title}. {chart.Description}",
                "The cost of a frame under the optimal rule with its best placement, against correlation, for the networks to which it matters most. At 0 it is computed from the law of independent draws, elsewhere in 32 cells."
            ),
        ];

    private static Block[] Accuracy(ImmutableArray<SolvedRemembering> solved, RememberingChannel.Cells cells) =>
        [
            new Block.Heading(3, "How well the cells stand for the channel"),
            new Block.Paragraph(
                $"The signal-to-noise ratio is a continuum, and is followed in cells. What 8, 16, 32 and 64 cells give suggests how far the cost of a frame may be off; that is an estimate, made cautiously. The bounds are proved ({ClaimLink("M7")}): they hold for the optimal rule with as many stages placed."
            ),
            new Block.Table(
                [
                    Column.OfText("Network"),
                    Column.OfNumbers($"{Symbols.BestN}"),
                    Column.OfNumbers("Cost"),
                    Column.OfNumbers("Estimated relative error, at most"),
                    Column.OfNumbers("Lower bound"),
                    Column.OfNumbers("Upper bound"),
                    Column.OfNumbers("Apart by"),
                ],
                [
                    .. solved.Select(network =>
                    {
                        var placed = network.Optimal.PlacedStages;
                        var accuracy = cells.AccuracyOf(network.Costs, new SplittingRule.Optimal(), placed);
                        return (IReadOnlyList<Prose>)
                            [
                                network.Model.Title,
                                Count(placed),
                                SixDigits.Of(network.Optimal.FrameCost),
                                RoundedUp(accuracy.RefinementError / Math.Abs(network.Optimal.FrameCost)),
                                SixDigits.Of(accuracy.LeastOptimal),
                                SixDigits.Of(accuracy.MostOptimal),
                                Percentage.Of(
                                    (accuracy.MostOptimal - accuracy.LeastOptimal) / network.Optimal.FrameCost
                                ),
                            ];
                    }),
                ]
            ),
        ];

    private static Block.Details Decisions(SolvedRemembering network)
    {
        var (plan, stages) = (network.Optimal, network.Model.Chain.Stages);
        return new(
            $"When {network.Model.Title} sends, under the optimal rule with {Count(plan.PlacedStages)} stages placed",
            [
                new Block.Table(
                    [Column.OfText("Cut"), Column.OfText("Sends"), Column.OfNumbers("Inferences that end there")],
                    [
                        .. Enumerable
                            .Range(0, plan.PlacedStages + 1)
                            .Select(cut =>
                                (IReadOnlyList<Prose>)
                                    [
                                        cut == stages.Length ? "on the device" : $"before {stages[cut].Name}",
                                        cut == stages.Length ? "nothing"
                                        : cut == plan.PlacedStages ? "always"
                                        : network.Channel.WhereItSends(plan.Rule, cut),
                                        Percentage.Of(plan.Latency.StopProbabilities[cut]),
                                    ]
                            ),
                    ]
                ),
            ]
        );
    }

    /// <summary>A power of ten, at least 1e-6: below that it would hang on last bits.</summary>
    private static string RoundedUp(double error) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"1e{Math.Max(-6, (int)Math.Ceiling(Math.Log10(Math.Max(1e-6, error))))}"
        );

    private static Inline.Link ClaimLink(string id) => new(id, $"{PagePath.OfClaim(id)}.md");

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
