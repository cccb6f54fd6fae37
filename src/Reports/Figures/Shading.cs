namespace SplitProofs.Reports.Figures;

/// <summary>A darker background of a chart, from a value to its right end.</summary>
/// <param name="From">The value along the horizontal axis at which it begins.</param>
/// <param name="Meaning">What it means, for the note below the chart (“from 4 on, more than the memory holds”).</param>
public sealed record Shading(double From, string Meaning);
