using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on a network: the answer under each scenario with links to its page, its work and data, and its stages.</summary>
internal static class NetworkPage
{
    public static Document Of(SolvedPlacements placements, Network network, ClaimLinks claims)
    {
        var solved = PlacementPage.Of(placements, network);
        var drawn = placements
            .Draws.Select(draws => draws.Placement)
            .FirstOrDefault(placement => placement.Network == network);
        ImmutableArray<Block> sections =
        [
            new Block.Heading(2, "What to place"),
            Answers(placements, solved),
            .. drawn is null ? [] : Reference(drawn),
            .. drawn is null ? [] : WorkAndData(drawn),
            new Block.Heading(2, "Stages"),
            .. StageTables.Of(network),
            .. Changes(placements, network, claims),
            .. PageOrigin.Of(
                claims,
                "../",
                ["R3", "R8", "R20"],
                network.IsCounted && network.Parameters.IsEmpty
                    ? $"splitproofs inspect {network.FileName}"
                    : "splitproofs inspect   # with the options that were given to report"
            ),
            .. PageSteps.Around(
                placements.Networks,
                placements.Networks.IndexOf(network),
                other => new Inline.Link(other.Name, $"{other.FileName}.md")
            ),
        ];
        return new(
            network.Name,
            [new("Report", "../index.md")],
            [
                new Block.Paragraph($"Under {solved[0].ScenarioFile.Scenario.Name}: {AnswerText.Of(solved[0])}"),
                new Block.Paragraph(AnswerText.Why(solved[0].Optimal)),
                new Block.Paragraph(Introduction(network)),
                .. PageContents.Of(sections),
                .. sections,
            ]
        );
    }

    private static Block.Table Answers(SolvedPlacements placements, ImmutableArray<SolvedPlacement> solved) =>
        new(
            [
                Column.OfText("Under"),
                Column.OfNumbers("Stages to place"),
                Column.OfText("Up to"),
                Column.OfNumbers("Frame cost"),
                .. SavingsTable.OverBaselines.Select(saving => Column.OfNumbers(saving.Heading)),
                .. solved.Length > 1
                    ? [Column.OfText($"Beside {placements.Scenarios[0].Scenario.Name}")]
                    : Array.Empty<Column>(),
            ],
            [
                .. solved.Select(placement =>
                {
                    var (name, plan) = (placement.ScenarioFile.Scenario.Name, placement.Optimal);
                    return (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(name, $"{placement.Network.FileName}/{name}.md"),
                            plan.PlacedStages.ToString(CultureInfo.InvariantCulture),
                            plan.PlacedStages == 0 ? "nothing" : placement.Chain.Stages[plan.PlacedStages - 1].Name,
                            Digits.Of(plan.FrameCost),
                            .. SavingsTable.OverBaselines.Select(saving => (Prose)saving.Cell(placement)),
                            .. solved.Length > 1
                                ? [ScenarioText.Keys(placement.ScenarioFile, placements)]
                                : Array.Empty<Prose>(),
                        ];
                }),
            ]
        )
        {
            Caption = "What to place under each scenario; each leads to its thresholds, costs and latencies",
        };

    private static Block[] Reference(SolvedPlacement placement)
    {
        var scenario = placement.ScenarioFile.Scenario.Name;
        return
        [
            FigureBlocks.Of(
                "../",
                PagePath.OfFigure(placement),
                PlacementChart.Of(placement),
                $"Frame cost against the number {PageSymbols.N} of placed stages under {scenario}. "
                    + $"{new Inline.Link("Thresholds, costs and latencies", $"{placement.Network.FileName}/{scenario}.md")}"
            ),
        ];
    }

    private static Block[] WorkAndData(SolvedPlacement placement) =>
        [
            new Block.Heading(2, "Work and data"),
            FigureBlocks.Of(
                "../",
                PagePath.OfWorkAndData(placement.Network),
                WorkAndDataChart.Of(placement),
                $"How long an inference takes that is always sent at the same cut, under {placement.ScenarioFile.Scenario.Name}: the "
                    + $"work before the cut on the device and after it on the edge server, and the data at the cut at the mean airtime."
            ),
        ];

    private static Prose Introduction(Network network)
    {
        if (!network.IsCounted)
        {
            var spread = string.Concat(MeasuredSpreadText.Of(network.Spread).Select(line => $" {line.TrimStart()}"));
            return $"{Exactly.Of(network.Chain.Count, "measured stage")}.{spread}";
        }

        var summary = network.Summary.Length > 0 ? $"{network.Summary} " : "";
        var source = network.Published.Length > 0 ? $"Source: {network.Published}. " : "";
        var macs = network.Chain.Stages.Sum(stage => StageTables.Counted(stage).Macs.Value);
        return $"{summary}{source}{Exactly.Of(network.ParameterCount)} parameters, {Exactly.Of(macs)} MACs, "
            + $"{Exactly.Of(network.Chain.Count, "stage")}.";
    }

    private static IEnumerable<Block> Changes(SolvedPlacements placements, Network network, ClaimLinks claims) =>
        placements
            .Changes.Where(solved => solved.Placement.Network == network)
            .SelectMany(solved =>
                new Block[]
                {
                    new Block.Heading(2, "What would change the number of stages"),
                    new Block.Paragraph(
                        $"Under {solved.Placement.ScenarioFile.Scenario.Name} and "
                            + $"{solved.Placement.Optimal.Question.Rule.NameInSentence}, with "
                            + $"{Exactly.Of(solved.Placement.Optimal.PlacedStages, "stage")} placed now ({claims.Of("R20", "../")}). "
                            + $"{string.Join(' ', ChangeText.Method(solved.Changes))}"
                    ),
                    new Block.Table(
                        [.. ChangeText.Headings.Select(heading => Column.OfText(heading))],
                        [
                            .. solved.Changes.All.Select(change =>
                                (IReadOnlyList<Prose>)[.. ChangeText.Cells(change).Select(cell => (Prose)cell)]
                            ),
                        ]
                    )
                    {
                        Caption = "The nearest values at which another number of stages is best",
                    },
                }
            );
}
