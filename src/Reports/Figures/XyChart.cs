namespace SplitProofs.Reports.Figures;

/// <summary>A chart of values against values: lines, steps or points.</summary>
/// <param name="Title">What it shows, in a few words, above the plot: the network, the scenario and K among them.</param>
/// <param name="Description">What it shows, in a sentence or two, for readers who cannot see it.</param>
/// <param name="Horizontal">The horizontal axis.</param>
/// <param name="Vertical">The vertical axis.</param>
/// <param name="Series">One or more series.</param>
public sealed record XyChart(
    string Title,
    string Description,
    XyAxis Horizontal,
    XyAxis Vertical,
    IReadOnlyList<XySeries> Series
)
{
    /// <summary>What is said below the plot.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>An axis of a chart.</summary>
/// <param name="Title">The name and the unit of its values.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios, as far as the values are positive.</param>
public sealed record XyAxis(string Title, bool IsLogarithmic)
{
    /// <summary>Whether only whole numbers have a meaning on it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Names in place of the numbers 0, 1, 2, …; empty for numbers.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Join">How its points are joined.</param>
/// <param name="Points">Its points, from left to right where they are joined.</param>
public sealed record XySeries(string Name, PointJoin Join, IReadOnlyList<XyPoint> Points);

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
    /// <summary>Half the length of its error bar; 0 for none.</summary>
    public double Error { get; init; }

    /// <summary>Whether it is an answer, and so has a ring.</summary>
    public bool IsMarked { get; init; }
}
