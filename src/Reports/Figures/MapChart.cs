namespace SplitProofs.Reports.Figures;

/// <summary>A grid with a field for each pair of values of two axes; the field's colour shows a third value.</summary>
/// <param name="Title">What it shows, in a few words, above the plot: the network, the scenario and K among them.</param>
/// <param name="Description">What it shows, in a sentence or two, for readers who cannot see it.</param>
/// <param name="HorizontalTitle">The name and the unit of the values along the horizontal axis.</param>
/// <param name="Horizontal">These values in print, from left to right.</param>
/// <param name="VerticalTitle">The name and the unit of the values along the vertical axis.</param>
/// <param name="Vertical">These values in print, from the bottom up.</param>
/// <param name="ValueTitle">The name and the unit of what is shown by colour.</param>
/// <param name="Values">The values shown by colour: a row for each vertical value; NaN for none.</param>
public sealed record MapChart(
    string Title,
    string Description,
    string HorizontalTitle,
    IReadOnlyList<string> Horizontal,
    string VerticalTitle,
    IReadOnlyList<string> Vertical,
    string ValueTitle,
    IReadOnlyList<IReadOnlyList<double>> Values
) : IChart
{
    /// <inheritdoc/>
    public string ToSvg() => SvgMapChart.Of(this);

    /// <inheritdoc/>
    public string ToTikz() => TikzMapChart.Of(this);
}
