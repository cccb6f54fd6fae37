using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

/// <summary>
/// Random charts of values against values: one plot or several, values of any size, missing and equal ones, bands, error bars, labels,
/// reference lines, shaded parts, names along an axis, and words of any width.
/// </summary>
internal static class XyChartGenerator
{
    private static readonly Gen<string> _words =
        from count in Gen.Choose(1, 6)
        from words in Gen.Elements("N* = 5", "optimal", "rule", "edge", "MMM", "ÄÖÜ", "w", "iiii", "∞<&>", "10⁻³×µ−%")
            .ListOf(count)
        select string.Join(' ', words);

    private static readonly Gen<double> _magnitude =
        from exponent in Gen.Choose(-320, 307)
        from mantissa in Gen.Choose(-99999, 99999)
        select mantissa / 10000.0 * Math.Pow(10, exponent);

    private static readonly Gen<Gen<double>> _values =
        from centre in _magnitude
        from decades in Gen.Choose(0, 12)
        select Gen.Frequency(
            (8, from step in Gen.Choose(0, 1000) select centre * Math.Pow(10, decades * step / 1000.0)),
            (4, from step in Gen.Choose(-1000, 1000) select centre * (1 + (step / 1000.0))),
            (2, Gen.Constant(centre)),
            (1, Gen.Elements(0, double.PositiveInfinity, double.NaN, double.NegativeInfinity))
        );

    private static readonly Gen<Gen<double>> _across = Gen.Frequency(
        (2, Gen.Constant(Gen.Choose(0, 40).Select(place => (double)place))),
        (1, _values)
    );

    public static Arbitrary<XyChart> Charts { get; } =
        Arb.From(
            from across in _across
            from up in _values
            from names in Gen.Frequency(
                (5, Gen.Constant<string[]>([])),
                (1, _words.ListOf(5).Select(words => words.ToArray()))
            )
            from count in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Choose(2, 7)))
            from panels in PanelOf(across, up, names.Length).ListOf(count)
            from references in ReferenceOf(up).ListOf().Resize(6)
            from shadings in (from start in across from meaning in _words select new Shading(start, meaning))
                .ListOf()
                .Resize(1)
            from title in _words
            from horizontal in AxisOf()
            from vertical in AxisOf()
            from hasOwnAxes in Gen.Elements(true, false)
            select new XyChart(
                title,
                "D & d",
                horizontal,
                vertical with
                {
                    Names = names,
                },
                [.. panels, new XyPanel("last", [new XySeries("least", PointJoin.Line, [new(1, 1)])])]
            )
            {
                HasOwnAxes = hasOwnAxes,
                References = names.Length == 0 ? [.. references] : [],
                Shadings = [.. shadings.Where(shading => double.IsFinite(shading.From))],
            },
            Smaller
        );

    private static Gen<XyAxis> AxisOf() =>
        from name in _words
        from unit in Gen.Elements("", "s", "bit", "dB", "% of edge only")
        from isLogarithmic in Gen.Elements(true, false)
        from isWhole in Gen.Elements(true, false, false)
        from meaning in Gen.Elements(
            "",
            "what it is, in many words that have to be broken at a space somewhere, as here"
        )
        select new XyAxis(name, unit, isLogarithmic) { IsWhole = isWhole, Meaning = meaning };

    private static Gen<XyPanel> PanelOf(Gen<double> across, Gen<double> up, int names) =>
        from name in _words
        from count in Gen.Choose(1, 4)
        from series in SeriesOf(across, names == 0 ? up : Gen.Choose(0, names - 1).Select(row => (double)row))
            .ListOf(count)
        select new XyPanel(name, [.. series]);

    private static Gen<XySeries> SeriesOf(Gen<double> across, Gen<double> up) =>
        from name in _words
        from joined in Gen.Elements(PointJoin.Line, PointJoin.Steps, PointJoin.None)
        from length in Gen.Frequency((3, Gen.Choose(0, 12)), (1, Gen.Choose(0, 120)))
        from points in PointOf(across, up).ListOf(length)
        from band in (from x in across from low in up from high in up select new XyRange(x, low, high))
            .ListOf()
            .Resize(4)
        select new XySeries(name, joined, [.. points.OrderBy(point => point.X)])
        {
            Band = [.. band.OrderBy(range => range.X)],
        };

    private static Gen<XyPoint> PointOf(Gen<double> across, Gen<double> up) =>
        from x in across
        from y in up
        from error in Gen.Elements(0.0, 0.0, 0.5, 100)
        from mark in Gen.Elements(PointMark.Usual, PointMark.None, PointMark.Marker, PointMark.Ring)
        from label in Gen.Frequency((20, Gen.Constant("")), (1, _words))
        select new XyPoint(x, y)
        {
            Error = error,
            Mark = mark,
            Label = label,
        };

    private static Gen<ReferenceLine> ReferenceOf(Gen<double> value) =>
        from label in _words
        from height in value
        select new ReferenceLine(label, height);

    private static IEnumerable<XyChart> Smaller(XyChart chart) =>
        [
            .. Without(chart.References).Select(lines => chart with { References = lines }),
            .. Without(chart.Panels.SkipLast(1))
                .Select(panels => chart with { Panels = [.. panels, chart.Panels[^1]] }),
            .. chart
                .Panels.SkipLast(1)
                .SelectMany(
                    (panel, place) =>
                        Without(panel.Series)
                            .Where(series => series.Count > 0)
                            .Select(series =>
                                chart with
                                {
                                    Panels =
                                    [
                                        .. chart.Panels.Select(
                                            (other, i) => i == place ? panel with { Series = series } : other
                                        ),
                                    ],
                                }
                            )
                ),
        ];

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IEnumerable<T> items) =>
        items.Select((_, i) => (IReadOnlyList<T>)[.. items.Where((_, j) => j != i)]);
}
