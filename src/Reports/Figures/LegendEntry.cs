namespace SplitProofs.Reports.Figures;

/// <summary>A line of the legend.</summary>
/// <param name="Place">Which series.</param>
/// <param name="Text">Its name.</param>
/// <param name="X">Where its swatch begins.</param>
/// <param name="Row">Its row.</param>
internal sealed record LegendEntry(int Place, string Text, double X, int Row);
