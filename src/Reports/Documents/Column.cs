namespace SplitProofs.Reports.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Header">The words above it.</param>
/// <param name="Alignment">How its cells are aligned.</param>
public sealed record Column(Prose Header, Alignment Alignment)
{
    /// <summary>A column of words.</summary>
    public static Column OfText(Prose header) => new(header, Alignment.Left);

    /// <summary>A column of numbers.</summary>
    public static Column OfNumbers(Prose header) => new(header, Alignment.Right);
}
