using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The first page of a report on a user's own network under a user's own scenario.</summary>
internal static class OwnIndexPage
{
    public static Document Of(SolvedPlacements placements)
    {
        var (network, scenario) = (placements.Networks[0], placements.Scenarios[0]);
        SolvedPlacement[] solved =
        [
            .. placements.Draws.Select(draws => draws.Placement),
            .. placements.Memory.SelectMany(memory => memory.Networks),
        ];
        return new(
            $"{network.Name} under {scenario.Scenario.Name}",
            [],
            [
                new Block.Paragraph(
                    $"A device runs the first {PageSymbols.N} stages of the network and may send what it has to an edge server "
                        + $"before any of them; the edge server runs the rest. {PageSymbols.BestN} is the number of stages to place, "
                        + $"of {PageSymbols.M}. Costs are those of a frame: one download of the placed stages, and the inferences "
                        + $"until the next update, in seconds and joules weighted together."
                ),
                .. GivenValuesText.Of(network, scenario).Select(sentence => new Block.Paragraph(sentence)),
                SavingsTable.Of(solved, SavingsTable.OverBaselines),
                new Block.BulletList([
                    new Inline.Link(
                        "When to send, what each placement costs, and why",
                        $"{PagePath.OfPlacement(solved[0])}.md"
                    ),
                    new Inline.Link(
                        "The stages, and what would change the answer",
                        $"{PagePath.OfNetwork(network)}.md"
                    ),
                    .. placements.Memory.Select(_ =>
                        (Prose)new Inline.Link("The channel with memory", $"{PagePath.OfMemory}.md")
                    ),
                    new Inline.Link("The scenario", "scenarios.md"),
                ]),
                new Block.Heading(2, "Inputs"),
                new Block.Paragraph(
                    network.IsCounted
                        ? "A network's hash is of what its description says, a scenario's of its file."
                        : "The hashes are those of the files."
                ),
                Hashes(network, scenario),
            ]
        );
    }

    private static Block.Table Hashes(Network network, ScenarioFile scenario) =>
        new(
            [Column.OfText("Input"), Column.OfText("SHA-256")],
            [
                [network.Name, new Inline.Code(network.Hash)],
                [scenario.Scenario.Name, new Inline.Code(scenario.Hash)],
            ]
        );
}
