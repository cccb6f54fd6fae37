using System.Collections.Immutable;

namespace SplitProofs.Experiments.Declarations;

/// <summary>How an experiment's rows are drawn.</summary>
/// <param name="Kind">The kind of the figure.</param>
/// <param name="X">The column along the horizontal axis.</param>
/// <param name="Y">The column along the vertical axis.</param>
/// <param name="Value">The column that a map shows by colour; empty for other kinds.</param>
/// <param name="Series">The columns that distinguish series: there is a series for each combination of their values.</param>
/// <param name="Panels">
/// The columns that distinguish panels, which are plotted side by side. For maps, each panel is a file of its own.
/// </param>
/// <param name="IsXLogarithmic">Whether the horizontal axis is logarithmic.</param>
/// <param name="IsYLogarithmic">Whether the vertical axis is logarithmic.</param>
/// <param name="Mark">Which point of each series is marked, as its answer.</param>
/// <param name="Error">The column with half the length of the error bars; empty for no error bars.</param>
public sealed record ExperimentFigure(
    FigureKind Kind,
    string X,
    string Y,
    string Value,
    ImmutableArray<string> Series,
    ImmutableArray<string> Panels,
    bool IsXLogarithmic,
    bool IsYLogarithmic,
    FigureMark Mark,
    string Error
)
{
    /// <summary>The columns with the lower and the upper end of a band beside each series; empty for none.</summary>
    public ImmutableArray<string> Band { get; init; } = [];

    /// <summary>
    /// The reference column: y is shown as its difference from that column, in percent of the column. Empty where y is shown as it is.
    /// </summary>
    public string RelativeTo { get; init; } = "";

    /// <summary>Whether each panel has a vertical axis of its own.</summary>
    public bool HasOwnAxes { get; init; }
}

/// <summary>The kind of a figure.</summary>
public enum FigureKind
{
    /// <summary>Lines through the points.</summary>
    Lines,

    /// <summary>Steps from point to point, for whole numbers.</summary>
    Steps,

    /// <summary>The points alone.</summary>
    Points,

    /// <summary>A field for each pair of x and y, whose colour shows the value.</summary>
    Map,
}

/// <summary>Which point of each series is an answer.</summary>
public enum FigureMark
{
    /// <summary>None.</summary>
    None,

    /// <summary>The lowest.</summary>
    Minimum,

    /// <summary>The highest.</summary>
    Maximum,
}
