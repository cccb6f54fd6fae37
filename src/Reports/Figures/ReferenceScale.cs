namespace SplitProofs.Reports.Figures;

/// <summary>
/// Which reference lines a chart draws: those that lie no further from the curves than the curves extend themselves. A line beyond would
/// flatten what the chart is about, so a note names its value.
/// </summary>
internal static class ReferenceScale
{
    /// <summary>The finite lines, drawn or not.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="shown">The values of the curves that can be drawn.</param>
    /// <param name="isLogarithmic">Whether equal distances are equal ratios.</param>
    public static (IReadOnlyList<ReferenceLine> Drawn, IReadOnlyList<ReferenceLine> Beyond) Split(
        IReadOnlyList<ReferenceLine> lines,
        IReadOnlyList<double> shown,
        bool isLogarithmic
    )
    {
        var finite = lines.Where(line => ValueAxis.CanShow(line.Value) && (!isLogarithmic || line.Value > 0)).ToList();
        Func<double, double> position = isLogarithmic ? Math.Log10 : value => value;
        var (bottom, top) = (position(shown.Min()), position(shown.Max()));
        var extent = top - bottom;
        var drawn = finite.ToLookup(line => extent == 0 || Distance(position(line.Value)) <= extent);
        return ([.. drawn[true]], [.. drawn[false]]);

        double Distance(double at) => double.IsNaN(at) ? double.PositiveInfinity : Math.Max(bottom - at, at - top);
    }
}
