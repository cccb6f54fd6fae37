using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Writes an inspected network as text, for a person.</summary>
internal static class InspectionText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(Inspection network) =>
        string.Join(
            '\n',
            [
                $"{network.Model}, {Exactly.Of(network.Stages.Length, "stage")}",
                .. network.Published.Length == 0 ? Array.Empty<string>() : [$"Source: {network.Published}"],
                "",
                .. TextTable.Of([
                    InspectionTable.Columns,
                    InspectionTable.Input(network),
                    .. network.Stages.Select(InspectionTable.Stage),
                    InspectionTable.Total(network),
                ]),
                .. network.Blocks.IsEmpty ? Array.Empty<string>() : [""],
                .. InspectionTable.Blocks(network),
            ]
        );
}
