namespace SplitProofs.Reports.Figures;

/// <summary>
/// How a series looks. The colours are those of Okabe and Ito, which colour-blind readers can distinguish. Dashes and markers also
/// distinguish the series without any colour.
/// </summary>
/// <param name="Light">The colour on a light ground.</param>
/// <param name="Dark">The colour on a dark ground.</param>
/// <param name="Dashes">Lengths of dashes and gaps; empty for a solid line.</param>
/// <param name="Start">Where the marker's outline begins, from its middle.</param>
/// <param name="Marker">The outline from there on, as an SVG path of relative steps.</param>
/// <param name="IsHollow">Whether the marker is hollow, so that both of two lines that coincide can be seen.</param>
internal sealed record SeriesStyle(
    string Light,
    string Dark,
    string Dashes,
    (double X, double Y) Start,
    string Marker,
    bool IsHollow
)
{
    private static readonly IReadOnlyList<SeriesStyle> _styles =
    [
        new("#0072b2", "#56b4e9", "", (-3.2, 0), "a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z", false),
        new("#d55e00", "#f0813a", "7 4", (-4.4, -4.4), "h8.8v8.8h-8.8z", true),
        new("#009e73", "#2fc49a", "2 3", (0, -4.8), "l4.4 8.2h-8.8z", false),
        new("#cc79a7", "#dc97bd", "10 3 2 3", (0, -5.8), "l5.2 5.8l-5.2 5.8l-5.2 -5.8z", true),
        new("#b07800", "#e69f00", "13 4", (0, 4.8), "l4.4 -8.2h-8.8z", false),
        new("#3d8fc4", "#9ad2f5", "4 2 1 2", (-4.4, -4.4), "l8.8 8.8m0 -8.8l-8.8 8.8", true),
    ];

    /// <summary>The number of different colours, and of different dashes and markers.</summary>
    public static int Count => _styles.Count;

    /// <summary>
    /// The style of a series by its place. Series beyond the last colour have the colours again, with other dashes and markers.
    /// </summary>
    public static SeriesStyle Of(int place)
    {
        var shape = _styles[ShapeOf(place)];
        return shape with { Light = _styles[place % Count].Light, Dark = _styles[place % Count].Dark };
    }

    /// <summary>Which dashes and marker a series has, by its place.</summary>
    public static int ShapeOf(int place) => (place + (place / Count)) % Count;

    /// <summary>The colours on a light ground, as six hexadecimal digits each.</summary>
    public static IEnumerable<string> Colours() => _styles.Select(style => style.Light[1..].ToUpperInvariant());
}
