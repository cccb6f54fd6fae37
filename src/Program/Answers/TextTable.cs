using System.Collections.Immutable;

namespace SplitProofs.Program.Answers;

/// <summary>Rows of cells as lines of text with aligned columns.</summary>
internal static class TextTable
{
    /// <summary>A line for each row; no line ends in a space.</summary>
    /// <param name="rows">The rows, the header among them, with equally many cells.</param>
    /// <param name="texts">How many leading columns are text, which is aligned left; the other columns are numbers, aligned right.</param>
    public static IEnumerable<string> Of(ImmutableArray<ImmutableArray<string>> rows, int texts = 1)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        return rows.Select(row =>
            string.Join(
                    "  ",
                    row.Select(
                        (cell, column) => column < texts ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])
                    )
                )
                .TrimEnd()
        );
    }
}
