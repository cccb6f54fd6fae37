namespace SplitProofs.Reports.Figures;

/// <summary>A chart of shares of a whole, by class.</summary>
/// <param name="Title">What it shows, in a few words, for those who cannot see it.</param>
/// <param name="Description">What it shows, in a sentence or two, for readers who cannot see it.</param>
/// <param name="HorizontalTitle">What is divided into classes.</param>
/// <param name="VerticalTitle">What the whole is.</param>
/// <param name="Bars">One or more classes, from left to right.</param>
public sealed record BarChart(
    string Title,
    string Description,
    string HorizontalTitle,
    string VerticalTitle,
    IReadOnlyList<Bar> Bars
);
