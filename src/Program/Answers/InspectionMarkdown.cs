using System.Collections.Immutable;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Program.Answers;

/// <summary>An inspected network as a page of Markdown.</summary>
internal static class InspectionMarkdown
{
    /// <summary>The page, without a line break at its end.</summary>
    public static string Of(Inspection network) =>
        MarkdownPage
            .Of(
                new(
                    network.Model,
                    [],
                    [
                        .. network.Published.Length == 0
                            ? Array.Empty<Block>()
                            : [new Block.Paragraph($"Source: {network.Published}")],
                        new Block.Table(
                            [
                                Column.OfText(InspectionTable.Columns[0]),
                                .. InspectionTable.Columns.Skip(1).Select(column => Column.OfNumbers(column)),
                            ],
                            [
                                Cells(InspectionTable.Input(network)),
                                .. network.Stages.Select(stage => Cells(InspectionTable.Stage(stage))),
                                Cells(InspectionTable.Total(network)),
                            ]
                        ),
                        .. InspectionTable.Blocks(network).Select(sentence => new Block.Paragraph(sentence)),
                    ]
                )
            )
            .TrimEnd('\n');

    private static IReadOnlyList<Prose> Cells(ImmutableArray<string> row) => [.. row.Select(cell => (Prose)cell)];
}
