namespace SplitProofs.Reports.Figures;

/// <summary>
/// The style sheet within a chart. The chart brings its own ground, so it is legible even where the page disagrees on
/// light or dark.
/// </summary>
internal static class ChartStyle
{
    /// <summary>The mark for an infinite value: an arrow upwards.</summary>
    public const string Arrow = "M0 5V-4M-3.5 -0.5L0 -4.5L3.5 -0.5";

    /// <summary>The mark for a missing value: a cross.</summary>
    public const string Cross = "M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5";

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
            .between { stroke: currentColor; stroke-width: 1.2; stroke-dasharray: 1 3; }
            {{Colours(style => style.Light)}}
            @media (prefers-color-scheme: dark) {
            .panel { fill: #1d2127; }
            .ink, .strong { fill: #dfe3e8; }
            .faint { fill: #99a3af; }
            .shade { fill: #272d35; }
            .grid { stroke: #2f363f; }
            .axis, .guide, .reference { stroke: #99a3af; }
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
