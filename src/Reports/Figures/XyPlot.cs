namespace SplitProofs.Reports.Figures;

/// <summary>The position of one plot of a chart and of what is drawn in it.</summary>
/// <param name="Panel">What is drawn.</param>
/// <param name="Horizontal">Its horizontal axis.</param>
/// <param name="Vertical">Its vertical axis.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Bottom">Its lower edge.</param>
internal sealed record XyPlot(
    XyPanel Panel,
    ValueAxis Horizontal,
    ValueAxis Vertical,
    double Left,
    double Right,
    double Top,
    double Bottom
)
{
    /// <summary>The room between an edge and the outermost point.</summary>
    public const double Inset = 14;

    /// <summary>The names along its vertical axis, from the top down; empty if the axis has numbers.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public double X(double value) => Left + Inset + (Horizontal.Position(value) * (Right - Left - (2 * Inset)));

    public double Y(double value) =>
        Names.Count > 0
            ? Top + ((value + 0.5) / Names.Count * (Bottom - Top))
            : Bottom - (Vertical.Position(value) * (Bottom - Top));

    /// <summary>Whether a point is drawn; a logarithmic axis cannot show 0.</summary>
    public bool Shows(XyPoint point) =>
        XyLayout.CanDraw(point)
        && (!Horizontal.IsLogarithmic || point.X > 0)
        && (Names.Count > 0 || !Vertical.IsLogarithmic || point.Y > 0);

    /// <summary>The ends of an error bar, the lower one first.</summary>
    public ((double X, double Y) Low, (double X, double Y) High) ErrorBar(XyPoint point) =>
        Names.Count > 0
            ? ((X(Lowest(Horizontal, point.X, point.Error)), Y(point.Y)), (X(point.X + point.Error), Y(point.Y)))
            : ((X(point.X), Y(Lowest(Vertical, point.Y, point.Error))), (X(point.X), Y(point.Y + point.Error)));

    /// <summary>The runs of neighbouring points that are drawn.</summary>
    public IEnumerable<IReadOnlyList<XyPoint>> Runs(XySeries series) => RunsOf(series.Points, Shows);

    /// <summary>The runs of neighbouring points of a band that are drawn.</summary>
    public IEnumerable<IReadOnlyList<XyRange>> Runs(IReadOnlyList<XyRange> band) =>
        RunsOf(band, range => Shows(new(range.X, range.Low)) && Shows(new(range.X, range.High)));

    private static double Lowest(ValueAxis axis, double value, double error) =>
        axis.IsLogarithmic && value <= error ? axis.Ticks[0] : value - error;

    private static List<IReadOnlyList<T>> RunsOf<T>(IReadOnlyList<T> items, Func<T, bool> isDrawn)
    {
        var runs = new List<List<T>> { new() };
        foreach (var item in items)
        {
            if (isDrawn(item))
            {
                runs[^1].Add(item);
            }
            else if (runs[^1].Count > 0)
            {
                runs.Add([]);
            }
        }

        return [.. runs.Where(run => run.Count > 0)];
    }
}
