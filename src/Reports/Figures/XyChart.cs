namespace SplitProofs.Reports.Figures;

/// <summary>A chart of values against values: lines, steps or points, in one plot or in several similar ones.</summary>
/// <param name="Title">What it shows, in a few words, above the plot: the network, the scenario and K among them.</param>
/// <param name="Description">What it shows, in a sentence or two, for readers who cannot see it.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Vertical">The vertical axis.</param>
/// <param name="Panels">One or more plots. Series of one name look alike in all of them.</param>
public sealed record XyChart(
    string Title,
    string Description,
    XyAxis Horizontal,
    XyAxis Vertical,
    IReadOnlyList<XyPanel> Panels
) : IChart
{
    /// <summary>A chart of one plot.</summary>
    public XyChart(string title, string description, XyAxis horizontal, XyAxis vertical, IReadOnlyList<XySeries> series)
        : this(title, description, horizontal, vertical, [new XyPanel("", series)]) { }

    /// <summary>Whether each plot has its own axes; otherwise positions can be compared between plots.</summary>
    public bool HasOwnAxes { get; init; }

    /// <summary>
    /// Values to compare with, drawn from side to side. A value that would flatten the series is stated in a note instead.
    /// </summary>
    public IReadOnlyList<ReferenceLine> References { get; init; } = [];

    /// <summary>What is shaded, from a value to the right end; usually nothing.</summary>
    public IReadOnlyList<Shading> Shadings { get; init; } = [];

    /// <summary>The notes below the plot.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <inheritdoc/>
    public string ToSvg() => SvgXyChart.Of(this);

    /// <inheritdoc/>
    public string ToTikz() => TikzXyChart.Of(this);

    /// <summary>The series of all plots.</summary>
    internal IEnumerable<XySeries> Series => Panels.SelectMany(panel => panel.Series);

    /// <summary>The names of the series, in the order of their styles.</summary>
    internal IReadOnlyList<string> Names => [.. Series.Select(series => series.Name).Distinct()];

    /// <summary>Whether a legend says more than the vertical axis does.</summary>
    internal bool NeedsLegend => Names.Count > 1 || (Names[0] != Vertical.Name && Vertical.Names.Count == 0);

    /// <summary>The index of a series' name among the names, which determines its style.</summary>
    internal int PlaceOf(XySeries series) => Names.Index().First(name => name.Item == series.Name).Index;
}

/// <summary>A plot of a chart.</summary>
/// <param name="Name">What distinguishes it from the others; empty where it is the only one.</param>
/// <param name="Series">Its series.</param>
public sealed record XyPanel(string Name, IReadOnlyList<XySeries> Series)
{
    /// <summary>The name of one of its series, with the plot's name before it.</summary>
    internal string NameOf(XySeries series) => Name.Length == 0 ? series.Name : $"{Name}, {series.Name}";
}

/// <summary>An axis of a chart.</summary>
/// <param name="Name">What its values are.</param>
/// <param name="Unit">Their unit; empty for none.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios, as far as the values are positive.</param>
public sealed record XyAxis(string Name, string Unit, bool IsLogarithmic)
{
    /// <summary>Whether only whole numbers have a meaning on it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What its values mean, where the name does not say it.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>On a vertical axis, names in place of the numbers 0, 1, 2, …, from the top down; empty for numbers.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Join">How its points are joined.</param>
/// <param name="Points">Its points, from left to right where they are joined.</param>
public sealed record XySeries(string Name, PointJoin Join, IReadOnlyList<XyPoint> Points)
{
    /// <summary>A band beside it, such as bounds or percentiles, from left to right; usually none.</summary>
    public IReadOnlyList<XyRange> Band { get; init; } = [];
}

/// <summary>How the points of a series are joined.</summary>
public enum PointJoin
{
    /// <summary>By a line.</summary>
    Line,

    /// <summary>By steps: a value holds up to the next point.</summary>
    Steps,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>A point of a series.</summary>
/// <param name="X">Where it is along the horizontal axis.</param>
/// <param name="Y">Where it is along the vertical axis; NaN where there is no value.</param>
public readonly record struct XyPoint(double X, double Y)
{
    /// <summary>Half the length of its error bar, along the axis that has numbers; 0 for none.</summary>
    public double Error { get; init; }

    /// <summary>How it is marked.</summary>
    public PointMark Mark { get; init; }

    /// <summary>A label above the plot at the point; empty for none.</summary>
    public string Label { get; init; } = "";
}

/// <summary>How a point is marked.</summary>
public enum PointMark
{
    /// <summary>By the marker of its series, unless there are too many.</summary>
    Usual,

    /// <summary>Not at all: the line alone.</summary>
    None,

    /// <summary>By a marker, however many points there are.</summary>
    Marker,

    /// <summary>By a ring around its marker, because it is an answer.</summary>
    Ring,
}

/// <summary>The range of a band at one place.</summary>
/// <param name="X">Where it is along the horizontal axis.</param>
/// <param name="Low">Its lower end; NaN where there is none.</param>
/// <param name="High">Its upper end; NaN where there is none.</param>
public readonly record struct XyRange(double X, double Low, double High);
