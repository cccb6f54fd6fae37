namespace SplitProofs.Reports.Figures;

/// <summary>
/// The style sheet within a chart. The chart has its own background, so it is legible even if the page around it is light where the chart
/// is dark, or the other way round.
/// </summary>
internal static class ChartStyle
{
    /// <summary>The style sheet.</summary>
    public static string Sheet { get; } =
        $$"""
            text { font: 13px system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            .panel { fill: #ffffff; }
            .ink { fill: #1c2026; }
            .strong { fill: #1c2026; font-weight: 600; }
            .faint { fill: #5b6470; }
            .shade { fill: #eef1f4; }
            .grid { stroke: #e4e7eb; }
            .axis { stroke: #5b6470; }
            .guide { stroke: #5b6470; stroke-dasharray: 1 3; }
            .reference { stroke: #5b6470; stroke-width: 1.2; stroke-dasharray: 5 4; }
            .line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
            .filled { fill: currentColor; }
            .hollow { fill: none; stroke: currentColor; stroke-width: 1.6; }
            .ring { fill: none; stroke: currentColor; stroke-width: 2; }
            .band { fill: currentColor; fill-opacity: 0.18; }
            .error { fill: none; stroke: currentColor; stroke-width: 1.4; }
            .zero { stroke: #99a3af; }
            {{Colours(style => style.Light)}}
            @media (prefers-color-scheme: dark) {
            .panel { fill: #1d2127; }
            .ink, .strong { fill: #dfe3e8; }
            .faint { fill: #99a3af; }
            .shade { fill: #272d35; }
            .grid { stroke: #2f363f; }
            .axis, .guide, .reference { stroke: #99a3af; }
            .zero { stroke: #5b6470; }
            {{Colours(style => style.Dark)}}
            }
            """;

    private static string Colours(Func<SeriesStyle, string> colour) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, SeriesStyle.Count)
                .Select(place => $".series{place} {{ color: {colour(SeriesStyle.Of(place))}; }}")
        );
}
