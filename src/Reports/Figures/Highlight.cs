namespace SplitProofs.Reports.Figures;

/// <summary>A point of a series to be ringed and labelled.</summary>
/// <param name="Index">Which point.</param>
/// <param name="Label">What to write above it (“N* = 5”).</param>
public sealed record Highlight(int Index, string Label);
