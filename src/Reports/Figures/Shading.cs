namespace SplitProofs.Reports.Figures;

/// <summary>The right part of a chart that lies on a darker ground.</summary>
/// <param name="From">The value along the horizontal axis at which it begins.</param>
/// <param name="Meaning">What it means, for the note below the chart (“from 4 on, more than the memory holds”).</param>
public sealed record Shading(double From, string Meaning);
