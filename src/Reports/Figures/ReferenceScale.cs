namespace SplitProofs.Reports.Figures;

/// <summary>
/// Which reference lines a chart draws: those that lie no further from the curves than the curves extend themselves. A line beyond would
/// flatten what the chart is about, so a note names its value.
/// </summary>
internal static class ReferenceScale
{
    /// <summary>The finite lines, drawn or not.</summary>
    public static (IReadOnlyList<ReferenceLine> Drawn, IReadOnlyList<ReferenceLine> Beyond) Split(LineChart chart)
    {
        var finite = chart.ReferenceLines.Where(line => ValueAxis.CanShow(line.Value)).ToList();
        var shown = chart.Series.SelectMany(series => series.Values).Where(ValueAxis.CanShow).ToList();
        if (shown.Count == 0)
        {
            return (finite, []);
        }

        var (lowest, highest) = (shown.Min(), shown.Max());
        Func<double, double> position = ValueAxis.SpansDecades(lowest, highest) ? Math.Log10 : value => value;
        var (bottom, top) = (position(lowest), position(highest));
        var extent = top - bottom;
        var drawn = finite.ToLookup(line => extent == 0 || Distance(position(line.Value)) <= extent);
        return ([.. drawn[true]], [.. drawn[false]]);

        double Distance(double at) => double.IsNaN(at) ? double.PositiveInfinity : Math.Max(bottom - at, at - top);
    }
}
