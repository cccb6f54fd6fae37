using System.Collections.Immutable;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on the scenarios: all of them side by side, and each as its file states it.</summary>
internal static class ScenariosPage
{
    public static Document Of(SolvedPlacements placements) =>
        new(
            "Scenarios",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    "The device, the edge server, the link and the weights under which each network is solved. Unless a file states "
                        + "another rate, the rate of an upload over a bandwidth B is B·log₂(1 + SNR)."
                ),
                .. placements.Scenarios.Length > 1 ? SideBySide(placements) : Array.Empty<Block>(),
                .. placements.Scenarios.SelectMany(file => Section(file, placements)),
            ]
        );

    private static Block[] SideBySide(SolvedPlacements placements)
    {
        var values = placements.Scenarios.Select(ScenarioValues.Of).ToImmutableArray();
        return
        [
            new Block.Heading(2, "Side by side"),
            new Block.Table(
                [
                    Column.OfText("Key"),
                    .. placements.Scenarios.Select(file =>
                        Column.OfText(new Inline.Link(file.Scenario.Name, $"#{file.Scenario.Name.ToLowerInvariant()}"))
                    ),
                ],
                [
                    .. values
                        .SelectMany(leaves => leaves.Select(leaf => leaf.Key))
                        .Distinct()
                        .Select(key =>
                            (IReadOnlyList<Prose>)
                                [
                                    new Inline.Code(key),
                                    .. values.Select(leaves =>
                                        (Prose)(leaves.FirstOrDefault(leaf => leaf.Key == key).Value ?? "")
                                    ),
                                ]
                        ),
                ]
            )
            {
                Caption = "What each scenario states",
            },
        ];
    }

    private static IEnumerable<Block> Section(ScenarioFile file, SolvedPlacements placements)
    {
        var sentences = string.Join(
            ' ',
            new[] { ScenarioValues.Summary(file), ScenarioText.Differences(file, placements) }.Where(sentence =>
                sentence.Length > 0
            )
        );
        return
        [
            new Block.Heading(2, file.Scenario.Name),
            .. sentences.Length > 0 ? [new Block.Paragraph(sentences)] : Array.Empty<Block>(),
            new Block.Details($"The file of {file.Scenario.Name}", [new Block.CodeBlock("yaml", file.Text.TrimEnd())]),
            new Block.Paragraph($"SHA-256 {new Inline.Code(file.Hash)}"),
            .. Given(file),
        ];
    }

    private static IEnumerable<Block> Given(ScenarioFile file) =>
        file.Settings.IsEmpty
            ? []
            :
            [
                new Block.Paragraph("Values from the command line, in place of those above:"),
                new Block.BulletList([.. file.Settings.Select(setting => (Prose)new Inline.Code(setting.Text))]),
            ];
}
