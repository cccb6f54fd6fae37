namespace SplitProofs.Reports.Figures;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">
/// The values at 0, 1, 2, …; an infinite one is marked at the upper edge, and NaN is a missing one. Either leaves a
/// gap in the line.
/// </param>
public sealed record Series(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Points to be ringed and labelled.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <summary>The runs of points that are drawn.</summary>
    internal IReadOnlyList<Run> Drawn => Run.Where(Values, ValueAxis.CanShow);

    /// <summary>The runs of infinite points.</summary>
    internal IReadOnlyList<Run> Infinite => Run.Where(Values, value => !ValueAxis.CanShow(value) && value > 0);

    /// <summary>The runs of missing points.</summary>
    internal IReadOnlyList<Run> Missing => Run.Where(Values, value => !ValueAxis.CanShow(value) && !(value > 0));
}
