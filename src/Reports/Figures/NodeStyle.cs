namespace SplitProofs.Reports.Figures;

/// <summary>How a kind of node looks. Outline and mark distinguish the kinds without any colour.</summary>
/// <param name="Series">The index of its colour among the colours of charts.</param>
/// <param name="Corner">How much of each corner is cut off.</param>
/// <param name="IsRound">Whether the corners are round rather than straight.</param>
/// <param name="Dashes">Lengths of dashes and gaps; empty for a solid line.</param>
/// <param name="Mark">The outline of its mark, centred on the origin, as an SVG path.</param>
internal sealed record NodeStyle(int Series, double Corner, bool IsRound, string Dashes, string Mark)
{
    private static readonly IReadOnlyList<NodeStyle> _styles =
    [
        new(0, 0, false, "", "M-3.8 -3.8H3.8V3.8H-3.8Z"),
        new(0, 9, true, "", "M-4.5 0.5L-1.2 3.8L4.8 -3.8"),
        new(1, 10, false, "6 3.5", "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6"),
        new(3, 0, false, "1.5 2.5", "M0 -4.8V1.2M0 3.4V4.8"),
    ];

    /// <summary>The number of different styles.</summary>
    public static int Count => _styles.Count;

    /// <summary>The style of a kind.</summary>
    public static NodeStyle Of(int kind) => _styles[kind];

    /// <summary>The outline around a box, as an SVG path.</summary>
    public string Outline(double left, double top, double width, double height)
    {
        var (right, bottom, c) = (left + width, top + height, Corner);
        if (c == 0)
        {
            return $"M{Svg.Point(left, top)}H{Svg.Number(right)}V{Svg.Number(bottom)}H{Svg.Number(left)}Z";
        }

        return $"M{Svg.Point(left + c, top)}H{Svg.Number(right - c)}{Turn(c, c)}V{Svg.Number(bottom - c)}{Turn(-c, c)}"
            + $"H{Svg.Number(left + c)}{Turn(-c, -c)}V{Svg.Number(top + c)}{Turn(c, -c)}Z";
    }

    private string Turn(double x, double y) =>
        IsRound ? $"a{Svg.Number(Corner)} {Svg.Number(Corner)} 0 0 1 {Svg.Point(x, y)}" : $"l{Svg.Point(x, y)}";
}
