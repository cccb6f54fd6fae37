using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on the scenarios: each as its file states it.</summary>
internal static class ScenariosPage
{
    public static Document Of(SolvedPlacements placements) =>
        new(
            "Scenarios",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    "The device, the edge server, the link and the weights under which each network is solved, as the "
                        + "files state them. Unless a file states another rate, the rate of an upload over a bandwidth B is "
                        + "B·log₂(1 + SNR)."
                ),
                .. placements.Scenarios.SelectMany(file =>
                    new Block[]
                    {
                        new Block.Heading(2, file.Scenario.Name),
                        new Block.CodeBlock("yaml", file.Text.TrimEnd()),
                        new Block.Paragraph($"SHA-256 {new Inline.Code(file.Hash)}"),
                    }.Concat(Given(file))
                ),
            ]
        );

    private static IEnumerable<Block> Given(ScenarioFile file) =>
        file.Settings.IsEmpty
            ? []
            :
            [
                new Block.Paragraph("Values from the command line, in place of those above:"),
                new Block.BulletList([.. file.Settings.Select(setting => (Prose)new Inline.Code(setting.Text))]),
            ];
}
