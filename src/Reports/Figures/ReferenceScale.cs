namespace SplitProofs.Reports.Figures;

/// <summary>
/// Chooses the reference lines that a chart draws: those whose distance from the curves is at most the extent of the curves themselves. A
/// line further away would flatten the curves, so a note states its value instead.
/// </summary>
internal static class ReferenceScale
{
    /// <summary>The finite lines: those to draw, and those further away.</summary>
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
