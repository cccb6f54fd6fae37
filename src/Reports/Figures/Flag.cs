namespace SplitProofs.Reports.Figures;

/// <summary>A label above the plot, at the right of a thin line that goes down to its point.</summary>
/// <param name="X">Where the line is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Width">The room that the text takes.</param>
/// <param name="Row">Its row, 0 next to the plot.</param>
internal sealed record Flag(double X, string Text, double Width, int Row)
{
    /// <summary>The space between the line and the text.</summary>
    public const double Gap = 5;

    private const double Margin = 8;

    /// <summary>
    /// Gives flags their rows, so that no text overlaps another text or the line of another flag: from right to left, each flag is one
    /// row above those whose line its text would cross.
    /// </summary>
    public static IReadOnlyList<Flag> Stack(IEnumerable<Flag> flags)
    {
        var placed = new List<Flag>();
        foreach (var flag in flags.OrderByDescending(flag => flag.X))
        {
            var crossed = placed.Where(other => other.X <= flag.X + Gap + flag.Width + Margin);
            placed.Add(flag with { Row = crossed.Select(other => other.Row + 1).DefaultIfEmpty(0).Max() });
        }

        return placed;
    }
}
