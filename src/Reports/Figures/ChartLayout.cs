using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>The position of everything in a chart: all text is outside the plot, so that no text meets a line.</summary>
internal sealed class ChartLayout
{
    public const double Width = 760;
    public const double FontSize = 13;
    public const double RowHeight = 19;
    public const double MarkRowHeight = 15;
    public const double SwatchWidth = 34;
    public const double SideGap = 16;

    private const double Edge = 14;
    private const double Inset = 14;
    private const double LeastPlotHeight = 300;
    private const double SideLabelRoom = 170;
    private const double FlagRoom = 230;
    private const double LegendGap = 22;

    private readonly CountAxis _counts;

    public ChartLayout(LineChart chart)
    {
        Chart = chart;
        _counts = new(Math.Max(0, chart.Series.Max(series => series.Values.Count) - 1));
        (References, var beyond) = ReferenceScale.Split(chart);
        Values = ValueAxis.For(
            chart.Series.SelectMany(series => series.Values).Concat(References.Select(line => line.Value))
        );

        TitleLines = TextMetrics.Wrap(chart.Title, FontSize, Width - 2 * Edge);
        AxisLines = TextMetrics.Wrap(
            Values.Caution.Length == 0 ? chart.VerticalTitle : $"{chart.VerticalTitle}; {Values.Caution}",
            FontSize,
            Width - 2 * Edge
        );
        PlotLeft = Edge + Values.Ticks.Select(tick => Size(SixDigits.Of(tick))).DefaultIfEmpty(0).Max() + 8;
        SideTexts = [.. References.Select(line => TextMetrics.Fit(line.Label, FontSize, SideLabelRoom))];
        PlotRight = Width - RightMargin();
        Flags = Flag.Stack(chart.Series.SelectMany(series => series.Highlights).Select(FlagOf));
        Legend = PlaceLegend();
        Marked =
        [
            .. Enumerable.Range(0, chart.Series.Count).Where(i => !chart.Series[i].Values.All(ValueAxis.CanShow)),
        ];

        LegendTop = Edge + (TitleLines.Count + AxisLines.Count) * RowHeight + 4;
        var legendBottom = LegendTop + (Legend.Max(entry => entry.Row) + 1) * RowHeight;
        var flagsTop = legendBottom + 3;
        MarksTop = flagsTop + Flags.Select(flag => flag.Row + 1).DefaultIfEmpty(0).Max() * RowHeight + 6;
        PlotTop = MarksTop + Marked.Count * MarkRowHeight + 4;
        PlotBottom = PlotTop + Math.Max(LeastPlotHeight, References.Count * RowHeight);
        NotesTop = PlotBottom + 2 * RowHeight + 10;
        NoteLines =
        [
            .. ChartNotes.Of(chart, beyond).SelectMany(note => TextMetrics.Wrap(note, FontSize, Width - 2 * Edge)),
        ];
        Height = NotesTop + NoteLines.Count * RowHeight + Edge - 6;
    }

    public LineChart Chart { get; }

    public ValueAxis Values { get; }

    public IReadOnlyList<string> TitleLines { get; }

    /// <summary>The vertical axis's name, and what to know of it.</summary>
    public IReadOnlyList<string> AxisLines { get; }

    public IReadOnlyList<LegendEntry> Legend { get; }

    public IReadOnlyList<Flag> Flags { get; }

    /// <summary>The reference lines that are drawn.</summary>
    public IReadOnlyList<ReferenceLine> References { get; }

    public IReadOnlyList<string> SideTexts { get; }

    /// <summary>The places of the series that have a row of marks for values that cannot be drawn.</summary>
    public IReadOnlyList<int> Marked { get; }

    public IReadOnlyList<string> NoteLines { get; }

    public double TitleLeft => Edge;

    public double LegendTop { get; }

    public double MarksTop { get; }

    public double PlotLeft { get; }

    public double PlotRight { get; }

    public double PlotTop { get; }

    public double PlotBottom { get; }

    public double NotesTop { get; }

    public double Height { get; }

    public IEnumerable<int> HorizontalTicks => _counts.Ticks(PlotRight - PlotLeft - 2 * Inset, FontSize);

    /// <summary>The distance between neighbouring points.</summary>
    public double Pitch => (PlotRight - PlotLeft - 2 * Inset) / Math.Max(1, _counts.Last);

    public IReadOnlyList<double> SideHeights =>
        SideLabels.Spread([.. References.Select(line => Y(line.Value))], PlotTop, PlotBottom, RowHeight);

    public double X(int index) => PlotLeft + Inset + _counts.Position(index) * (PlotRight - PlotLeft - 2 * Inset);

    /// <summary>Halfway from a point to the one before it; the edge of the plot for the first.</summary>
    public double LeftOf(int index) => index == 0 ? PlotLeft : X(index) - Pitch / 2;

    public double Y(double value) => PlotBottom - Values.Position(value) * (PlotBottom - PlotTop);

    private static double Size(string text) => TextMetrics.Width(text, FontSize);

    // A flag near the right end needs room beyond the plot.
    private double RightMargin()
    {
        var margin = SideTexts.Count == 0 ? Edge + 6 : SideGap + SideTexts.Max(Size) + Edge;
        var flags =
            from series in Chart.Series
            from highlight in series.Highlights
            let position = _counts.Position(highlight.Index)
            where position > 0
            let room = Width - Edge - PlotLeft - Inset - Flag.Gap - Size(FlagText(highlight))
            select Width - PlotLeft - Inset - room / position - Inset;
        return flags.Append(margin).Max();
    }

    private Flag FlagOf(Highlight highlight) =>
        new(X(highlight.Index), FlagText(highlight), Size(FlagText(highlight)), 0);

    private static string FlagText(Highlight highlight) => TextMetrics.Fit(highlight.Label, FontSize, FlagRoom);

    private List<LegendEntry> PlaceLegend()
    {
        var entries = new List<LegendEntry>();
        var (x, row) = (Edge, 0);
        for (var i = 0; i < Chart.Series.Count; i++)
        {
            var text = TextMetrics.Fit(Chart.Series[i].Name, FontSize, Width - 2 * Edge - SwatchWidth);
            var width = SwatchWidth + Size(text);
            if (x > Edge && x + width > Width - Edge)
            {
                (x, row) = (Edge, row + 1);
            }

            entries.Add(new(i, text, x, row));
            x += width + LegendGap;
        }

        return entries;
    }
}
