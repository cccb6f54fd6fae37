namespace SplitProofs.Reports.Figures;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it represents, printed below it.</param>
/// <param name="Share">Its height, as a share of one.</param>
/// <param name="Text">Its height in words, printed above it; empty for none.</param>
public sealed record Bar(string Label, double Share, string Text);
