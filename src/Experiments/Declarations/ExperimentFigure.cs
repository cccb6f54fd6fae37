using System.Collections.Immutable;

namespace SplitProofs.Experiments.Declarations;

/// <summary>How an experiment's rows are drawn.</summary>
/// <param name="Kind">What is drawn.</param>
/// <param name="X">The column along the horizontal axis.</param>
/// <param name="Y">The column along the vertical axis.</param>
/// <param name="Value">The column that a map shows by colour; empty for other kinds.</param>
/// <param name="Series">The columns whose values make a series each.</param>
/// <param name="Panels">The columns whose values make a plot each, side by side; a map for each, in a file of its own.</param>
/// <param name="IsXLogarithmic">Whether equal distances along the horizontal axis are equal ratios.</param>
/// <param name="IsYLogarithmic">The same for the vertical axis.</param>
/// <param name="Mark">Which point of each series is marked as an answer.</param>
/// <param name="Error">The column with half the length of error bars; empty for none.</param>
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

    /// <summary>The column from which y is shown as a difference, in percent of it; empty where y is shown as it is.</summary>
    public string RelativeTo { get; init; } = "";

    /// <summary>Whether each panel has a vertical axis of its own.</summary>
    public bool HasOwnAxes { get; init; }
}

/// <summary>What a figure draws.</summary>
public enum FigureKind
{
    /// <summary>Lines through the points.</summary>
    Lines,

    /// <summary>Steps from point to point, for whole numbers.</summary>
    Steps,

    /// <summary>The points alone.</summary>
    Points,

    /// <summary>A field for each pair of values, its colour a third.</summary>
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
