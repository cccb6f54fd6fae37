using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>
/// The position of everything in a chart of values against values: all text is outside the plots, so that no text meets a line.
/// </summary>
internal sealed class XyLayout
{
    public const double Width = 760;
    public const double Edge = 14;
    public const double RowHeight = 19;
    public const double SwatchWidth = 34;
    public const double SideGap = 16;

    private const double FontSize = 13;
    private const double NameRowHeight = 22;
    private const double LegendGap = 22;
    private const double TickGap = 14;
    private const double PlotGap = 22;
    private const double SideLabelRoom = 170;
    private const double NameRoom = 240;
    private const double FlagRoom = 300;
    private const int MostMissingNamed = 2;

    private readonly IReadOnlyList<XyPoint> _points;

    public XyLayout(XyChart chart)
    {
        Chart = chart;
        _points = [.. chart.Series.SelectMany(series => series.Points).Where(CanDraw)];
        var horizontal = HorizontalOf(chart.Series);
        (References, var beyond) = ReferenceScale.Split(
            chart.References,
            [.. _points.Select(point => point.Y)],
            chart.Vertical.IsLogarithmic && _points.All(point => point.Y > 0)
        );
        var shared = VerticalOf(chart.Series);
        IReadOnlyList<ValueAxis> vertical =
        [
            .. chart.Panels.Select(panel =>
                chart.HasOwnAxes && panel.Series.SelectMany(Up).Any() ? VerticalOf(panel.Series) : shared
            ),
        ];
        IReadOnlyList<ValueAxis> across =
        [
            .. chart.Panels.Select(panel =>
                chart.HasOwnAxes && panel.Series.SelectMany(Across).Any() ? HorizontalOf(panel.Series) : horizontal
            ),
        ];
        HorizontalNumbers = AxisNumbers.For(
            chart.Horizontal.Unit,
            across.SelectMany(axis => axis.Ticks),
            across.All(axis => axis.IsLogarithmic)
        );
        VerticalNumbers = AxisNumbers.For(
            chart.Vertical.Unit,
            vertical.SelectMany(axis => axis.Ticks),
            vertical.All(axis => axis.IsLogarithmic)
        );
        TitleLines = Wrapped(chart.Title);
        VerticalLines = Wrapped(Titled(chart.Vertical, VerticalNumbers, Caution(vertical)));
        HorizontalLines = Wrapped(
            Titled(chart.Horizontal, HorizontalNumbers, horizontal.IsLogarithmic ? "logarithmic scale" : "")
        );
        SideTexts = [.. References.Select(line => TextMetrics.Fit(line.Label, FontSize, SideLabelRoom))];
        Legend = PlaceLegend();

        VerticalTop = TitleTop + (TitleLines.Count * RowHeight);
        LegendTop = VerticalTop + (VerticalLines.Count * RowHeight) + 4;
        var top = LegendTop + (Legend.Select(entry => entry.Row + 1).DefaultIfEmpty(0).Max() * RowHeight) + 8;
        Plots = Place(across, vertical, top);
        Flags = IsSingle ? Flag.Stack(Labels().Select(label => FlagOf(Plots[0], label))) : [];
        FlagsBottom = Plots[0].Top - 4;
        HorizontalTop = Plots[^1].Bottom + RowHeight + 8;
        NotesTop = HorizontalTop + (HorizontalLines.Count * RowHeight) + 4;
        Notes =
        [
            .. chart.Notes,
            .. chart.Shadings.Select(shading => $"shaded: {shading.Meaning}"),
            .. Beyond(beyond),
            .. Missing(),
        ];
        NoteLines = [.. Notes.SelectMany(Wrapped)];
        Height = NotesTop + (NoteLines.Count * RowHeight) + Edge - 4;
    }

    public XyChart Chart { get; }

    public IReadOnlyList<XyPlot> Plots { get; }

    public AxisNumbers HorizontalNumbers { get; }

    public AxisNumbers VerticalNumbers { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public IReadOnlyList<string> VerticalLines { get; }

    public IReadOnlyList<string> HorizontalLines { get; }

    /// <summary>The notes below the plots.</summary>
    public IReadOnlyList<string> Notes { get; }

    public IReadOnlyList<string> NoteLines { get; }

    /// <summary>The horizontal axis's name and unit.</summary>
    public string ShortHorizontalTitle => Titled(Chart.Horizontal, HorizontalNumbers);

    /// <summary>The vertical axis's name and unit; empty if the axis has names in place of numbers.</summary>
    public string ShortVerticalTitle => Chart.Vertical.Names.Count > 0 ? "" : Titled(Chart.Vertical, VerticalNumbers);

    /// <summary>The legend; empty if the axis already says it.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; }

    /// <summary>The labels of points.</summary>
    public IReadOnlyList<Flag> Flags { get; }

    /// <summary>The reference lines that are drawn.</summary>
    public IReadOnlyList<ReferenceLine> References { get; }

    public IReadOnlyList<string> SideTexts { get; }

    public static double TitleTop => Edge;

    public double VerticalTop { get; }

    public double LegendTop { get; }

    public double FlagsBottom { get; }

    public double HorizontalTop { get; }

    public double NotesTop { get; }

    public double Height { get; }

    /// <summary>Whether there is only one plot.</summary>
    public bool IsSingle => Chart.Panels.Count == 1;

    /// <summary>The number of plots in a row.</summary>
    public int Columns => Chart.Panels.Count is 2 or 4 ? 2 : Math.Min(3, Chart.Panels.Count);

    private double PlotHeight =>
        Chart.Vertical.Names.Count > 0 ? Chart.Vertical.Names.Count * NameRowHeight
        : Columns == 1 ? Math.Max(300, References.Count * RowHeight)
        : Columns == 2 ? 220
        : 190;

    /// <summary>Whether each plot has its own vertical ticks; names are the same beside all plots.</summary>
    private bool HasOwnTicks => Chart.HasOwnAxes && Chart.Vertical.Names.Count == 0;

    /// <summary>Whether the numbers beside a plot are printed. On shared axes, only the first plot of each row has them.</summary>
    public bool HasVerticalTicks(int plot) => HasOwnTicks || plot % Columns == 0;

    /// <summary>The heights of the labels of reference lines, beside the last plot of the first row.</summary>
    public IReadOnlyList<double> SideHeights =>
        SideLabels.Spread(
            [.. References.Select(line => SidePlot.Y(line.Value))],
            SidePlot.Top,
            SidePlot.Bottom,
            RowHeight
        );

    /// <summary>The plot that has the labels of reference lines beside it.</summary>
    public XyPlot SidePlot => Plots[Math.Min(Columns, Plots.Count) - 1];

    /// <summary>The numbers below a plot, as many as fit.</summary>
    public IReadOnlyList<(double X, string Text)> HorizontalTicks(int plot)
    {
        var (placed, isFirst, isLast) = (Plots[plot], plot % Columns == 0, plot % Columns == Columns - 1);
        var left = isFirst ? 0 : placed.Left - (PlotGap / 2) + 2;
        var right = isLast ? Width : placed.Right + (PlotGap / 2) - 2;
        var ticks = placed
            .Horizontal.Ticks.Select(tick => (X: placed.X(tick), Text: HorizontalNumbers.Of(tick)))
            .ToList();
        for (var stride = 1; ; stride++)
        {
            var kept = ticks
                .Where(
                    (tick, index) =>
                        index % stride == 0
                        && tick.X - (Size(tick.Text) / 2) >= left
                        && tick.X + (Size(tick.Text) / 2) <= right
                )
                .ToList();
            if (kept.Zip(kept.Skip(1)).All(pair => Gap(pair.First, pair.Second) >= TickGap))
            {
                return kept;
            }
        }

        static double Gap((double X, string Text) one, (double X, string Text) next) =>
            next.X - (Size(next.Text) / 2) - one.X - (Size(one.Text) / 2);
    }

    /// <summary>The text of a name on the vertical axis.</summary>
    public static string NameText(string name) => TextMetrics.Fit(name, FontSize, NameRoom);

    /// <summary>A text that fits above a plot.</summary>
    public static string Heading(XyPlot plot) => TextMetrics.Fit(plot.Panel.Name, FontSize, plot.Right - plot.Left);

    /// <summary>Whether both values of a point are finite and not too large for an axis.</summary>
    public static bool CanDraw(XyPoint point) =>
        double.IsFinite(point.X)
        && double.IsFinite(point.Y)
        && ValueAxis.CanShow(point.X)
        && ValueAxis.CanShow(point.Y);

    private IReadOnlyList<XyPlot> Place(
        IReadOnlyList<ValueAxis> horizontal,
        IReadOnlyList<ValueAxis> vertical,
        double top
    )
    {
        var left = Edge + LabelRoom(vertical);
        var right = Width - RightMargin(horizontal[0], left);
        var heading = IsSingle ? (FlagRows(horizontal[0], left, right) * RowHeight) + 4 : RowHeight;
        var between = HasOwnTicks ? LabelRoom(vertical) + 10 : PlotGap;
        var width = (right - left - ((Columns - 1) * between)) / Columns;
        return
        [
            .. Chart.Panels.Select(
                (panel, place) =>
                {
                    var (row, column) = (place / Columns, place % Columns);
                    var plotTop = top + heading + (row * (heading + PlotHeight + RowHeight + 10));
                    var plotLeft = left + (column * (width + between));
                    return new XyPlot(
                        panel,
                        horizontal[place],
                        vertical[place],
                        plotLeft,
                        plotLeft + width,
                        plotTop,
                        plotTop + PlotHeight
                    )
                    {
                        Names = Chart.Vertical.Names,
                    };
                }
            ),
        ];
    }

    private double LabelRoom(IReadOnlyList<ValueAxis> vertical) =>
        8
        + (
            Chart.Vertical.Names.Count > 0
                ? Chart.Vertical.Names.Max(name => Size(NameText(name)))
                : vertical.SelectMany(axis => axis.Ticks).Max(tick => Size(VerticalNumbers.Of(tick)))
        );

    // A flag near the right end needs room beyond the plot.
    private double RightMargin(ValueAxis horizontal, double left)
    {
        var margin = SideTexts.Count == 0 ? Edge + 20 : SideGap + SideTexts.Max(Size) + Edge;
        var flags =
            from label in IsSingle ? Labels() : []
            let position = horizontal.Position(label.X)
            where position > 0
            let room = Width - Edge - left - XyPlot.Inset - Flag.Gap - Size(FlagText(label))
            select Width - left - XyPlot.Inset - (room / position) - XyPlot.Inset;
        return flags.Append(margin).Max();
    }

    private double FlagRows(ValueAxis horizontal, double left, double right) =>
        Flag.Stack(
                (IsSingle ? Labels() : []).Select(label =>
                    FlagOf(new XyPlot(Chart.Panels[0], horizontal, horizontal, left, right, 0, 1) { Names = [] }, label)
                )
            )
            .Select(flag => flag.Row + 1)
            .DefaultIfEmpty(0)
            .Max();

    private IEnumerable<XyPoint> Labels() => _points.Where(point => !string.IsNullOrEmpty(point.Label));

    private static Flag FlagOf(XyPlot plot, XyPoint point) =>
        new(plot.X(point.X), FlagText(point), Size(FlagText(point)), 0);

    private static string FlagText(XyPoint point) => TextMetrics.Fit(point.Label, FontSize, FlagRoom);

    private IEnumerable<double> Across(XySeries series) =>
        series
            .Points.Where(CanDraw)
            .SelectMany(point =>
                Chart.Vertical.Names.Count > 0 ? Ends(point.X, point.Error, Chart.Horizontal.IsLogarithmic) : [point.X]
            )
            .Concat(series.Band.Where(IsDrawn).Select(range => range.X));

    private IEnumerable<double> Up(XySeries series) =>
        series
            .Points.Where(CanDraw)
            .SelectMany(point =>
                Chart.Vertical.Names.Count > 0 ? [point.Y] : Ends(point.Y, point.Error, Chart.Vertical.IsLogarithmic)
            )
            .Concat(series.Band.Where(IsDrawn).SelectMany(range => new[] { range.Low, range.High }));

    private static bool IsDrawn(XyRange range) => CanDraw(new(range.X, range.Low)) && CanDraw(new(range.X, range.High));

    /// <summary>A value with the ends of its error bar; without the lower end if it reaches 0 on a logarithmic axis.</summary>
    private static double[] Ends(double value, double error, bool isLogarithmic) =>
        isLogarithmic && value <= error ? [value, value + error] : [value, value + error, value - error];

    private ValueAxis HorizontalOf(IEnumerable<XySeries> series)
    {
        var values = series.SelectMany(Across).ToList();
        return ValueAxis.For(values, Chart.Horizontal.IsLogarithmic, Chart.Horizontal.IsWhole).Within(values);
    }

    private ValueAxis VerticalOf(IEnumerable<XySeries> series) =>
        ValueAxis.For(
            series.SelectMany(Up).Concat(References.Select(line => line.Value)),
            Chart.Vertical.IsLogarithmic,
            Chart.Vertical.IsWhole
        );

    private string Caution(IReadOnlyList<ValueAxis> axes)
    {
        var cautions = axes.Select(axis => axis.Caution).Distinct().ToList();
        return Chart.Vertical.Names.Count > 0 ? ""
            : !Chart.HasOwnAxes ? cautions[0]
            : cautions.Count == 1 && cautions[0].Length > 0 ? $"each plot has axes of its own; {cautions[0]}"
            : "each plot has axes of its own";
    }

    private static string Titled(XyAxis axis, AxisNumbers numbers) =>
        axis.Names.Count > 0 || numbers.Unit.Length == 0 ? axis.Name : $"{axis.Name} [{numbers.Unit}]";

    private static string Titled(XyAxis axis, AxisNumbers numbers, string caution)
    {
        var title = Titled(axis, numbers);
        var explained = axis.Meaning.Length == 0 ? title : $"{title}: {axis.Meaning}";
        return caution.Length == 0 ? explained : $"{explained}; {caution}";
    }

    private static double Size(string text) => TextMetrics.Width(text, FontSize);

    private static IReadOnlyList<string> Wrapped(string text) => TextMetrics.Wrap(text, FontSize, Width - (2 * Edge));

    private IEnumerable<string> Beyond(IReadOnlyList<ReferenceLine> beyond) =>
        beyond.Count == 0
            ? []
            :
            [
                "too far away to be drawn: "
                    + string.Join("; ", beyond.Select(line => $"{line.Label} at {Digits.Of(line.Value)}")),
            ];

    /// <summary>Says which points are not drawn; for many series, only how many.</summary>
    private IEnumerable<string> Missing()
    {
        var missing = (
            from panel in Chart.Panels
            from series in panel.Series
            let count = series.Points.Count(point => !CanDraw(point))
            where count > 0
            select (Name: panel.NameOf(series), Count: count, Of: series.Points.Count)
        ).ToList();
        return (
            missing.Count <= MostMissingNamed
                ? missing.Select(one =>
                    FormattableString.Invariant($"{one.Name}: no finite value at {one.Count} of {one.Of} points")
                )
                :
                [
                    FormattableString.Invariant(
                        $"no finite value at {missing.Sum(one => one.Count)} of {Chart.Series.Sum(series => series.Points.Count)} points"
                    ),
                ]
        ).Concat(
            from line in Chart.References
            where !ValueAxis.CanShow(line.Value)
            select $"{line.Label}: no finite value"
        );
    }

    private List<LegendEntry> PlaceLegend()
    {
        var entries = new List<LegendEntry>();
        var (x, row) = (Edge, 0);
        foreach (var (place, name) in Chart.NeedsLegend ? Chart.Names.Index() : [])
        {
            var text = TextMetrics.Fit(name, FontSize, Width - (2 * Edge) - SwatchWidth);
            var width = SwatchWidth + Size(text);
            if (x > Edge && x + width > Width - Edge)
            {
                (x, row) = (Edge, row + 1);
            }

            entries.Add(new(place, text, x, row));
            x += width + LegendGap;
        }

        return entries;
    }
}
