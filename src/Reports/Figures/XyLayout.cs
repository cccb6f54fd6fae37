using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>The position of everything in a chart of values against values: all text is outside the plot.</summary>
internal sealed class XyLayout
{
    public const double Width = 760;
    public const double Edge = 14;
    public const double RowHeight = 19;
    public const double SwatchWidth = 34;

    private const double FontSize = 13;
    private const double PlotHeight = 320;
    private const double Inset = 14;
    private const double LegendGap = 22;
    private const double TickGap = 14;

    private readonly ValueAxis _horizontal;

    public XyLayout(XyChart chart)
    {
        Chart = chart;
        var points = chart.Series.SelectMany(series => series.Points).Where(CanDraw).ToList();
        var names = chart.Horizontal.Names;
        _horizontal = ValueAxis.For(
            names.Count > 0 ? [-0.5, names.Count - 0.5] : points.Select(point => point.X),
            chart.Horizontal.IsLogarithmic,
            chart.Horizontal.IsWhole
        );
        Vertical = ValueAxis.For(
            points.SelectMany(point => new[] { point.Y, point.Y + point.Error, point.Y - point.Error }),
            chart.Vertical.IsLogarithmic,
            chart.Vertical.IsWhole
        );
        TitleLines = Wrapped(chart.Title);
        VerticalLines = Wrapped(
            Vertical.Caution.Length == 0 ? chart.Vertical.Title : $"{chart.Vertical.Title}; {Vertical.Caution}"
        );
        HorizontalLines = Wrapped(
            _horizontal.IsLogarithmic ? $"{chart.Horizontal.Title}; logarithmic scale" : chart.Horizontal.Title
        );
        Legend = PlaceLegend();
        NoteLines = [.. chart.Notes.Concat(Missing()).SelectMany(Wrapped)];
        VerticalTop = TitleTop + (TitleLines.Count * RowHeight);
        LegendTop = VerticalTop + (VerticalLines.Count * RowHeight) + 4;
        PlotTop = LegendTop + ((Legend.Max(entry => entry.Row) + 1) * RowHeight) + 8;
        PlotBottom = PlotTop + PlotHeight;
        PlotLeft = Edge + Vertical.Ticks.Max(tick => Size(SixDigits.Of(tick))) + 8;
        HorizontalTop = PlotBottom + (chart.Horizontal.Names.Count > 1 ? 2 : 1) * RowHeight + 8;
        NotesTop = HorizontalTop + (HorizontalLines.Count * RowHeight) + 4;
        Height = NotesTop + (NoteLines.Count * RowHeight) + Edge - 4;
    }

    public XyChart Chart { get; }

    public ValueAxis Vertical { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public IReadOnlyList<string> VerticalLines { get; }

    public IReadOnlyList<string> HorizontalLines { get; }

    public IReadOnlyList<string> NoteLines { get; }

    public IReadOnlyList<LegendEntry> Legend { get; }

    public double TitleTop => Edge;

    public double VerticalTop { get; }

    public double LegendTop { get; }

    public double PlotTop { get; }

    public double PlotBottom { get; }

    public double PlotLeft { get; }

    public double PlotRight => Width - Edge - 20;

    public double HorizontalTop { get; }

    public double NotesTop { get; }

    public double Height { get; }

    /// <summary>The numbers below the plot, as many as fit; or all names, in two rows in turn.</summary>
    public IReadOnlyList<(double X, int Row, string Text)> HorizontalTicks
    {
        get
        {
            var names = Chart.Horizontal.Names;
            if (names.Count > 0)
            {
                var room = Math.Min((2 * (X(1) - X(0))) - TickGap, 2 * (X(0) - 2));
                return [.. names.Select((name, index) => (X(index), index % 2, TextMetrics.Fit(name, FontSize, room)))];
            }

            var kept = new List<(double X, int Row, string Text)>();
            foreach (var (x, text) in _horizontal.Ticks.Select(tick => (X(tick), SixDigits.Of(tick))))
            {
                var half = Size(text) / 2;
                if (
                    x - half >= 0
                    && x + half <= Width
                    && (kept.Count == 0 || x - half > kept[^1].X + (Size(kept[^1].Text) / 2) + TickGap)
                )
                {
                    kept.Add((x, 0, text));
                }
            }

            return kept;
        }
    }

    /// <summary>Whether both of its values are finite and of a size that an axis shows.</summary>
    public static bool CanDraw(XyPoint point) =>
        double.IsFinite(point.X)
        && double.IsFinite(point.Y)
        && ValueAxis.CanShow(point.X)
        && ValueAxis.CanShow(point.Y);

    /// <summary>Whether a point is drawn: a logarithmic axis has no place for 0.</summary>
    public bool Shows(XyPoint point) =>
        CanDraw(point) && (!_horizontal.IsLogarithmic || point.X > 0) && (!Vertical.IsLogarithmic || point.Y > 0);

    public double X(double value) =>
        PlotLeft + Inset + (_horizontal.Position(value) * (PlotRight - PlotLeft - 2 * Inset));

    public double Y(double value) => PlotBottom - (Vertical.Position(value) * (PlotBottom - PlotTop));

    /// <summary>The lower end of an error bar.</summary>
    public double Lowest(XyPoint point) =>
        Vertical.IsLogarithmic && point.Y <= point.Error ? Vertical.Ticks[0] : point.Y - point.Error;

    private static double Size(string text) => TextMetrics.Width(text, FontSize);

    private static IReadOnlyList<string> Wrapped(string text) => TextMetrics.Wrap(text, FontSize, Width - 2 * Edge);

    private IEnumerable<string> Missing() =>
        from series in Chart.Series
        let missing = series.Points.Count(point => !CanDraw(point))
        where missing > 0
        select FormattableString.Invariant(
            $"{series.Name}: no finite value at {missing} of {series.Points.Count} points"
        );

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
