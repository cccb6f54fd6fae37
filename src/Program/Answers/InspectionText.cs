using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Program.Answers;

/// <summary>An inspected network for a person.</summary>
internal static class InspectionText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(Inspection network) =>
        string.Join(
            '\n',
            [
                string.Create(CultureInfo.InvariantCulture, $"{network.Model}, {network.Stages.Length:N0} stages"),
                .. network.Published.Length == 0 ? Array.Empty<string>() : [$"Source: {network.Published}"],
                "",
                .. Table(
                    InspectionTable.Columns,
                    InspectionTable.Input(network),
                    [.. network.Stages.Select(InspectionTable.Stage)],
                    InspectionTable.Total(network)
                ),
                .. network.Blocks.IsEmpty ? Array.Empty<string>() : [""],
                .. InspectionTable.Blocks(network),
            ]
        );

    private static IEnumerable<string> Table(
        ImmutableArray<string> header,
        ImmutableArray<string> first,
        ImmutableArray<ImmutableArray<string>> stages,
        ImmutableArray<string> total
    )
    {
        ImmutableArray<ImmutableArray<string>> rows = [header, first, .. stages, total];
        int[] widths = [.. header.Select((_, column) => rows.Max(row => row[column].Length))];
        return rows.Select(row =>
            string.Join(
                    "  ",
                    row.Select(
                        (cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])
                    )
                )
                .TrimEnd()
        );
    }
}
