using System.Collections.Immutable;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>
/// The page on a network under a scenario: the answer and its reasons, what each decision costs, and what happens at each cut.
/// </summary>
internal static class PlacementPage
{
    private const string Root = "../../";

    /// <summary>The page under a scenario of independent draws.</summary>
    public static Document Of(SolvedPlacements placements, SolvedDraws solved, ClaimLinks claims)
    {
        var placement = solved.Placement;
        var (cost, latency) = (PlacementChart.Of(placement), LatencyChart.Of(placement));
        return Page(
            placements,
            placement,
            claims,
            ["R3", "R6", "R8", "R19", "R21"],
            [
                FigureBlocks.Of(Root, PagePath.OfFigure(placement), cost, Caption(placement)),
                new Block.Heading(2, "What each decision costs"),
                new Block.Paragraph(PlanTables.Unit(placement.ScenarioFile.Scenario.Weights)),
                PlanTables.Costs(placement.Answers, solved.FixedCuts),
                .. WhyNothing(solved),
                .. solved.ClosedForms.Select(form => new Block.Paragraph(
                    ClosedFormText.Of(form, placement, claims, Root)
                )),
                new Block.Heading(2, "When to send"),
                CutTables.Thresholds(solved),
                new Block.Heading(2, "How long inferences take"),
                CutTables.Latencies(placement),
                new Block.OfSite([
                    FigureBlocks.Of(
                        Root,
                        PagePath.OfLatencyFigure(placement),
                        latency,
                        "The share of inferences that take no longer than a latency."
                    ),
                ]),
            ]
        );
    }

    /// <summary>The page under a scenario whose channel has memory.</summary>
    public static Document WithMemory(SolvedPlacements placements, SolvedPlacement placement, ClaimLinks claims) =>
        Page(
            placements,
            placement,
            claims,
            ["M1", "M4", "M6"],
            [
                new Block.Heading(2, "What each rule costs"),
                new Block.Paragraph(PlanTables.Unit(placement.ScenarioFile.Scenario.Weights)),
                PlanTables.Costs(placement.Answers, []),
                new Block.Heading(2, "When to send"),
                new Block.Paragraph(
                    $"The channel has memory from stage to stage: a decision depends on the state that the device sees. "
                        + $"{new Inline.Link("All networks on channels with memory", $"{Root}{PagePath.OfMemory}.md")}."
                ),
                CutTables.Decisions(placement),
                new Block.Heading(2, "How long inferences take"),
                CutTables.Latencies(placement),
            ]
        );

    /// <summary>The solved scenarios of a network that have pages, in their order.</summary>
    public static ImmutableArray<SolvedPlacement> Of(SolvedPlacements placements, Network network) =>
        [
            .. placements.Draws.Select(draws => draws.Placement).Where(placement => placement.Network == network),
            .. placements.Memory.Select(scenario => scenario.Networks.First(placement => placement.Network == network)),
        ];

    private static Document Page(
        SolvedPlacements placements,
        SolvedPlacement placement,
        ClaimLinks claims,
        string[] rests,
        ImmutableArray<Block> body
    )
    {
        var (network, file) = (placement.Network, placement.ScenarioFile);
        var scenario = file.Scenario.Name;
        var pages = Of(placements, network);
        ImmutableArray<Block> sections =
        [
            new Block.Heading(2, "Why this many stages"),
            new Block.Paragraph(AnswerText.Why(placement.Optimal)),
            PlanTables.Reasons(placement.Answers),
            .. body,
            new Block.OfSite([
                new Block.Details(
                    $"Worth and price of the {Exactly.Of(placement.Chain.Count, "stage")}",
                    [CutTables.Worth(placement)]
                ),
            ]),
            new Block.Heading(2, "The scenario"),
            .. Scenario(placements, placement),
            .. PageOrigin.Of(claims, Root, rests, [.. Command(placement)]),
            .. PageSteps.Around(
                pages,
                pages.IndexOf(placement),
                other => new Inline.Link(
                    $"{network.Name} under {other.ScenarioFile.Scenario.Name}",
                    $"{other.ScenarioFile.Scenario.Name}.md"
                )
            ),
        ];
        return new(
            $"{network.Name} under {scenario}",
            [new("Report", $"{Root}index.md"), new(network.Name, $"../{network.FileName}.md")],
            [new Block.Paragraph(AnswerText.Of(placement)), .. PageContents.Of(sections), .. sections]
        );
    }

    private static IEnumerable<Block> Scenario(SolvedPlacements placements, SolvedPlacement placement)
    {
        var file = placement.ScenarioFile;
        return
        [
            new Block.Paragraph(
                $"{ScenarioValues.Summary(file)} {new Inline.Link("All values of all scenarios", $"{Root}scenarios.md")}."
            ),
            ScenarioText.Table(file, placements),
        ];
    }

    private static string[] Command(SolvedPlacement placement)
    {
        var (network, file) = (placement.Network, placement.ScenarioFile);
        var question = $"--model {network.FileName} --scenario {file.Scenario.Name}";
        return network.Parameters.IsEmpty && file.Settings.IsEmpty && network.IsCounted
            ?
            [
                $"splitproofs place {question}",
                $"splitproofs place {question} --json",
                $"splitproofs report {question} --output mine   # the page, its figures and their numbers",
            ]
            : ["splitproofs place   # with the options that were given to report"];
    }

    private static Prose Caption(SolvedPlacement placement)
    {
        var (limit, stages) = (placement.Optimal.Table.HorizonLimit, placement.Chain.Count);
        if (limit == stages)
        {
            return $"Frame cost against the number {PageSymbols.N} of placed stages.";
        }

        return $"Frame cost against the number {PageSymbols.N} of placed stages, whether or not they fit; "
            + $"the device's memory holds {(limit == 0 ? "no stage" : $"the first {limit}")}, and the others are shaded.";
    }

    private static IEnumerable<Block> WhyNothing(SolvedDraws solved)
    {
        var placement = solved.Placement;
        if (placement.LookAhead.PlacedStages > 0 || placement.Optimal.PlacedStages == 0)
        {
            yield break;
        }

        var chain = placement.Chain;
        var growth = chain.Count > 1 ? (double)chain.CutData(1).Value / chain.CutData(0).Value : 0;
        yield return new Block.Note(
            $"One-stage look-ahead places nothing: the first stage, {chain.Stages[0].Name}, is worth {Digits.Of(solved.Worth[0])} per "
                + $"frame to it and costs {Digits.Of(placement.Optimal.Question.Costs.Placement[0])} to place. Its output is "
                + $"{Digits.Of(growth)} times the raw input, and it does not see past that."
        );
    }
}
