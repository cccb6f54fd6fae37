using SplitProofs.Analytics.Sensitivity;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Program.Answers;

/// <summary>Writes the changes of a scenario that would change a plan, as text.</summary>
internal static class ChangesText
{
    /// <summary>A heading, a line for each value of the scenario, and how they were searched.</summary>
    public static IEnumerable<string> Of(ChangeOvers changes) =>
        [
            "What would change the number of stages",
            .. TextTable
                .Of([ChangeText.Headings, .. changes.All.Select(ChangeText.Cells)], ChangeText.Headings.Length)
                .Select(line => $"  {line}"),
            .. ChangeText.Method(changes),
        ];
}
