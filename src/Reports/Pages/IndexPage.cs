using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The first page: findings, what to place for each network under each scenario, and which claims passed.</summary>
internal static class IndexPage
{
    public static Document Of(Report report)
    {
        ImmutableArray<Block> sections =
        [
            new Block.Heading(2, "Findings"),
            Findings.Of(report),
            new Block.Heading(2, "Scenario by scenario"),
            ScenarioSummary.Of(report.Placements),
            .. WithMemory(report),
            new Block.Heading(2, "Placements"),
            new Block.Paragraph(
                $"{PageSymbols.BestN} is the number of stages to place, of {PageSymbols.M}. Costs are those of a frame: one download of "
                    + $"the placed stages, and the inferences until the next update, in seconds and joules weighted together. A saving "
                    + $"is that of the optimal rule over doing everything on the edge server, everything on the device, or always "
                    + $"sending at the best fixed cut. {new Inline.Link("Parameters and operations of each network", "counts.md")}, and "
                    + $"why other tools print other figures."
            ),
            .. report
                .Placements.Scenarios.Where(scenario => scenario.Scenario.Uplink.Fading is Fading.Independent)
                .SelectMany((scenario, place) => Scenario(report, scenario, isFirst: place == 0)),
            .. WhyNothing(report),
            .. Experiments(report),
            new Block.Heading(2, "Claims"),
            new Block.Paragraph(ClaimsSummary(report)),
            .. report.Papers.IsEmpty
                ? Array.Empty<Block>()
                :
                [
                    new Block.Paragraph(
                        new Inline.Link(
                            "The papers around the main one, and which of their claims hold",
                            $"{PaperPages.Index}.md"
                        )
                    ),
                ],
        ];
        return new(
            "SplitProofs report",
            [],
            [
                new Block.Paragraph(
                    $"A device runs the first {PageSymbols.N} stages of a network and may send what it has to an edge server "
                        + $"before any of them; the edge server runs the rest. This report says how many stages to place on the "
                        + $"device for each network under each scenario, what that saves, and which of the statements behind it "
                        + $"were checked, and how. The site that {new Inline.Code("splitproofs report")} builds beside these pages "
                        + $"has search, and for each case the law of the latency and the worth of each stage."
                ),
                .. PageContents.Of(sections),
                .. sections,
                new Block.Heading(2, "Sources"),
                new Block.Paragraph(
                    $"The problem is that of {new Inline.Link(PageOrigin.Paper, $"{PagePath.OfBibliography}.md")}; the formulas are "
                        + $"{new Inline.Link("derived here", $"{PagePath.OfDerivations}.md")}. This makes the whole report again:"
                ),
                new Block.CodeBlock("sh", "splitproofs report"),
            ]
        );
    }

    private static IEnumerable<Block> Scenario(Report report, ScenarioFile scenario, bool isFirst)
    {
        var table = SavingsTable.Of(
            report.Independent.Where(placement => placement.ScenarioFile == scenario),
            SavingsTable.OverBaselines
        ) with
        {
            Caption = $"Best placements under {scenario.Scenario.Name}",
        };
        var summary = ScenarioValues.Summary(scenario);
        return
        [
            new Block.Heading(3, ScenarioLink(scenario)),
            .. summary.Length > 0 ? [new Block.Paragraph(summary)] : Array.Empty<Block>(),
            isFirst ? table : new Block.Details($"Best placements under {scenario.Scenario.Name}", [table]),
        ];
    }

    private static IEnumerable<Block> WithMemory(Report report)
    {
        if (report.Placements.Memory.IsEmpty)
        {
            yield break;
        }

        yield return new Block.Paragraph(
            $"In these scenarios the channel is drawn anew at each stage. Under "
                + $"{string.Join(", ", report.Placements.Memory.Select(scenario => scenario.File.Scenario.Name))} it "
                + $"depends on the stage before: "
                + $"{new Inline.Link("what to place then, and how much correlation takes away", $"{PagePath.OfMemory}.md")}."
        );
    }

    private static IEnumerable<Block> WhyNothing(Report report)
    {
        var stuck = report
            .Independent.Where(placement => placement.LookAhead.PlacedStages == 0 && placement.Optimal.PlacedStages > 0)
            .ToImmutableArray();
        return stuck.IsEmpty
            ? []
            :
            [
                new Block.Heading(3, "Why one-stage look-ahead often places nothing"),
                new Block.Paragraph(
                    $"In {stuck.Length} of {report.Independent.Length} cases one-stage look-ahead places nothing although "
                        + $"placing stages pays. It sees one stage only: where the first stage turns its input into larger "
                        + $"feature maps, going exactly one stage further and sending there costs more than sending the input, "
                        + $"so it sends at once, however much the stages after it would shrink them. "
                        + $"The page of each network shows the numbers. Static look-ahead, which compares with every later cut, "
                        + $"and the optimal rule see the whole chain."
                ),
            ];
    }

    private static IEnumerable<Block> Experiments(Report report) =>
        report.Experiments.IsEmpty
            ? []
            :
            [
                new Block.Heading(2, "Experiments"),
                new Block.BulletList([
                    .. report.Experiments.Select(solved =>
                        (Prose)new Inline.Link(solved.Experiment.Question, $"experiments/{solved.Experiment.Name}.md")
                    ),
                ]),
            ];

    private static Prose ClaimsSummary(Report report) =>
        $"The formulas and rules behind these figures rest on statements, each checked on random instances "
        + $"against an oracle that shares no code with it. {ClaimsPage.Summary(report.Verdicts)} "
        + $"{new Inline.Link("The claims, what they rest on and how each was checked", "claims.md")}; "
        + $"{new Inline.Link("how much evidence there is, with the commands that give it", $"{PagePath.OfEvidence}.md")}.";

    private static Inline.Link ScenarioLink(ScenarioFile file) =>
        new(file.Scenario.Name, $"scenarios.md#{file.Scenario.Name}");
}
