namespace SplitProofs.Reports.Figures;

/// <summary>The right part of a chart that lies on a darker ground.</summary>
/// <param name="First">The first integer of it.</param>
/// <param name="Meaning">What it means, for the note below the chart (“more than the memory holds”).</param>
public sealed record Shading(int First, string Meaning);
