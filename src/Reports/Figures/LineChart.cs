namespace SplitProofs.Reports.Figures;

/// <summary>A chart of values against an integer: a cost against the number of placed stages, N = 0..M.</summary>
/// <param name="Title">What it shows, in a few words, above the plot.</param>
/// <param name="Description">What it shows, in a sentence or two, for readers who cannot see it.</param>
/// <param name="HorizontalTitle">The name of the integer (“placed stages N”).</param>
/// <param name="VerticalTitle">The name and the unit of the values (“frame cost T(N), dimensionless”).</param>
/// <param name="Series">One or more lines.</param>
public sealed record LineChart(
    string Title,
    string Description,
    string HorizontalTitle,
    string VerticalTitle,
    IReadOnlyList<Series> Series
)
{
    /// <summary>Values to compare with, drawn from side to side; one that would flatten the series is named in a note instead.</summary>
    public IReadOnlyList<ReferenceLine> ReferenceLines { get; init; } = [];

    /// <summary>What is shaded, from an integer to the right end; usually nothing.</summary>
    public IReadOnlyList<Shading> Shadings { get; init; } = [];
}
