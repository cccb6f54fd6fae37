using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Figures;

/// <summary>What the lines below a chart say of the values that it cannot draw, and of what is shaded.</summary>
internal static class ChartNotes
{
    /// <param name="chart">The chart.</param>
    /// <param name="beyond">The reference lines that lie too far away to be drawn.</param>
    public static IReadOnlyList<string> Of(LineChart chart, IReadOnlyList<ReferenceLine> beyond)
    {
        var infinite = Places(chart, series => series.Infinite)
            .Concat(chart.ReferenceLines.Where(line => !ValueAxis.CanShow(line.Value)).Select(line => line.Label))
            .ToList();
        var missing = Places(chart, series => series.Missing).ToList();
        return
        [
            .. infinite.Count > 0
                ? [$"↑ infinite, so not drawn: {string.Join("; ", infinite)}"]
                : Array.Empty<string>(),
            .. beyond.Count > 0
                ?
                [
                    "too far away to be drawn: "
                        + string.Join("; ", beyond.Select(line => $"{line.Label} at {SixDigits.Of(line.Value, 3)}")),
                ]
                : Array.Empty<string>(),
            .. chart.Shadings.Select(shading => $"shaded from {shading.First} on: {shading.Meaning}"),
            .. missing.Count > 0 ? [$"× no value: {string.Join("; ", missing)}"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Places(LineChart chart, Func<Series, IReadOnlyList<Run>> places) =>
        from series in chart.Series
        let runs = places(series)
        where runs.Count > 0
        select $"{series.Name} at {string.Join(", ", runs)}";
}
